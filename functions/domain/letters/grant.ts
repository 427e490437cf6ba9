// Letters about the start-up grant: asked for, paid, reported on, held, asked back.
import * as z from 'zod';
import { CalendarDate, Fen } from '../values.ts';
import { letter, list, notice, table, text } from './letter.ts';
import { capital, sumOf, type Tongue } from './tongue.ts';

const numbered = z.object({ number: z.int() });
const reasoned = z.object({ number: z.int(), reason: z.string() });
const instalment = (number: number, { say }: Tongue) =>
  [say('拨付期次', 'Instalment'), say(`第${number}期`, String(number))] as const;

export const instalmentRequested = letter({
  title: (words) => ({ zh: `${words.grant.zh}拨付申请待审批`, en: 'A grant instalment is asked for' }),
  facts: numbered,
  paragraphs: ({ number }, { words }, tongue) => [
    text(
      tongue.say(
        `${words.site.zh}已提交${words.grant.zh}拨付申请，须由两人审批。`,
        `A ${words.site.en} has asked for an instalment of its ${words.grant.en}. Two persons have to approve it.`,
      ),
    ),
    table(instalment(number, tongue)),
  ],
});

export const instalmentSentBack = letter({
  title: (words) => ({ zh: `${words.grant.zh}拨付申请退回`, en: 'Your request for an instalment was sent back' }),
  facts: reasoned,
  paragraphs: ({ number, reason }, { words }, tongue) => [
    text(
      tongue.say(
        `贵单位的${words.grant.zh}拨付申请被退回，请按下列意见修改后重新提交。`,
        `Your request for an instalment of the ${words.grant.en} was sent back. Please change it as said below and ask again.`,
      ),
    ),
    table(instalment(number, tongue)),
    list([reason]),
  ],
});

export const instalmentPaid = letter({
  title: (words) => ({ zh: `${words.grant.zh}拨付通知`, en: `${capital(words.grant.en)} paid` }),
  facts: z.object({
    number: z.int(),
    instalments: z.int(),
    amount: Fen,
    paidOn: CalendarDate,
    reportBy: CalendarDate,
  }),
  paragraphs: ({ number, instalments, amount, paidOn, reportBy }, { words }, tongue) => [
    text(
      tongue.say(
        `贵单位${words.site.zh}的${words.grant.zh}已拨付。资金须专账核算、专款专用。`,
        `An instalment of the ${words.grant.en} of your ${words.site.en} was paid. It has its own account and may be spent on its purpose only.`,
      ),
    ),
    table(
      instalment(number, tongue),
      [tongue.say('金额', 'Amount'), sumOf(amount, tongue)],
      [tongue.say('拨付日期', 'Paid on'), tongue.date(paidOn)],
      [tongue.say('使用情况报送截止', 'Report its use by'), tongue.endOf(reportBy)],
    ),
    ...(number < instalments
      ? [
          notice(
            tongue.say(
              '使用情况报送并通过后，方可申请下一期。',
              'The next instalment can be asked for when this report is accepted.',
            ),
          ),
        ]
      : []),
  ],
});

export const useReported = letter({
  title: (words) => ({ zh: `${words.grant.zh}使用情况待审核`, en: 'The use of a grant was reported' }),
  facts: numbered,
  paragraphs: ({ number }, { words }, tongue) => [
    text(
      tongue.say(
        `${words.site.zh}已报送${words.grant.zh}使用情况，请审核。`,
        `A ${words.site.en} has reported the use of its ${words.grant.en}. Please look at it.`,
      ),
    ),
    table(instalment(number, tongue)),
  ],
});

export const useSentBack = letter({
  title: (words) => ({ zh: `${words.grant.zh}使用情况退回`, en: 'Your report on the grant was sent back' }),
  facts: reasoned,
  paragraphs: ({ number, reason }, { words }, tongue) => [
    text(
      tongue.say(
        `贵单位报送的${words.grant.zh}使用情况被退回，请按下列意见补充后重新报送。`,
        `Your report on the use of the ${words.grant.en} was sent back. Please complete it as said below and report again.`,
      ),
    ),
    table(instalment(number, tongue)),
    list([reason]),
  ],
});

export const grantHeld = letter({
  title: (words) => ({ zh: `${words.grant.zh}暂缓拨付通知`, en: `The ${words.grant.en} is held` }),
  facts: z.object({ reason: z.string() }),
  paragraphs: ({ reason }, { words }, { say }) => [
    text(
      say(
        `贵单位${words.site.zh}的${words.grant.zh}暂缓拨付，理由如下：`,
        `For now nothing more of the ${words.grant.en} of your ${words.site.en} is paid, for this reason (in the words of the office):`,
      ),
    ),
    list([reason]),
  ],
});

export const recoveryDemanded = letter({
  title: (words) => ({ zh: `${words.grant.zh}收回通知`, en: `The ${words.grant.en} is to be given back` }),
  facts: z.object({ amount: Fen, reason: z.string() }),
  paragraphs: ({ amount, reason }, common, tongue) => [
    text(
      tongue.say(
        `贵单位${common.words.site.zh}的下列${common.words.grant.zh}须予退回，理由如下：`,
        `The following sum of the ${common.words.grant.en} of your ${common.words.site.en} has to be given back, for this reason (in the words of the office):`,
      ),
    ),
    table([tongue.say('退回金额', 'To be given back'), sumOf(amount, tongue)]),
    list([reason]),
    notice(tongue.of(common.remedy)),
  ],
});
