// What is attached to an application (申报材料). The notice asks for the form itself; the rest is our default.
import type { RoundInput } from '../../schema.ts';
import { DRAWN_UP, material, PAGES, SCANS, SLIDES } from '../material.ts';

const whole = { scope: 'organisation', stage: 'application' } as const;
const each = { scope: 'field', stage: 'application' } as const;

export const attachments = [
  {
    code: 'A01',
    label: { zh: '申报审批表（法定代表人签字、盖章扫描件）', en: 'Application form, signed and sealed (scan)' },
    note: {
      zh: '由系统生成，打印、签字、盖章后上传。',
      en: 'Drawn up by the system; print it, have it signed and sealed, upload the scan.',
    },
    ...each,
    ...material(1, 1, PAGES),
    // [notice 六(一)] 报送《深圳市社会组织创新示范点创建申报审批表》
    source: 'notice',
  },
  {
    code: 'A02',
    label: { zh: '登记证书副本', en: 'Registration certificate (duplicate)' },
    ...whole,
    ...material(1, 3, SCANS),
  },
  {
    code: 'A03',
    label: { zh: '法定代表人证明书', en: 'Certificate of the legal representative' },
    note: {
      zh: '代替身份证件；请勿上传身份证，不得出现身份证号码。',
      en: 'Instead of an identity card: do not upload one, and show no identity number.',
    },
    ...whole,
    ...material(1, 1, SCANS),
  },
  {
    code: 'A04',
    label: { zh: '授权委托书', en: 'Letter of authority' },
    note: { zh: '联系人不是法定代表人时提交。', en: 'When the contact is not the legal representative.' },
    ...whole,
    ...material(0, 1, SCANS),
    requiredWhen: { question: 'contactName', differsFrom: 'legalRepName' },
  },
  {
    code: 'A05',
    label: { zh: '最近两个年度审计报告', en: 'Audit reports of the last two years' },
    // [基金会管理条例 36] makes the audit a duty of foundations; of others we ask it by default
    note: { zh: '每个年度一份；基金会依法须审计。', en: 'One a year; for foundations the audit is required by law.' },
    ...whole,
    ...material(2, 2, PAGES),
  },
  {
    code: 'A06',
    label: { zh: '年报（年检）结论证明', en: 'Proof of the results of annual reports' },
    note: { zh: '登记管理机关查不到时提交。', en: 'Only where the registry cannot look it up.' },
    ...whole,
    ...material(0, 2, SCANS),
  },
  {
    code: 'A07',
    label: { zh: '评估等级证书', en: 'Certificate of the assessment grade' },
    ...whole,
    ...material(0, 1, SCANS),
    requiredWhen: { question: 'assessmentGrade', isNot: ['NONE'] },
  },
  {
    code: 'A08',
    label: { zh: '业务主管单位意见', en: 'Opinion of the supervisory unit' },
    note: { zh: '直接登记的无须提交。', en: 'Not for organisations registered directly.' },
    ...each,
    ...material(0, 1, SCANS),
    requiredWhen: { question: 'directRegistration', is: [false] },
  },
  {
    code: 'A09',
    label: { zh: '同类社会组织评价（认可）材料', en: 'What peers say' },
    ...each,
    ...material(0, 10, SCANS),
  },
  {
    code: 'A10',
    label: { zh: '场地权属证明或租赁（使用）合同', en: 'Title to the venue, lease or contract of use' },
    note: { zh: '可遮盖个人号码。', en: 'Private numbers may be blacked out.' },
    ...each,
    ...material(1, 5, SCANS),
  },
  {
    code: 'A11',
    label: { zh: '场地平面图及照片', en: 'Plan and photographs of the venue' },
    note: { zh: '3至20张；照片中不得有可辨认的参观者。', en: '3 to 20; no visitor may be recognisable.' },
    ...each,
    ...material(3, 20, SCANS),
  },
  {
    code: 'A12',
    label: { zh: '党组织成立批复', en: 'Approval of the Party organisation' },
    ...whole,
    ...material(0, 1, SCANS),
    requiredWhen: { question: 'partyOrgForm', is: ['SINGLE', 'JOINT', 'FUNCTIONAL'] },
  },
  {
    code: 'A13',
    label: { zh: '专职人员证明', en: 'Proof of full-time staff' },
    note: { zh: '单位参保证明，个人信息须遮盖。', en: 'Proof of insurance with totals; personal lines masked.' },
    ...whole,
    ...material(1, 3, SCANS),
  },
  {
    code: 'A14',
    label: { zh: '承诺书', en: 'Letter of commitment' },
    note: { zh: '签字、盖章。', en: 'Signed and sealed.' },
    ...each,
    ...material(1, 1, SCANS),
  },
  {
    code: 'A15',
    label: { zh: '创建（展示）方案图文版', en: 'Illustrated plan' },
    ...each,
    ...material(0, 3, DRAWN_UP),
  },
  {
    code: 'A16',
    label: { zh: '创新亮点与实效佐证', en: 'Evidence of innovation and results' },
    ...each,
    ...material(0, 10, SCANS),
  },
  {
    code: 'A17',
    label: { zh: '路演材料', en: 'Slides for the roadshow' },
    note: { zh: '进入路演环节后提交。', en: 'Handed in when the roadshow comes.' },
    scope: 'field',
    stage: 'roadshow',
    ...material(1, 3, SLIDES),
  },
] satisfies RoundInput['attachments'];
