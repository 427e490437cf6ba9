// What a site reports while it exhibits (展示情况报送): three times in 2021, every three months.
import type { RoundInput } from '../../schema.ts';
import { count, mayAnswer, paragraphs, weAsk } from '../asking.ts';

// [notice 六(四)] the exhibition lasts from February to December 2021; that and how often it is reported is our default
export const reports = [
  {
    id: 'exhibitionReport',
    label: { zh: '展示情况报送', en: 'Exhibition report' },
    source: 'default',
    reminder: {
      zh: '请登录系统报送本期展示、接待和宣传情况。',
      en: 'Please sign in and report what was shown, who came and what the media said in this period.',
    },
    due: { kind: 'months', every: 3, times: 3 },
    remindDaysBefore: [15, 3],
    overdueDaysAfter: [1, 10],
    questions: [
      {
        id: 'reportVisits',
        // [notice 六(四)] 接受公众预约参观
        label: { zh: '本期接待参观人次', en: 'Visitors in the period' },
        ...weAsk,
        ...count(0, 1_000_000),
      },
      { id: 'reportEvents', label: { zh: '本期活动场次', en: 'Events in the period' }, ...weAsk, ...count(0, 1000) },
      {
        id: 'reportMedia',
        // [notice 六(四)] 利用报刊、广播、互联网、微信等媒介，大力宣传
        label: { zh: '本期媒体报道篇次', en: 'Pieces in the media in the period' },
        ...weAsk,
        ...count(0, 10_000),
      },
      {
        id: 'reportText',
        label: { zh: '本期展示与交流情况', en: 'What was shown and exchanged' },
        ...weAsk,
        ...paragraphs(20, 1000),
      },
      {
        id: 'reportProblems',
        label: { zh: '困难与建议', en: 'Difficulties and proposals' },
        ...mayAnswer,
        ...paragraphs(0, 500),
      },
    ],
    attachments: [],
  },
] satisfies RoundInput['duties'];
