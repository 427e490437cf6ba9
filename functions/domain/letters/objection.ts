// Letters about an objection: to who raised it, to the office, and to the organisation, which never learns who it was.
import * as z from 'zod';
import { CalendarDate } from '../values.ts';
import { letter, list, notice, table, text } from './letter.ts';
import type { Tongue } from './tongue.ts';

const numbered = (objectionNo: string, { say }: Tongue) => [say('异议编号', 'Objection'), objectionNo] as const;

const Received = z.object({ objectionNo: z.string(), answerBy: CalendarDate.optional() });
const decidedBy = ({ answerBy }: z.infer<typeof Received>, { say, endOf }: Tongue) =>
  answerBy === undefined ? [] : [[say('是否受理的答复截止', 'Accepted or not by'), endOf(answerBy)] as const];

export const objectionReceived = letter({
  title: { zh: '异议受理告知', en: 'Objection received' },
  facts: Received,
  paragraphs: (facts, _common, tongue) => [
    text(
      tongue.say(
        '您对公示名单提出的异议已收到，请记下编号以便查询。',
        'Your objection to the list on public notice has been received. Please keep its number.',
      ),
    ),
    table(numbered(facts.objectionNo, tongue), ...decidedBy(facts, tongue)),
  ],
});

export const objectionToHandle = letter({
  title: { zh: '新异议待办理', en: 'An objection to handle' },
  facts: Received,
  paragraphs: (facts, _common, tongue) => [
    text(
      tongue.say(
        '公示期间收到一件实名异议，请在期限内决定是否受理。',
        'An objection has been raised during the public notice. Please decide in time whether to take it up.',
      ),
    ),
    table(numbered(facts.objectionNo, tongue), ...decidedBy(facts, tongue)),
  ],
});

export const objectionConcernsYou = letter({
  title: { zh: '异议核查通知', en: 'An objection is being looked into' },
  facts: z.object({ objectionNo: z.string(), matters: z.string(), statementBy: CalendarDate }),
  paragraphs: ({ objectionNo, matters, statementBy }, _common, tongue) => [
    text(
      tongue.say(
        '公示期间有人对贵单位提出异议，现就下列事项进行核查：',
        'During the public notice an objection concerning your organisation was raised. This is looked into (in the words of the office):',
      ),
    ),
    list([matters]),
    table(numbered(objectionNo, tongue), [tongue.say('陈述说明截止', 'To be heard by'), tongue.endOf(statementBy)]),
    notice(
      tongue.say(
        '贵单位有权陈述和申辩，请登录系统提交书面说明和证明。',
        'You have the right to be heard: please sign in and hand in your statement in writing.',
      ),
    ),
  ],
});

const outcomes = {
  refused: { zh: '不予受理', en: 'not taken up' },
  dismissed: { zh: '异议不成立', en: 'not upheld' },
  upheld: { zh: '异议成立', en: 'upheld' },
} as const;
const Outcome = z.object({
  objectionNo: z.string(),
  outcome: z.enum(['refused', 'dismissed', 'upheld']),
  answer: z.string(),
});

const outcomeRows = ({ objectionNo, outcome }: z.infer<typeof Outcome>, tongue: Tongue) =>
  table(numbered(objectionNo, tongue), [tongue.say('结果', 'Outcome'), tongue.of(outcomes[outcome])]);

export const objectionAnswered = letter({
  title: { zh: '异议处理结果告知', en: 'Outcome of your objection' },
  facts: Outcome,
  paragraphs: (facts, _common, tongue) => [
    text(
      tongue.say(
        '您提出的异议已办结，答复如下：',
        'Your objection has been dealt with. This is the answer (in the words of the office):',
      ),
    ),
    list([facts.answer]),
    outcomeRows(facts, tongue),
  ],
});

export const objectionSettled = letter({
  title: { zh: '异议处理结果告知', en: 'Outcome of the objection' },
  facts: Outcome,
  paragraphs: (facts, common, tongue) => [
    text(
      tongue.say(
        '对贵单位的异议已办结，结论如下：',
        'The objection concerning your organisation has been dealt with. This is the conclusion (in the words of the office):',
      ),
    ),
    list([facts.answer]),
    outcomeRows(facts, tongue),
    notice(tongue.of(common.remedy)),
  ],
});
