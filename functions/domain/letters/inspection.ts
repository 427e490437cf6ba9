// Letters about inspection and rectification: task, notice, result, what is to be put right by when, and the re-check.
import * as z from 'zod';
import { InspectionKind, InspectionResult } from '../inspection/state.ts';
import { Bilingual, CalendarDate } from '../values.ts';
import { letter, list, notice, table, text } from './letter.ts';

const reasoned = z.object({ reason: z.string() });
const said = (items: readonly string[]) => (items.length === 0 ? [] : [list(items)]);

export const inspectionTask = letter({
  title: { zh: '抽查任务通知', en: 'Inspection task' },
  facts: z.object({ kind: InspectionKind, dueOn: CalendarDate }),
  paragraphs: ({ kind, dueOn }, { words }, tongue) => [
    text(
      kind === 'recheck'
        ? tongue.say(
            `您被指派对一个${words.site.zh}进行整改复核。请两人以上共同到场，出示证件，现场记录并签名；有利害关系的，请立即告知。`,
            `You are to re-check a ${words.site.en} that had to put something right. Go with the other inspector, show your papers, write the record on the spot and sign it. If you have a tie to the organisation, say so at once.`,
          )
        : tongue.say(
            `您被抽取（指派）对一个${words.site.zh}进行复核抽查。请两人以上共同到场，出示证件，现场记录并签名；有利害关系的，请立即告知。`,
            `You were drawn to inspect a ${words.site.en}. Go with the other inspector, show your papers, write the record on the spot and sign it. If you have a tie to the organisation, say so at once.`,
          ),
    ),
    table([tongue.say('完成期限', 'To be done by'), tongue.endOf(dueOn)]),
  ],
});

export const inspectionNotice = letter({
  title: { zh: '复核抽查通知', en: 'Inspection notice' },
  facts: z.object({ visitOn: CalendarDate, inspectionItems: z.array(Bilingual) }),
  paragraphs: ({ visitOn, inspectionItems }, { words }, tongue) => [
    text(
      tongue.say(
        `检查人员将到贵单位${words.site.zh}进行复核抽查，请配合并备好材料。检查内容如下：`,
        `Inspectors will visit your ${words.site.en}. Please be ready and have your papers at hand. They look at:`,
      ),
    ),
    list(inspectionItems.map(tongue.of)),
    table([tongue.say('检查日期', 'Day'), tongue.date(visitOn)]),
    notice(
      tongue.say(
        '检查人员应当出示证件，检查不收取任何费用。',
        'Inspectors show their papers. An inspection costs nothing.',
      ),
    ),
  ],
});

export const inspectionToConclude = letter({
  title: { zh: '抽查记录已签署，待作出结论', en: 'An inspection to conclude' },
  facts: z.object({ points: z.int() }),
  paragraphs: ({ points }, { words }, tongue) => [
    text(
      tongue.say(
        `下列${words.site.zh}的检查记录已由检查人员签署，请由未参加检查的人员作出结论。`,
        `The inspectors have signed the record of this ${words.site.en}. Somebody who was not one of them concludes it.`,
      ),
    ),
    table([tongue.say('得分', 'Points'), String(points)]),
  ],
});

const results: Readonly<Record<InspectionResult, Bilingual>> = {
  passed: { zh: '通过', en: 'Passed' },
  rectify: { zh: '限期整改', en: 'Something to put right' },
  suspend: { zh: '暂停开放并限期整改', en: 'Closed until it is put right' },
  veto: { zh: '启动摘牌程序', en: 'Delisting is proposed' },
};

export const inspectionResult = letter({
  title: { zh: '抽查结果告知', en: 'Inspection result' },
  facts: z.object({ result: InspectionResult, points: z.int(), findings: z.array(z.string()) }),
  paragraphs: ({ result, points, findings }, { words }, tongue) => [
    text(
      tongue.say(
        `贵单位${words.site.zh}的复核抽查已有结论，检查中发现的情况如下：`,
        `The inspection of your ${words.site.en} is concluded. What was found:`,
      ),
    ),
    ...said(findings),
    table([tongue.say('结论', 'Result'), tongue.of(results[result])], [tongue.say('得分', 'Points'), String(points)]),
  ],
});

