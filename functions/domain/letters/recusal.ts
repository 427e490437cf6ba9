// Letters about recusal on an applicant's request: to the office to have it decided, to the applicant with the decision.
import * as z from 'zod';
import { Instant } from '../values.ts';
import { letter, list, table, text } from './letter.ts';

export const recusalAsked = letter({
  title: { zh: '申请专家回避', en: 'An applicant asks for a recusal' },
  facts: z.object({ askedAt: Instant }),
  paragraphs: ({ askedAt }, { words }, { say, moment }) => [
    text(
      say(
        `下列申报的申报单位申请一名人员回避。请${words.evaluationGroup.zh}组长登录系统查看理由并作出决定；组长本人应当回避的，由主管机关决定。`,
        `The applicant of the application below asks that somebody be recused. Will the head of the ${words.evaluationGroup.en} please sign in, read the reason and decide; where the head has a tie too, the Bureau decides.`,
      ),
    ),
    table([say('申请时间', 'Asked at'), moment(askedAt)]),
  ],
});

export const recusalDecided = letter({
  title: { zh: '回避申请处理结果', en: 'Decision on the recusal you asked for' },
  facts: z.object({ granted: z.boolean(), reason: z.string() }),
  paragraphs: ({ granted, reason }, _common, { say }) => [
    text(
      granted
        ? say(
            '经研究，贵单位的回避申请成立，有关人员不再参与贵单位申报的评审，理由如下：',
            'The recusal you asked for is granted: the person takes no further part in the review of your application, for this reason:',
          )
        : say(
            '经研究，贵单位的回避申请不成立，理由如下：',
            'The recusal you asked for is not granted, for this reason:',
          ),
    ),
    list([reason]),
  ],
});
