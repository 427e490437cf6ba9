// The mailbox against what the story makes due: every letter by its kind, its reader and the application it is about.

import { aboutOf, codeOf, KINDS, type LetterCode } from './letters/kinds.ts';
import type { Local, Mail } from './local.ts';
import { type Telling, tableLines } from './telling.ts';
import { until } from './waiting.ts';

export type Due = {
  readonly code: LetterCode;
  readonly to: string;
  /** The application's number, as the letter says it. */
  readonly about: string;
  /** What stands in the letter beside: words of an officer, days left. */
  readonly says?: string;
};

const keyOf = (code: string, to: string, about: string): string => `${code} ${to} ${about}`;
const keyOfMail = (mail: Mail): string => keyOf(codeOf(mail), mail.to, aboutOf(mail));

const counted = (keys: readonly string[]): ReadonlyMap<string, number> =>
  keys.reduce((counts, key) => counts.set(key, (counts.get(key) ?? 0) + 1), new Map<string, number>());

const surplus = (keys: readonly string[], than: readonly string[]): readonly string[] => {
  const counts = counted(than);
  return [...counted(keys)].flatMap(([key, n]) => Array.from({ length: n - (counts.get(key) ?? 0) }, () => key));
};

/** Ten seconds: whatever is not there by then is held up. */
const LOOKS_AFTER_OUTAGE = 40;

export type Letters = {
  /** What somebody has to hear of what was just done. */
  readonly due: (...letters: readonly Due[]) => void;
  /** Waits until all that is due is there, and says so. */
  readonly settle: () => Promise<void>;
  readonly summary: () => Promise<void>;
};

export const lettersOf = (local: Local, tell: Telling, before: readonly Mail[], outages: () => number): Letters => {
  const old = new Set(before.map(({ id }) => id));
  const expected: Due[] = [];
  const dueKeys = () => expected.map(({ code, to, about }) => keyOf(code, to, about));
  const arrived = async () => (await local.mailbox()).filter(({ id }) => !old.has(id));

  /** A carrier that was killed between sending and noting it sends again: at least once, by design. */
  const repeats = (mails: readonly Mail[]): number =>
    mails.length - new Set(mails.map(({ to, subject, text }) => `${to} ${subject} ${text}`)).size;

  const compare = (mails: readonly Mail[]) => {
    const found = mails.map(keyOfMail);
    const missing = surplus(dueKeys(), found);
    const extra = surplus(found, dueKeys());
    const excused = outages() > 0 && extra.length <= repeats(mails);
    const unsaid = expected.filter(
      ({ code, to, about, says }) =>
        says !== undefined &&
        !mails.some((m) => keyOfMail(m) === keyOf(code, to, about) && `${m.subject} ${m.text}`.includes(says)),
    );
    return {
      missing,
      extra: excused ? [] : extra,
      unsaid: unsaid.map(({ code, to, says }) => `${code} ${to} ${says}`),
    };
  };

  const settle = async (): Promise<void> => {
    const allThere = (seen: readonly Mail[]): boolean => compare(seen).missing.length === 0;
    let mails = await until(tell, arrived, allThere, outages() > 0 ? LOOKS_AFTER_OUTAGE : undefined);
    // What was being sent when the system was killed stays hidden in the queue until its time is over.
    if (outages() > 0 && !allThere(mails)) {
      tell.note('… 中断时未寄出的信件，半小时后补寄 letters held up by the outage are sent half an hour later');
      await local.sendHeldUp();
      mails = await until(tell, arrived, allThere);
    }
    const nothing = { missing: [], extra: [], unsaid: [] };
    tell.expect(`信件到齐：${mails.length} 封`, `letters: ${mails.length}`, compare(mails), nothing);
  };

  return {
    due: (...letters) => void expected.push(...letters),
    settle,
    summary: async () => {
      await settle();
      const found = (await arrived()).map(codeOf);
      const rows = KINDS.map(([code, zh, en]) => [
        code,
        zh,
        en,
        String(expected.filter((due) => due.code === code).length),
        String(found.filter((known) => known === code).length),
      ]);
      for (const row of tableLines([['', '信件', 'Letter', '应发 due', '已发 sent'], ...rows])) tell.note(row);
      const readers = new Set((await arrived()).map(({ to }) => to));
      const wanted = new Set(expected.map(({ to }) => to));
      tell.expect('收信人无一差错', 'every address is right', [...readers].sort(), [...wanted].sort());
    },
  };
};
