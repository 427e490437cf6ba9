// How a letter speaks: one of two languages, with days and moments as they are written there and in the round's zone.
import {
  addDays,
  type Bilingual,
  type CalendarDate,
  dateIn,
  type Fen,
  type Instant,
  type Language,
  startOfDay,
} from '../values.ts';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const zoneNames: Readonly<Record<string, Bilingual>> = { 'Asia/Shanghai': { zh: '北京时间', en: 'Beijing time' } };

export type Tongue = {
  readonly language: Language;
  readonly say: (zh: string, en: string) => string;
  readonly of: (text: Bilingual) => string;
  readonly date: (date: CalendarDate) => string;
  /** The end of a civil day, `24:00` as the law reckons it. */
  readonly endOf: (date: CalendarDate) => string;
  readonly moment: (at: Instant) => string;
  /** The first moment that is too late; at midnight it is written as 24:00 of the day before. */
  readonly deadline: (at: Instant) => string;
  readonly zone: string;
};

export const tongue = (language: Language, timeZone: string): Tongue => {
  const say = (zh: string, en: string) => (language === 'zh' ? zh : en);
  const date = (on: CalendarDate) => {
    const [year = 0, month = 1, day = 1] = on.split('-').map(Number);
    return say(`${year}年${month}月${day}日`, `${day} ${months[month - 1]} ${year}`);
  };
  const at = (on: CalendarDate, time: string) => say(`${date(on)} ${time}`, `${date(on)}, ${time}`);
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone, hourCycle: 'h23', hour: '2-digit', minute: '2-digit' });
  const moment = (when: Instant) => at(dateIn(timeZone, when), clock.format(Date.parse(when)));
  const endOf = (on: CalendarDate) => at(on, '24:00');
  const deadline = (when: Instant) => {
    const on = dateIn(timeZone, when);
    return when === startOfDay(timeZone, on) ? endOf(addDays(on, -1)) : moment(when);
  };
  const of = (text: Bilingual) => text[language];
  const zone = zoneNames[timeZone]?.[language] ?? timeZone;
  return { language, say, of, date, endOf, moment, deadline, zone };
};

/** A word of the programme where it begins a sentence. */
export const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Up to ten, as people write it in a sentence. */
export const spelledOut = (count: number, { say }: Pick<Tongue, 'say'>): string => {
  const zh = ['零', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十'];
  const en = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
  return say(zh[count] ?? String(count), en[count] ?? String(count));
};

/** Fen as people write money: 人民币60,000.00元, RMB 60,000.00; from the text, since a sum may be beyond exact halves. */
export const sumOf = (fen: Fen, { say }: Pick<Tongue, 'say'>): string => {
  const digits = String(Math.abs(fen)).padStart(3, '0');
  const yuan = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',');
  const written = `${fen < 0 ? '−' : ''}${yuan}.${digits.slice(-2)}`;
  return say(`人民币${written}元`, `RMB ${written}`);
};
