// Party building (党建工作): counts only, never a list of members.
import type { RoundInput } from '../../../schema.ts';
import { count, line, noticeAsks, paragraphs, weAsk } from '../../asking.ts';

const WITH_ORGANISATION = ['SINGLE', 'JOINT', 'FUNCTIONAL'];

export const party = {
  id: 'party',
  title: { zh: '党建工作', en: 'Party building' },
  scope: 'organisation',
  questions: [
    {
      id: 'partyOrgForm',
      label: { zh: '党组织设置', en: 'Form of the Party organisation' },
      ...weAsk,
      kind: 'choice',
      options: [
        { id: 'SINGLE', label: { zh: '单独组建', en: 'Its own' } },
        { id: 'JOINT', label: { zh: '联合组建', en: 'Joint with others' } },
        { id: 'FUNCTIONAL', label: { zh: '功能型党组织', en: 'Functional' } },
        { id: 'ADVISOR', label: { zh: '未建（派党建指导员）', en: 'None, but an advisor is assigned' } },
        { id: 'NONE', label: { zh: '未建', en: 'None' } },
      ],
    },
    {
      id: 'partyOrgName',
      label: { zh: '党组织名称', en: 'Name of the Party organisation' },
      ...weAsk,
      ...line(4, 100),
      shownWhen: { question: 'partyOrgForm', is: WITH_ORGANISATION },
    },
    {
      id: 'partyOrgSuperior',
      label: { zh: '上级党组织', en: 'Superior Party organisation' },
      ...weAsk,
      ...line(0, 100),
      shownWhen: { question: 'partyOrgForm', is: WITH_ORGANISATION },
    },
    {
      id: 'partyMemberCount',
      label: { zh: '党员人数', en: 'Party members' },
      help: {
        zh: '只填人数，不报送名单；单独组建的一般须有三名以上正式党员。',
        en: 'The number only, no list; an organisation of its own normally needs three full members.',
      },
      ...weAsk,
      ...count(0, 10_000),
    },
    {
      id: 'partyActivityCount',
      label: { zh: '上年度党建活动次数', en: 'Party activities last year' },
      ...weAsk,
      ...count(0, 999),
    },
    {
      id: 'partyWork',
      // [notice 四(一)5] 党建工作和活动规范
      label: { zh: '党建工作情况', en: 'Party work and activities' },
      help: { zh: '20至800字。', en: '20 to 800 characters.' },
      ...noticeAsks,
      ...paragraphs(20, 800),
    },
  ],
} satisfies RoundInput['sections'][number];
