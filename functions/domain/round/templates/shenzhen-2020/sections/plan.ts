// What is to be created and shown (创建方案与展示方案), once for each field.
import type { RoundInput } from '../../../schema.ts';
import { count, day, line, mayAnswer, noticeAsks, paragraphs, weAsk } from '../../asking.ts';

export const plan = {
  id: 'plan',
  title: { zh: '创建方案与展示方案', en: 'Plan of the site and of the exhibition' },
  scope: 'field',
  questions: [
    { id: 'siteName', label: { zh: '拟创建示范点名称', en: 'Name of the site' }, ...weAsk, ...line(4, 60) },
    {
      id: 'theme',
      // [notice 四(二)] 围绕创建主题展示特色工作
      label: { zh: '创建主题', en: 'Theme' },
      ...noticeAsks,
      ...line(4, 100),
    },
    {
      id: 'creationPlan',
      label: { zh: '创建方案', en: 'Plan of the site' },
      help: {
        zh: '200至3000字：目标、场地、人员、经费、运营与管理。',
        en: '200 to 3000 characters: aims, place, people, money, how it is run.',
      },
      ...weAsk,
      ...paragraphs(200, 3000),
    },
    {
      id: 'milestones',
      label: { zh: '进度安排', en: 'Milestones' },
      ...weAsk,
      kind: 'table',
      minRows: 1,
      maxRows: 20,
      columns: [
        { id: 'name', label: { zh: '事项', en: 'Step' }, ...weAsk, ...line(2, 100) },
        { id: 'from', label: { zh: '开始日期', en: 'From' }, ...weAsk, ...day },
        { id: 'to', label: { zh: '完成日期', en: 'To' }, ...weAsk, ...day },
        { id: 'output', label: { zh: '成果', en: 'Output' }, ...weAsk, ...line(2, 200) },
      ],
    },
    {
      id: 'exhibitionPlan',
      // [notice 六(四)] 各示范点集中展示相关领域社会组织建设成果
      label: { zh: '展示方案', en: 'Plan of the exhibition' },
      help: {
        zh: '200至3000字：展示内容、形式、更新与讲解安排。',
        en: '200 to 3000 characters: what is shown, how, how it is kept up and explained.',
      },
      ...noticeAsks,
      ...paragraphs(200, 3000),
    },
    {
      id: 'fieldCoveragePlan',
      // [notice 四(三)] 示范展示内容须涵盖我市在本示范领域的全体社会组织的相关工作成果信息（非展示创建单位独家信息）
      label: {
        zh: '本领域全市社会组织成果展示安排',
        en: 'How the work of all Shenzhen organisations in the field is shown',
      },
      help: {
        zh: '100至1500字；须涵盖本市本领域全体社会组织的成果，而非本单位独家信息。',
        en: '100 to 1500 characters; the work of all organisations of the city in this field, not only your own.',
      },
      ...noticeAsks,
      ...paragraphs(100, 1500),
    },
    {
      id: 'plannedVisits',
      label: { zh: '年计划接待人次', en: 'Visitors planned a year' },
      ...weAsk,
      ...count(0, 10_000_000),
    },
    {
      id: 'plannedEvents',
      label: { zh: '年计划活动场次', en: 'Events planned a year' },
      ...weAsk,
      ...count(0, 10_000),
    },
    {
      id: 'exchangePlan',
      // [notice 六(四)] names exchange and training as a use of the sites, but asks for no plan of it
      label: { zh: '学习交流与推广计划', en: 'Plan for exchange and for passing it on' },
      help: { zh: '50至1000字，可不填。', en: '50 to 1000 characters; may be left empty.' },
      ...mayAnswer,
      ...paragraphs(50, 1000),
    },
  ],
} satisfies RoundInput['sections'][number];
