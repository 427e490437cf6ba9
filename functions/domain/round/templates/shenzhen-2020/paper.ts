// The form on paper. The notice names it and attaches it, but the attachment was never published: all but its title is ours.
import type { RoundInput } from '../../schema.ts';

const head = { zh: '负责人（签字）', en: 'Head (signature)' };

export const paper = {
  source: 'default',
  // [notice 附件] 深圳市社会组织创新示范点创建申报审批表
  title: {
    zh: '深圳市社会组织创新示范点创建申报审批表',
    en: 'Application and approval form for an innovation demonstration site of social organisations in Shenzhen',
  },
  // [notice 七(三)] 含纸质和电子版; whether paper counts by the deadline too is left open
  graceWorkingDays: 3,
  approvals: [
    {
      id: 'applicant',
      label: { zh: '申报单位意见', en: 'Opinion of the applicant' },
      signedBy: { zh: '法定代表人（签字）', en: 'Legal representative (signature)' },
      sealed: true,
    },
    {
      id: 'supervisoryUnit',
      label: {
        zh: '业务主管单位意见（直接登记的填“/”）',
        en: 'Opinion of the supervisory unit ("/" if registered directly)',
      },
      signedBy: head,
      sealed: true,
    },
    {
      id: 'intake',
      label: { zh: '受理意见（综合处）', en: 'Opinion of the General Office on acceptance' },
      signedBy: { zh: '经办人（签字）', en: 'Officer (signature)' },
      sealed: true,
    },
    {
      id: 'evaluationGroup',
      label: { zh: '创建工作评定组意见', en: 'Opinion of the evaluation group' },
      signedBy: { zh: '组长（签字）', en: 'Head of the group (signature)' },
      sealed: false,
    },
    {
      id: 'steeringGroup',
      label: { zh: '项目指导组意见', en: 'Opinion of the steering group' },
      signedBy: { zh: '组长（签字）', en: 'Head of the group (signature)' },
      sealed: false,
    },
    {
      id: 'bureau',
      label: { zh: '市社会组织管理局审批意见', en: 'Decision of the Shenzhen Social Organisations Administration' },
      signedBy: head,
      sealed: true,
    },
  ],
} satisfies RoundInput['paper'];