export const rectificationOrdered = letter({
  title: { zh: '限期整改通知', en: 'Put this right in time' },
  facts: z.object({ items: z.array(z.string()), evidence: z.string(), suspends: z.boolean(), dueOn: CalendarDate }),
  subject: ({ dueOn }, _common, { say, date }) =>
    say(`限期整改通知（${date(dueOn)}前）`, `Put right by ${date(dueOn)}`),
  paragraphs: ({ items, evidence, suspends, dueOn }, common, tongue) => [
    text(
      tongue.say(
        `贵单位${common.words.site.zh}须就下列事项限期整改，并在系统中提交整改报告。整改后由其他检查人员复核。`,
        `Your ${common.words.site.en} has to put the following right in time and to report on it in the system. Other inspectors will then look at it again.`,
      ),
    ),
    ...said(items),
    table(
      [tongue.say('整改期限', 'By'), tongue.endOf(dueOn)],
      ...(evidence === '' ? [] : [[tongue.say('须提交的证明', 'Proof asked for'), evidence] as const]),
    ),
    ...(suspends
      ? [
          notice(
            tongue.say(
              `整改期间${common.words.site.zh}暂停开放。`,
              `The ${common.words.site.en} is closed to the public until then.`,
            ),
          ),
        ]
      : []),
    notice(tongue.of(common.remedy)),
  ],
});

export const rectificationExtended = letter({
  title: { zh: '整改期限延长通知', en: 'More time to put it right' },
  facts: z.object({ dueOn: CalendarDate, reason: z.string() }),
  paragraphs: ({ dueOn, reason }, { words }, tongue) => [
    text(
      tongue.say(
        `贵单位${words.site.zh}的整改期限予以延长（仅限一次），理由如下：`,
        `Your ${words.site.en} has more time to put it right, this once, for this reason (in the words of the office):`,
      ),
    ),
    list([reason]),
    table([tongue.say('整改期限', 'By'), tongue.endOf(dueOn)]),
  ],
});

export const recheckDue = letter({
  title: (words) => ({ zh: '整改待复核', en: `A ${words.site.en} to re-check` }),
  facts: z.object({ reported: z.boolean() }),
  paragraphs: ({ reported }, { words }, { say }) => [
    text(
      reported
        ? say(
            `下列${words.site.zh}已提交整改报告，请安排其他检查人员复核。`,
            `This ${words.site.en} has reported what it put right. Please have other inspectors look at it again.`,
          )
        : say(
            `下列${words.site.zh}的整改期限已过，未提交整改报告，请安排其他检查人员复核。`,
            `The time of this ${words.site.en} is over and it reported nothing. Please have other inspectors look at it again.`,
          ),
    ),
  ],
});

export const recheckResult = letter({
  title: { zh: '整改复核结果', en: 'Re-check result' },
  facts: z.object({ passed: z.boolean(), findings: z.array(z.string()) }),
  paragraphs: ({ passed, findings }, { words }, tongue) => [
    text(
      passed
        ? tongue.say(
            `经复核，贵单位${words.site.zh}已完成整改，恢复正常状态。`,
            `Your ${words.site.en} has put everything right and goes on as before.`,
          )
        : tongue.say(
            `经复核，贵单位${words.site.zh}未完成整改。复核发现的情况如下，后续程序另行告知。`,
            `Your ${words.site.en} has not put everything right. What was found stands below; what follows comes in a letter of its own.`,
          ),
    ),
    ...said(findings),
  ],
});

export const siteSuspended = letter({
  title: (words) => ({ zh: `${words.site.zh}暂停开放通知`, en: `Your ${words.site.en} is suspended` }),
  facts: reasoned,
  paragraphs: ({ reason }, common, tongue) => [
    text(
      tongue.say(
        `贵单位${common.words.site.zh}暂停开放，理由如下：`,
        `Your ${common.words.site.en} is closed to the public for now, for this reason (in the words of the office):`,
      ),
    ),
    list([reason]),
    notice(tongue.of(common.remedy)),
  ],
});

export const siteResumed = letter({
  title: (words) => ({ zh: `${words.site.zh}恢复开放通知`, en: `Your ${words.site.en} is open again` }),
  facts: reasoned,
  paragraphs: ({ reason }, { words }, tongue) => [
    text(
      tongue.say(
        `贵单位${words.site.zh}恢复开放，说明如下：`,
        `Your ${words.site.en} is open to the public again (in the words of the office):`,
      ),
    ),
    list([reason]),
  ],
});
