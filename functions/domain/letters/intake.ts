// Letters of the application time: received, to be checked, the deadline near, the draft lapsed, withdrawn.
import * as z from 'zod';
import { CalendarDate, Instant } from '../values.ts';
import { type CommonFacts, letter, table, text } from './letter.ts';
import type { Tongue } from './tongue.ts';

/** The title with the application's number, where it has one. */
const numbered = (title: string, { number }: CommonFacts, { say }: Tongue): string =>
  number === undefined ? title : say(`${title}（${number}）`, `${title} (${number})`);

export const applicationReceived = letter({
  title: { zh: '申报材料提交成功', en: 'Application received' },
  facts: z.object({ submittedAt: Instant, contentHash: z.string() }),
  subject: (_facts, common, tongue) => numbered(tongue.say('申报材料提交成功', 'Application received'), common, tongue),
  paragraphs: ({ submittedAt, contentHash }, common, { say, moment, of }) => [
    text(
      say(
        `贵单位的电子申报材料已提交成功，将由${of(common.office)}进行形式审查。`,
        'Your electronic application has been handed in. The office will now check whether it is complete.',
      ),
    ),
    table(
      [say('提交时间', 'Handed in'), moment(submittedAt)],
      [say('材料校验码（SHA-256）', 'Check value (SHA-256)'), contentHash],
    ),
    ...(common.steps.paper
      ? [
          text(
            say(
              `纸质申报材料请按通知要求另行报送至：${of(common.address)}。`,
              `Please deliver the paper copy as the notice asks to: ${of(common.address)}.`,
            ),
          ),
        ]
      : []),
  ],
});

export const applicationToCheck = letter({
  title: { zh: '新申报待受理', en: 'New application to check' },
  facts: z.object({ submittedAt: Instant }),
  subject: (_facts, { organisation }, { say }) =>
    organisation === undefined
      ? say('新申报待受理', 'New application to check')
      : say(`新申报待受理：${organisation}`, `New application to check: ${organisation}`),
  paragraphs: ({ submittedAt }, _common, { say, moment }) => [
    text(
      say('有一件新申报待受理，请领取并进行形式审查。', 'A new application is waiting. Please take it and check it.'),
    ),
    table([say('提交时间', 'Handed in'), moment(submittedAt)]),
  ],
});

export const deadlineNear = letter({
  title: { zh: '申报截止提醒', en: 'The deadline is near' },
  facts: z.object({ daysLeft: z.int(), closesOn: CalendarDate }),
  subject: ({ daysLeft }, _common, { say }) => {
    if (daysLeft < 1) return say('申报截止提醒：今日24时截止', 'Deadline today at 24:00');
    return say(`申报截止提醒：还有${daysLeft}天`, `Deadline in ${daysLeft} ${daysLeft === 1 ? 'day' : 'days'}`);
  },
  paragraphs: ({ closesOn }, _common, { say, endOf }) => [
    text(
      say(
        '贵单位的申报草稿尚未提交，逾期未提交的草稿不予受理。',
        'Your application is still a draft. What is not handed in before the deadline cannot be considered.',
      ),
    ),
    table([say('截止时间', 'Deadline'), endOf(closesOn)]),
    text(
      say(
        '请登录系统，通过“填写检查”查看未完成的内容，并在截止前提交。',
        'Please sign in, run the check to see what is still missing, and hand the application in before the deadline.',
      ),
    ),
  ],
});

export const draftLapsed = letter({
  title: { zh: '申报已截止，草稿未提交', en: 'Draft not submitted in time' },
  facts: z.object({ closesOn: CalendarDate }),
  paragraphs: ({ closesOn }, _common, { say, endOf }) => [
    text(
      say(
        '本批次申报已截止，贵单位的草稿未在截止前提交，本次申报已失效。',
        'The time for applications is over. Your draft was not handed in before the deadline and has lapsed.',
      ),
    ),
    table([say('截止时间', 'Deadline'), endOf(closesOn)]),
  ],
});

// No number in the list of messages: a withdrawal is confirmed to both sides [default].
export const withdrawalConfirmed = letter({
  title: { zh: '申报撤回确认', en: 'Application withdrawn' },
  facts: z.object({ withdrawnAt: Instant }),
  subject: (_facts, common, tongue) => numbered(tongue.say('申报撤回确认', 'Application withdrawn'), common, tongue),
  paragraphs: ({ withdrawnAt }, _common, { say, moment }) => [
    text(
      say(
        '贵单位的申报已撤回，不再进入后续审查和评审。如非贵单位操作，请立即与我们联系。',
        'Your application has been withdrawn and takes no further part. If this was not you, please contact us at once.',
      ),
    ),
    table([say('撤回时间', 'Withdrawn'), moment(withdrawnAt)]),
  ],
});

export const withdrawalToNote = letter({
  title: { zh: '申报已撤回', en: 'An application was withdrawn' },
  facts: z.object({ withdrawnAt: Instant }),
  subject: (_facts, common, tongue) =>
    numbered(tongue.say('申报已撤回', 'An application was withdrawn'), common, tongue),
  paragraphs: ({ withdrawnAt }, _common, { say, moment }) => [
    text(
      say(
        '申报单位已撤回下列申报，撤回理由见系统记录，无须继续办理。',
        'The organisation has withdrawn this application; its reason is in the record. Nothing more is to be done.',
      ),
    ),
    table([say('撤回时间', 'Withdrawn'), moment(withdrawnAt)]),
  ],
});
