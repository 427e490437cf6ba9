// Letters about a visit: to the visitor what became of the booking (M40), to the site that a group waits for an answer.
import * as z from 'zod';
import type { ProgrammeWords } from '../round/words.ts';
import { type Block, letter, link, list, table, text } from './letter.ts';
import { capital, type Tongue } from './tongue.ts';
import { VisitFacts } from './visit-facts.ts';

const facts = z.object({ visit: VisitFacts });
const withReason = facts.extend({ reason: z.string() });

const particulars = (
  { site, date: on, from, to, people, address, phone }: VisitFacts,
  words: ProgrammeWords,
  { say, date }: Tongue,
): Block =>
  table(
    [say(words.site.zh, capital(words.site.en)), site],
    [say('时间', 'Time'), say(`${date(on)} ${from}–${to}`, `${date(on)}, ${from}–${to}`)],
    [say('人数', 'People'), say(`${people}人`, String(people))],
    [say('地址', 'Address'), address],
    [say('现场电话', `Telephone at the ${words.site.en}`), phone],
  );

const opens = ({ link: url }: VisitFacts, zh: string, en: string, { say }: Tongue): readonly Block[] =>
  url === undefined ? [] : [link(say(zh, en), url)];

const atTheDoor = ({ code }: VisitFacts, { say }: Tongue): readonly Block[] =>
  code === undefined
    ? []
    : [text(say(`到场时请出示签到码：${code}`, `Please show this check-in code when you arrive: ${code}`))];

const cancel = (visit: VisitFacts, tongue: Tongue): readonly Block[] =>
  opens(visit, '查看、确认或取消预约', 'Look at the booking, say that you will come, or cancel it', tongue);

export const visitConfirmed = letter({
  title: { zh: '参观预约结果：预约成功', en: 'Your visit is booked' },
  facts,
  paragraphs: ({ visit }, { words }, tongue) => [
    text(tongue.say('您的参观预约已成功，欢迎届时前来。', 'Your visit is booked. We look forward to seeing you.')),
    particulars(visit, words, tongue),
    ...atTheDoor(visit, tongue),
    text(
      tongue.say(
        '如不能前来，请尽早取消，以便将名额让给等候的人。',
        'If you cannot come, please cancel early, so that somebody who waits can have the place.',
      ),
    ),
    ...cancel(visit, tongue),
  ],
});

export const visitWaitlisted = letter({
  title: { zh: '参观预约结果：已列入候补', en: 'Your visit is on the waiting list' },
  facts,
  paragraphs: ({ visit }, { words }, tongue) => [
    text(
      tongue.say(
        '该时段名额已满，您的预约已列入候补。如有名额空出，将按先后顺序递补并另行通知。',
        'There is no place left at this time. You are on the waiting list; places that fall free are given in its order, and we will write to you.',
      ),
    ),
    particulars(visit, words, tongue),
    ...cancel(visit, tongue),
  ],
});

export const visitRequested = letter({
  title: { zh: '参观预约结果：团体预约待确认', en: 'Your group visit is being looked at' },
  facts,
  paragraphs: ({ visit }, { words }, tongue) => [
    text(
      tongue.say(
        `您的团体参观预约已收到，须由${words.site.zh}确认，结果将另行通知。`,
        `We have your request for a group visit. The ${words.site.en} has to agree to it; we will write to you.`,
      ),
    ),
    particulars(visit, words, tongue),
    ...cancel(visit, tongue),
  ],
});

export const visitDeclined = letter({
  title: { zh: '参观预约结果：未能安排', en: 'Your group visit cannot take place' },
  facts: withReason,
  paragraphs: ({ visit, reason }, { words }, tongue) => [
    text(
      tongue.say(
        `很抱歉，${words.site.zh}未能安排您的团体参观，原因如下：`,
        `We are sorry: the ${words.site.en} cannot receive your group, for this reason (in its own words):`,
      ),
    ),
    list([reason]),
    particulars(visit, words, tongue),
  ],
});

export const visitCancelled = letter({
  title: { zh: '参观预约结果：已取消', en: 'Your visit is cancelled' },
  facts,
  paragraphs: ({ visit }, { words }, tongue) => [
    text(tongue.say('您的下列预约已取消。', 'The following booking has been cancelled as you wished.')),
    particulars(visit, words, tongue),
  ],
});

export const visitCalledOff = letter({
  title: (words) => ({
    zh: `参观预约结果：${words.site.zh}取消了该时段`,
    en: `The ${words.site.en} has called off your visit`,
  }),
  facts: withReason,
  paragraphs: ({ visit, reason }, { words }, tongue) => [
    text(
      tongue.say(
        `很抱歉，${words.site.zh}取消了您的下列预约，原因如下：`,
        `We are sorry: the ${words.site.en} has called off the following visit, for this reason (in its own words):`,
      ),
    ),
    list([reason]),
    particulars(visit, words, tongue),
  ],
});

export const visitThanks = letter({
  title: { zh: '感谢参观，请您评价', en: 'Thank you for your visit: what did you think?' },
  facts,
  paragraphs: ({ visit }, { words }, tongue) => [
    text(
      tongue.say(
        `感谢您的参观。您的评价将帮助${words.site.zh}改进展示。`,
        `Thank you for coming. What you thought of it helps the ${words.site.en} to do better.`,
      ),
    ),
    particulars(visit, words, tongue),
    ...opens(visit, '评价本次参观', 'Say what you thought', tongue),
  ],
});

export const groupToAnswer = letter({
  title: { zh: '团体参观预约待答复', en: 'A group asks to visit' },
  facts,
  paragraphs: ({ visit }, { words }, tongue) => [
    text(
      tongue.say(
        `有团体预约参观贵单位${words.site.zh}，请登录系统确认或者说明不能安排的理由。`,
        `A group asks to visit your ${words.site.en}. Please sign in and agree, or say why it cannot be.`,
      ),
    ),
    particulars(visit, words, tongue),
  ],
});
