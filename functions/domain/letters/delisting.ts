// Letters about delisting (摘牌): what is proposed and how to be heard, what was decided, and what has to come back.
import * as z from 'zod';
import { CalendarDate } from '../values.ts';
import { letter, list, notice, table, text } from './letter.ts';

export const delistingProposed = letter({
  title: { zh: '拟摘牌告知（陈述申辩）', en: 'Proposed delisting; right to be heard' },
  facts: z.object({ facts: z.string(), basis: z.string(), answerBy: CalendarDate }),
  paragraphs: ({ facts, basis, answerBy }, { words }, tongue) => [
    text(
      tongue.say(
        `拟对贵单位${words.site.zh}予以摘牌，事实如下：`,
        `It is proposed that your ${words.site.en} lose its plaque. The facts (in the words of the office):`,
      ),
    ),
    list([facts]),
    table([tongue.say('依据', 'Basis'), basis], [tongue.say('陈述申辩截止', 'To be heard by'), tongue.endOf(answerBy)]),
    notice(
      tongue.say(
        '贵单位有权在上述期限内登录系统陈述、申辩并提交证据；逾期未提出的，视为放弃。',
        'You may say in the system, within this time, what speaks against it, and put evidence. Who says nothing in time is taken to have nothing to say.',
      ),
    ),
  ],
});

export const defenceToRead = letter({
  title: (words) => ({ zh: `${words.site.zh}已陈述申辩，待研究`, en: `A ${words.site.en} was heard` }),
  facts: z.object({}),
  paragraphs: (_facts, { words }, { say }) => [
    text(
      say(
        `下列${words.site.zh}已就拟摘牌提出陈述申辩，请研究：采纳的，恢复正常状态；不采纳的，提请${words.steeringGroup.zh}决定。`,
        `This ${words.site.en} has said what speaks against its delisting. Please look at it: either it is accepted and the ${words.site.en} goes on, or the ${words.steeringGroup.en} decides.`,
      ),
    ),
  ],
});

export const defenceAccepted = letter({
  title: { zh: '陈述申辩采纳通知', en: 'Your defence was accepted' },
  facts: z.object({ reason: z.string() }),
  paragraphs: ({ reason }, { words }, tongue) => [
    text(
      tongue.say(
        '贵单位的陈述申辩已采纳，不再摘牌，理由如下：',
        `What you said was accepted: your ${words.site.en} keeps its plaque, for this reason (in the words of the office):`,
      ),
    ),
    list([reason]),
  ],
});

const decision = z.object({
  decisionNumber: z.string(),
  reason: z.string(),
  banUntil: CalendarDate,
  plaqueReturnBy: CalendarDate.optional(),
});

export const delisted = letter({
  title: { zh: '摘牌决定', en: 'Delisting decision' },
  facts: decision,
  paragraphs: ({ decisionNumber, reason, banUntil, plaqueReturnBy }, common, tongue) => [
    text(
      tongue.say(
        `经${common.words.steeringGroup.zh}研究，决定对贵单位${common.words.site.zh}予以摘牌，理由如下：`,
        `The ${common.words.steeringGroup.en} has decided that your ${common.words.site.en} loses its plaque, for this reason:`,
      ),
    ),
    list([reason]),
    table(
      [tongue.say('决定文号', 'Decision'), decisionNumber],
      ...(plaqueReturnBy === undefined
        ? []
        : [[tongue.say('牌匾交回截止', 'Return the plaque by'), tongue.endOf(plaqueReturnBy)] as const]),
      [tongue.say('不得再次申报至', 'No application before'), tongue.date(banUntil)],
    ),
    ...(plaqueReturnBy === undefined
      ? []
      : [
          notice(
            tongue.say(
              '逾期不交回牌匾的，将公告作废。',
              'A plaque that does not come back in time is declared void in public.',
            ),
          ),
        ]),
    notice(tongue.of(common.remedy)),
  ],
});

export const delistingToPassOn = letter({
  title: { zh: '摘牌决定，请转告有关单位', en: 'A delisting to pass on' },
  facts: decision,
  paragraphs: ({ decisionNumber, banUntil }, { words }, tongue) => [
    text(
      tongue.say(
        `下列${words.site.zh}已决定摘牌。请书面告知其业务主管单位和有关部门，并研究${words.grant.zh}是否收回。`,
        `This ${words.site.en} was delisted. Please tell its supervisory unit and the offices concerned in writing, and decide whether the ${words.grant.en} is asked back.`,
      ),
    ),
    table(
      [tongue.say('决定文号', 'Decision'), decisionNumber],
      [tongue.say('不得再次申报至', 'No application before'), tongue.date(banUntil)],
    ),
  ],
});
