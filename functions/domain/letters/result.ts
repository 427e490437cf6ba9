// Letters about the result: proposed and to stand for public notice, not selected, awarded.
import * as z from 'zod';
import { CalendarDate } from '../values.ts';
import { letter, list, notice, table, text } from './letter.ts';

export const proposed = letter({
  title: { zh: '拟入选公示通知', en: 'Proposed for selection: public notice' },
  facts: z.object({ startsOn: CalendarDate, endsOn: CalendarDate }),
  paragraphs: ({ startsOn, endsOn }, _common, { say, date, endOf }) => [
    text(
      say(
        '经项目指导组研究，贵单位拟入选创新示范点名单。名单依照程序进行公示。',
        'The steering group proposes your organisation as a demonstration site. The list stands for public notice.',
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
            '感谢贵单位参与申报。经评定组评定，贵单位本次未获推荐，理由如下：',
            'Thank you for applying. The evaluation group has not recommended your application, for this reason (in the words of the group):',
          )
        : say(
            '感谢贵单位参与申报。经项目指导组研究，贵单位本次未入选，理由如下：',
            'Thank you for applying. The steering group has not selected your application, for this reason (in the words of the group):',
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

export const awarded = letter({
  title: { zh: '入选通知', en: 'Selected as a demonstration site' },
  facts: z.object({}),
  paragraphs: (_facts, _common, { say }) => [
    text(
      say(
        '祝贺贵单位！贵单位已入选创新示范点，并已在系统中建立示范点档案。',
        'Congratulations: your organisation has been selected as a demonstration site, and the site now has its record.',
      ),
    ),
    text(say('授牌和启动资金等事宜将另行通知。', 'You will hear separately about the plaque and the start-up grant.')),
    text(
      say(
        '示范点每年的义务及其期限可在系统中查看，届时会另行提醒。',
        'What the site owes each year, and when, is shown in the system; you will be reminded in time.',
      ),
    ),
  ],
});
