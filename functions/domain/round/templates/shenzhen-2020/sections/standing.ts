// How the organisation stands (基本情况, second part): who supervises it, its grade, what it is known for.
import type { RoundInput } from '../../../schema.ts';
import { day, line, mayAnswer, paragraphs, weAsk, yearBetween, yesNo } from '../../asking.ts';

export const standing = {
  id: 'standing',
  title: { zh: '主管、评估与简介', en: 'Supervision, grade and introduction' },
  scope: 'organisation',
  questions: [
    {
      id: 'directRegistration',
      label: { zh: '是否直接登记', en: 'Registered directly, without a supervisory unit' },
      ...weAsk,
      ...yesNo,
    },
    {
      id: 'supervisoryUnit',
      label: { zh: '业务主管单位', en: 'Supervisory unit' },
      ...weAsk,
      ...line(2, 100),
      shownWhen: { question: 'directRegistration', is: [false] },
    },
    {
      id: 'industryAuthority',
      label: { zh: '行业管理部门', en: 'Authority of the sector' },
      ...mayAnswer,
      ...line(0, 100),
    },
    {
      id: 'assessmentGrade',
      label: { zh: '评估等级', en: 'Assessment grade' },
      help: {
        zh: '有效的评估等级可作为基本标准第1至4项的佐证。',
        en: 'A valid grade may serve as evidence for basic standards 1 to 4.',
      },
      ...weAsk,
      kind: 'choice',
      options: [
        { id: 'NONE', label: { zh: '无', en: 'None' } },
        { id: 'A1', label: { zh: '1A', en: '1A' } },
        { id: 'A2', label: { zh: '2A', en: '2A' } },
        { id: 'A3', label: { zh: '3A', en: '3A' } },
        { id: 'A4', label: { zh: '4A', en: '4A' } },
        { id: 'A5', label: { zh: '5A', en: '5A' } },
      ],
    },
    {
      id: 'assessmentValidUntil',
      label: { zh: '评估等级有效期至', en: 'Grade valid until' },
      ...weAsk,
      ...day,
      shownWhen: { question: 'assessmentGrade', isNot: ['NONE'] },
    },
    { id: 'isCharity', label: { zh: '是否慈善组织', en: 'Recognised as a charity' }, ...weAsk, ...yesNo },
    {
      id: 'taxDeductible',
      label: { zh: '是否具有公益性捐赠税前扣除资格', en: 'Donations to it are tax-deductible' },
      ...mayAnswer,
      ...yesNo,
    },
    {
      id: 'intro',
      label: { zh: '单位简介', en: 'Introduction of the organisation' },
      help: { zh: '50至500字。', en: '50 to 500 characters.' },
      ...weAsk,
      ...paragraphs(50, 500),
    },
    {
      id: 'honours',
      label: { zh: '近三年获奖情况', en: 'Honours of the last three years' },
      help: { zh: '最多10项；没有的可不填。', en: 'At most ten; leave empty where there are none.' },
      ...mayAnswer,
      kind: 'table',
      minRows: 0,
      maxRows: 10,
      columns: [
        { id: 'name', label: { zh: '奖项名称', en: 'Honour' }, ...weAsk, ...line(2, 100) },
        { id: 'grantor', label: { zh: '授予单位', en: 'Granted by' }, ...weAsk, ...line(2, 100) },
        { id: 'year', label: { zh: '年份', en: 'Year' }, ...weAsk, ...yearBetween(2017, 2021) },
      ],
    },
    {
      id: 'website',
      label: { zh: '网站', en: 'Website' },
      help: { zh: '以http://或https://开头。', en: 'Beginning with http:// or https://.' },
      ...mayAnswer,
      kind: 'text',
      lines: 'one',
      maxLength: 200,
      format: 'url',
    },
    { id: 'wechatAccount', label: { zh: '微信公众号', en: 'WeChat account' }, ...mayAnswer, ...line(0, 50) },
  ],
} satisfies RoundInput['sections'][number];
