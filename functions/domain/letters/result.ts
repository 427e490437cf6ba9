// Letters about the result: proposed and to stand for public notice, not selected, awarded.
import * as z from 'zod';
import { CalendarDate } from '../values.ts';
import { type Block, type CommonFacts, letter, list, notice, table, text } from './letter.ts';
import type { Tongue } from './tongue.ts';

export const proposed = letter({
  title: { zh: '拟入选公示通知', en: 'Proposed for selection: public notice' },
  facts: z.object({ startsOn: CalendarDate, endsOn: CalendarDate }),
  paragraphs: ({ startsOn, endsOn }, { words }, { say, date, endOf }) => [
    text(
      say(
        `经${words.steeringGroup.zh}研究，贵单位拟入选${words.award.zh}名单。名单依照程序进行公示。`,
        `The ${words.steeringGroup.en} proposes your organisation as a ${words.award.en}. The list stands for public notice.`,
      ),
    ),
    table([say('公示期', 'Public notice'), `${date(startsOn)} – ${endOf(endsOn)}`]),
    notice(
      say(
        '拟入选不等于最终入选；公示期间接受社会监督。',
        'Being proposed is not yet being selected; during the notice anybody may object.',
      ),
    ),
  ],
});

export const notSelected = letter({
  title: { zh: '遴选结果通知', en: 'Result of selection' },
  facts: z.object({
    decidedBy: z.enum(['evaluationGroup', 'steeringGroup']),
    reason: z.string(),
    /** Its place among the reserves. */
    reserve: z.int().optional(),
  }),
  paragraphs: ({ decidedBy, reason, reserve }, common, { say, of }) => [
    text(
      decidedBy === 'evaluationGroup'
        ? say(
            `感谢贵单位参与申报。经${common.words.evaluationGroup.zh}评定，贵单位本次未获推荐，理由如下：`,
            `Thank you for applying. The ${common.words.evaluationGroup.en} has not recommended your application, for this reason (in the words of the group):`,
          )
        : say(
            `感谢贵单位参与申报。经${common.words.steeringGroup.zh}研究，贵单位本次未入选，理由如下：`,
            `Thank you for applying. The ${common.words.steeringGroup.en} has not selected your application, for this reason (in the words of the group):`,
          ),
    ),
    list([reason]),
    ...(reserve === undefined
      ? []
      : [
          text(
            say(
              `贵单位列为本领域备选第${reserve}位，如有名额空出，将依次递补并另行通知。`,
              `Your organisation is reserve number ${reserve} in this field: should a place fall free, you move up in turn and will be told.`,
            ),
          ),
        ]),
    notice(of(common.remedy)),
  ],
});

/** What else an award brings, where it brings anything. */
const toFollow = (
  { plaque, grant }: CommonFacts['steps'],
  words: CommonFacts['words'],
  say: Tongue['say'],
): readonly Block[] => {
  const zh = [...(plaque ? ['授牌'] : []), ...(grant ? [words.grant.zh] : [])].join('和');
  const en = [...(plaque ? ['the plaque'] : []), ...(grant ? [`the ${words.grant.en}`] : [])].join(' and ');
  return en === '' ? [] : [text(say(`${zh}等事宜将另行通知。`, `You will hear separately about ${en}.`))];
};

export const awarded = letter({
  title: (words) => ({ zh: '入选通知', en: `Selected as a ${words.award.en}` }),
  facts: z.object({}),
  paragraphs: (_facts, { steps, words }, { say }) => [
    text(
      say(
        `祝贺贵单位！贵单位已入选${words.award.zh}，并已在系统中建立${words.site.zh}档案。`,
        `Congratulations: your organisation has been selected as a ${words.award.en}, and the ${words.site.en} now has its record.`,
      ),
    ),
    ...toFollow(steps, words, say),
    text(
      say(
        `${words.site.zh}每年的义务及其期限可在系统中查看，届时会另行提醒。`,
        `What the ${words.site.en} owes each year, and when, is shown in the system; you will be reminded in time.`,
      ),
    ),
  ],
});
