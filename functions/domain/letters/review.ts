// Letters of the formal review: put right, received back, not accepted, accepted.
import * as z from 'zod';
import { Bilingual, Instant } from '../values.ts';
import { type Block, type CommonFacts, letter, list, notice, table, text } from './letter.ts';
import type { Tongue } from './tongue.ts';

export const correctionAsked = letter({
  title: { zh: '申报材料补正通知', en: 'Please correct your application' },
  facts: z.object({
    defects: z.array(z.object({ at: z.union([Bilingual, z.string()]), what: z.string() })).min(1),
    correctBy: Instant,
  }),
  paragraphs: ({ defects, correctBy }, _common, { say, of, deadline }) => [
    text(
      say(
        '经形式审查，贵单位的申报材料需要补正，现一次性告知如下：',
        'The check of your application found the following to be put right. This is the complete list (in the words of the office):',
      ),
    ),
    list(
      defects.map(({ at, what }) => {
        const place = typeof at === 'string' ? at : of(at);
        return place === '' ? what : say(`${place}：${what}`, `${place}: ${what}`);
      }),
    ),
    table([say('补正截止时间', 'To be corrected by'), deadline(correctBy)]),
    notice(
      say(
        '补正机会只有一次；逾期未补正的，不予受理。',
        'There is one correction only. Without it in time, the application cannot be accepted.',
      ),
    ),
  ],
});

export const correctionReceived = letter({
  title: { zh: '补正材料已提交', en: 'Correction received' },
  facts: z.object({ correctedAt: Instant }),
  subject: (_facts, { number }, { say }) =>
    number === undefined
      ? say('补正材料已提交', 'Correction received')
      : say(`补正材料已提交（${number}）`, `Correction received (${number})`),
  paragraphs: ({ correctedAt }, _common, { say, moment }) => [
    text(
      say(
        '申报单位已提交补正材料，请继续形式审查。',
        'The organisation has handed in its correction. Please go on checking.',
      ),
    ),
    table([say('补正时间', 'Handed in'), moment(correctedAt)]),
  ],
});

export const notAccepted = letter({
  title: { zh: '不予受理通知', en: 'Application not accepted' },
  facts: z.object({ reasons: z.array(z.string()).min(1) }),
  paragraphs: ({ reasons }, common, { say, of }) => [
    text(
      say(
        '经形式审查，贵单位的申报不予受理，理由如下：',
        'After the check, your application is not accepted, for these reasons (in the words of the office):',
      ),
    ),
    list(reasons),
    notice(of(common.remedy)),
  ],
});

/** What comes in between, where something does. */
const announced = ({ siteVisit, roadshow }: CommonFacts['steps'], say: Tongue['say']): readonly Block[] => {
  const visit = siteVisit ? [say('实地调研测评', 'the site visit')] : [];
  const steps = [...visit, ...(roadshow ? [say('路演', 'the roadshow')] : [])];
  if (steps.length === 0) return [];
  return [
    text(
      say(
        `${steps.join('、')}等安排将另行通知，请保持联系方式畅通。`,
        `You will hear separately about ${steps.join(' and ')}. Please stay within reach.`,
      ),
    ),
  ];
};

export const accepted = letter({
  title: { zh: '受理通知', en: 'Application accepted' },
  facts: z.object({ acceptedAt: Instant }),
  paragraphs: ({ acceptedAt }, { steps }, { say, moment }) => [
    text(
      say(
        '贵单位的申报已通过形式审查，予以受理，将进入核查遴选阶段。',
        'Your application has passed the check and is accepted. It now goes on to evaluation and selection.',
      ),
    ),
    table([say('受理时间', 'Accepted'), moment(acceptedAt)]),
    ...announced(steps, say),
  ],
});
