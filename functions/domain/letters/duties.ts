// Letters about what a site owes: due, overdue, handed in, accepted, sent back.
import * as z from 'zod';
import { Bilingual, CalendarDate, Instant } from '../values.ts';
import { type CommonFacts, letter, list, table, text } from './letter.ts';
import { capital, type Tongue } from './tongue.ts';

const Duty = z.object({ label: Bilingual, reminder: Bilingual.optional(), number: z.int(), dueOn: CalendarDate });
type Duty = z.infer<typeof Duty>;
const days = (count: number) => `${count} ${count === 1 ? 'day' : 'days'}`;

const particulars = ({ label, number, dueOn }: Duty, { say, of, endOf }: Tongue) =>
  [
    [say('事项', 'Duty'), of(label)],
    [say('期次', 'Number'), say(`第${number}期`, String(number))],
    [say('截止时间', 'Due'), endOf(dueOn)],
  ] as const;

export const dutyDue = letter({
  title: (words) => ({ zh: `${words.site.zh}年度事项提醒`, en: 'A yearly duty is due' }),
  facts: z.object({ duty: Duty, daysLeft: z.int() }),
  subject: ({ duty, daysLeft }, _common, { say, of }) =>
    daysLeft < 1
      ? say(`${of(duty.label)}提醒`, `${of(duty.label)} due`)
      : say(`${of(duty.label)}提醒（剩余${daysLeft}天）`, `${of(duty.label)} due in ${days(daysLeft)}`),
  paragraphs: ({ duty }, { words }, tongue) => [
    text(
      tongue.say(
        `贵单位${words.site.zh}的下列年度事项即将到期，请登录系统填报并提交。`,
        `The following yearly duty of your ${words.site.en} will soon be due. Please sign in, fill in the return and hand it in.`,
      ),
    ),
    table(...particulars(duty, tongue)),
  ],
});

export const reportDue = letter({
  title: { zh: '定期报送提醒', en: 'A report is due' },
  facts: z.object({ duty: Duty, daysLeft: z.int() }),
  subject: ({ duty, daysLeft }, _common, { say, of }) =>
    daysLeft < 1
      ? say(`${of(duty.label)}提醒`, `${of(duty.label)} due`)
      : say(`${of(duty.label)}提醒（剩余${daysLeft}天）`, `${of(duty.label)} due in ${days(daysLeft)}`),
  paragraphs: ({ duty }, _common, tongue) => [
    text(
      duty.reminder === undefined
        ? tongue.say('请登录系统填报并提交。', 'Please sign in, fill in the return and hand it in.')
        : tongue.of(duty.reminder),
    ),
    table(...particulars(duty, tongue)),
  ],
});

/** Which organisation's return it is, where that is known. */
const ofWhom = (title: string, { organisation }: CommonFacts, { say }: Tongue): string =>
  organisation === undefined ? title : say(`${title}：${organisation}`, `${title}: ${organisation}`);

const overdue = { duty: Duty, daysLate: z.int() };
const late = (daysLate: number, { say }: Tongue) =>
  [say('逾期', 'Late by'), say(`${daysLate}天`, days(daysLate))] as const;

export const dutyOverdue = letter({
  title: (words) => ({ zh: `${words.site.zh}事项逾期`, en: 'A duty is overdue' }),
  facts: z.object(overdue),
  subject: ({ duty }, _common, { say, of }) => say(`${of(duty.label)}逾期`, `${of(duty.label)} overdue`),
  paragraphs: ({ duty, daysLate }, { words }, tongue) => [
    text(
      tongue.say(
        `贵单位${words.site.zh}的下列事项已逾期，请立即登录系统提交；如有困难，请与我们联系。`,
        `The following duty of your ${words.site.en} is overdue. Please sign in and hand it in now, or talk to us if you cannot.`,
      ),
    ),
    table(...particulars(duty, tongue), late(daysLate, tongue)),
    text(
      tongue.say(
        `${words.site.zh}实行动态管理，逾期情况将记录在案。`,
        `${capital(words.site.en)}s are looked after throughout their term; that it was late is kept on record.`,
      ),
    ),
  ],
});

export const dutyStillOverdue = letter({
  title: (words) => ({ zh: `${words.site.zh}事项逾期，请跟进`, en: `A ${words.site.en} is overdue: please follow up` }),
  facts: z.object(overdue),
  subject: ({ duty }, common, tongue) =>
    ofWhom(tongue.say(`${duty.label.zh}逾期`, `${duty.label.en} overdue`), common, tongue),
  paragraphs: ({ duty, daysLate }, { words }, tongue) => [
    text(
      tongue.say(
        `下列${words.site.zh}经提醒仍未提交事项，请联系该单位跟进。`,
        `This ${words.site.en} has been reminded and still owes its return. Please follow up with the organisation.`,
      ),
    ),
    table(...particulars(duty, tongue), late(daysLate, tongue)),
  ],
});

// The list of messages has no letters about a return on its way; these three are ours [default].
export const returnReceived = letter({
  title: (words) => ({ zh: `${words.site.zh}事项已提交，待审核`, en: 'A return to check' }),
  facts: z.object({ duty: Duty, handedInAt: Instant }),
  subject: ({ duty }, common, tongue) =>
    ofWhom(tongue.say(`${duty.label.zh}待审核`, `${duty.label.en} to check`), common, tongue),
  paragraphs: ({ duty, handedInAt }, { words }, tongue) => [
    text(
      tongue.say(
        `${words.site.zh}已提交下列事项，请审核。`,
        `The ${words.site.en} has handed in this return. Please check it.`,
      ),
    ),
    table(...particulars(duty, tongue), [tongue.say('提交时间', 'Handed in'), tongue.moment(handedInAt)]),
  ],
});

export const returnAccepted = letter({
  title: (words) => ({ zh: `${words.site.zh}事项审核通过`, en: 'Return accepted' }),
  facts: z.object({ duty: Duty }),
  subject: ({ duty }, _common, { say, of }) => say(`${of(duty.label)}审核通过`, `${of(duty.label)} accepted`),
  paragraphs: ({ duty }, _common, tongue) => [
    text(
      tongue.say(
        '贵单位提交的下列事项已审核通过，本期无须再次提交。',
        'The return you handed in has been accepted. Nothing more is owed for this period.',
      ),
    ),
    table(...particulars(duty, tongue)),
  ],
});

export const returnSentBack = letter({
  title: (words) => ({ zh: `${words.site.zh}事项退回修改`, en: 'Return sent back' }),
  facts: z.object({ duty: Duty, remark: z.string() }),
  subject: ({ duty }, _common, { say, of }) => say(`${of(duty.label)}退回修改`, `${of(duty.label)} sent back`),
  paragraphs: ({ duty, remark }, _common, tongue) => [
    text(
      tongue.say(
        '贵单位提交的下列事项须修改后重新提交，原因如下：',
        'The return you handed in has to be changed and handed in again, for this reason (in the words of the office):',
      ),
    ),
    list([remark]),
    table(...particulars(duty, tongue)),
  ],
});
