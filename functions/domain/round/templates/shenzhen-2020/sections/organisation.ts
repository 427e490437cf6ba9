// Who applies (基本情况): the organisation as it is registered, answered once for all fields.
import type { RoundInput } from '../../../schema.ts';
import { districts } from '../districts.ts';

export const organisation = {
  id: 'organisation',
  title: { zh: '基本情况', en: 'The organisation' },
  scope: 'organisation',
  questions: [
    {
      id: 'orgName',
      label: { zh: '单位名称（全称）', en: 'Name of the organisation (in full)' },
      help: { zh: '与登记证书一致。', en: 'Exactly as on the registration certificate.' },
      source: 'default',
      required: true,
      kind: 'text',
      lines: 'one',
      minLength: 4,
      maxLength: 100,
      format: 'organisation_name',
    },
    {
      id: 'uscc',
      label: { zh: '统一社会信用代码', en: 'Unified social credit code' },
      help: {
        zh: '18位，以51、52或53开头；小写字母、空格和连字符会自动更正。',
        en: '18 characters beginning with 51, 52 or 53; small letters, spaces and hyphens are put right for you.',
      },
      source: 'default',
      required: true,
      kind: 'text',
      lines: 'one',
      // Room for the spaces and hyphens people copy along; the format says 18.
      maxLength: 40,
      format: 'credit_code',
      creditCodeOf: ['51', '52', '53'],
    },
    {
      id: 'orgType',
      label: { zh: '社会组织类型', en: 'Type of organisation' },
      // [notice 二] 包括：社会团体、基金会、社会服务机构（民办非企业单位）
      source: 'notice',
      required: true,
      kind: 'choice',
      options: [
        { id: 'SOCIAL_GROUP', label: { zh: '社会团体', en: 'Social group' } },
        {
          id: 'PRIVATE_NON_ENTERPRISE',
          label: {
            zh: '社会服务机构（民办非企业单位）',
            en: 'Social service organisation (private non-enterprise unit)',
          },
        },
        { id: 'FOUNDATION', label: { zh: '基金会', en: 'Foundation' } },
      ],
    },
    {
      id: 'registrationCertNo',
      label: { zh: '登记证号', en: 'Number of the registration certificate' },
      help: {
        zh: '通常与统一社会信用代码相同；没有的填“无”。',
        en: 'Usually the same as the credit code; write 无 where there is none.',
      },
      source: 'default',
      required: false,
      kind: 'text',
      lines: 'one',
      maxLength: 40,
    },
    {
      id: 'registrationAuthority',
      label: { zh: '登记管理机关', en: 'Registration authority' },
      // [notice 二] 在深圳市民政局依法登记的市级社会组织
      source: 'notice',
      required: true,
      kind: 'choice',
      options: [
        { id: 'SZ_CIVIL_AFFAIRS', label: { zh: '深圳市民政局', en: 'Shenzhen Civil Affairs Bureau' } },
        {
          id: 'DELEGATED_TO_SZ',
          label: { zh: '省厅委托管理', en: 'Managed by Shenzhen on behalf of the provincial department' },
        },
        // Without an honest "other" the rule of the notice could never be broken, only lied about.
        { id: 'OTHER', label: { zh: '其他（区级或外地登记）', en: 'Other (a district or another city)' } },
      ],
    },
    {
      id: 'establishedOn',
      label: { zh: '成立登记日期', en: 'Registered on' },
      source: 'default',
      required: true,
      kind: 'date',
      notAfter: '2020-12-15',
    },
    {
      id: 'certValidUntil',
      label: { zh: '登记证书有效期至', en: 'Registration certificate valid until' },
      help: {
        zh: '须不早于申报截止日2021年1月15日。',
        en: 'Not earlier than the last day for applications, 15 January 2021.',
      },
      source: 'default',
      required: true,
      kind: 'date',
      notBefore: '2021-01-15',
    },
    {
      id: 'registeredCapital',
      label: { zh: '注册资金（开办资金、原始基金）', en: 'Registered capital (initial funds)' },
      source: 'default',
      required: true,
      kind: 'money',
      min: 0,
      max: 1e13,
    },
    {
      id: 'domicile',
      label: { zh: '住所', en: 'Registered address' },
      source: 'default',
      required: true,
      kind: 'text',
      lines: 'one',
      minLength: 5,
      maxLength: 200,
    },
    {
      id: 'domicileDistrict',
      label: { zh: '住所所在区', en: 'District of the registered address' },
      source: 'default',
      required: true,
      kind: 'choice',
      options: districts,
    },
    {
      id: 'postcode',
      label: { zh: '邮政编码', en: 'Postcode' },
      help: { zh: '6位数字；深圳的邮政编码以518开头。', en: 'Six digits; postcodes in Shenzhen begin with 518.' },
      source: 'default',
      required: false,
      kind: 'text',
      lines: 'one',
      maxLength: 10,
      format: 'postcode',
    },
    {
      id: 'businessScope',
      label: { zh: '业务范围', en: 'Scope of work' },
      help: { zh: '与登记证书或章程一致。', en: 'As on the certificate or in the charter.' },
      source: 'default',
      required: true,
      kind: 'text',
      lines: 'many',
      maxLength: 1000,
    },
  ],
} satisfies RoundInput['sections'][number];
