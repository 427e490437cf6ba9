// Another programme, by round data alone: a city library's small yearly grants for reading clubs. Everything is made up.
import type { RoundInput } from '../../schema.ts';
import { DRAWN_UP, material } from '../material.ts';
import { report, sections } from './form.ts';
import { privacy } from './privacy.ts';
import { retention } from './retention.ts';

const mark = (
  id: string,
  zh: string,
  en: string,
  guidance: { zh: string; en: string },
  max: number,
  phases: string[],
) => ({
  ...{ id, label: { zh, en }, guidance, max: max * 10, phases },
  group: 'reading',
});

export const cityLibrary = {
  id: 'city-library-2026',
  programme: { zh: '海城市图书馆阅读社团资助', en: 'Haicheng City Library Grants for Reading Clubs' },
  words: {
    award: { zh: '年度资助社团', en: 'supported reading club' },
    site: { zh: '受资助社团', en: 'supported club' },
    grant: { zh: '资助金', en: 'grant' },
    evaluationGroup: { zh: '评审小组', en: 'panel of readers' },
    steeringGroup: { zh: '馆务会', en: 'library council' },
  },
  title: { zh: '海城市图书馆阅读社团年度资助（2026年）', en: 'Yearly grants for reading clubs (2026)' },
  legalBasis: {
    zh: '《海城市图书馆阅读社团资助办法》',
    en: 'Rules of Haicheng City Library on grants for reading clubs',
  },
  noFee: { zh: '申请和评审不收取任何费用。', en: 'Applying is free of charge.' },
  timeZone: 'Asia/Shanghai',
  announcedOn: '2026-03-02',
  opensOn: '2026-03-02',
  closesOn: '2026-03-20',
  correction: { workingDays: 3, source: 'default' },
  deadlineReminders: { daysBefore: [2], source: 'default' },
  numberPrefix: 'HL',
  numberYear: 2026,
  quotaBytes: 20 * 1024 * 1024,
  fields: [
    { code: 'FAMILIES', short: 'FA', label: { zh: '亲子共读', en: 'Families' }, places: 2 },
    { code: 'CLASSICS', short: 'CL', label: { zh: '经典细读', en: 'Classics' }, places: 1 },
  ],
  sections,
  relations: [],
  eligibility: [],
  attachments: [
    {
      code: 'L01',
      label: { zh: '共读书目与计划（可选）', en: 'List of books and plan (optional)' },
      scope: 'field',
      stage: 'application',
      ...material(0, 1, DRAWN_UP),
    },
  ],
  privacy,
  retention,
  rubric: {
    source: 'default',
    items: [
      mark(
        'R1',
        '书目',
        'Books',
        { zh: '选书有主题、有层次', en: 'A theme, and books that build on one another' },
        40,
        ['papers'],
      ),
      mark('R2', '带领', 'Leading', { zh: '带领者能引导讨论', en: 'Somebody who can lead a conversation' }, 30, [
        'talk',
      ]),
      mark('R3', '开放', 'Openness', { zh: '新成员容易加入', en: 'Newcomers find their way in' }, 30, [
        'papers',
        'talk',
      ]),
    ],
    phases: [
      { id: 'papers', label: { zh: '材料评审', en: 'Papers' }, weight: 60, panel: 3, markingDays: 7 },
      { id: 'talk', label: { zh: '面谈', en: 'Conversation' }, weight: 40, panel: 3, markingDays: 7 },
    ],
    trimFrom: 5,
    gates: [],
    passMark: 6000,
    tieBreak: [{ phase: 'papers' }],
    commentBelow: 40,
    commentAbove: 100,
    commentLength: 5,
  },
  recusal: { source: 'default', yearsAfter: 1, contactQuestions: ['coordinatorMobile', 'coordinatorEmail'] },
  decision: {
    members: { least: 3, most: 5 },
    quorum: { part: 2, of: 3 },
    majority: { part: 1, of: 2 },
    medianFrom: 3,
    reserveAnswer: { workingDays: 3, source: 'default' },
    source: 'default',
  },
  duties: [report],
  grant: { source: 'default', cap: 500_000, instalments: [100], useReportDays: 300 },
  remedy: {
    zh: '对结果有疑问的，可以在十个工作日内向图书馆阅读推广部提出。',
    en: 'Questions about the result may be put to the reading department within ten working days.',
  },
  contact: {
    office: { zh: '海城市图书馆阅读推广部', en: 'Reading Department, Haicheng City Library' },
    email: 'reading@library.example.org',
    phone: '0755-20000000',
    address: { zh: '海城市书香路1号', en: '1 Shuxiang Road, Haicheng' },
  },
  correspondent: { organisation: 'clubName', person: 'coordinator', email: 'coordinatorEmail' },
} satisfies RoundInput;
