// Random re-inspection (复核抽查): the notice says that there is one; how it is held and marked is our default.
import type { RoundInput } from '../../schema.ts';

// [notice 六(五)] 不定期进行复核抽查; share, inspectors, points and marks are our default
export const inspection = {
  source: 'default',
  yearlyShare: 30,
  inspectors: 2,
  unseenMonths: 12,
  ticketsIfUnseen: 3,
  resultWorkingDays: 5,
  items: [
    { id: 'K1', label: { zh: '按承诺开放', en: 'Open as promised' }, max: 20 },
    { id: 'K2', label: { zh: '展示内容更新并覆盖本领域', en: 'Exhibits kept up and covering the field' }, max: 20 },
    { id: 'K3', label: { zh: '参观接待与交流', en: 'Visits and exchange' }, max: 15 },
    { id: 'K4', label: { zh: '专职人员', en: 'Full-time staff' }, max: 10 },
    { id: 'K5', label: { zh: '运营资金实际投入', en: 'Operating funds actually spent' }, max: 15 },
    { id: 'K6', label: { zh: '基本标准第1至5项保持', en: 'Basic standards 1 to 5 still met' }, max: 15 },
    { id: 'K7', label: { zh: '消防与安全', en: 'Fire safety and security' }, max: 5 },
  ],
  passMark: 80,
  suspendBelow: 60,
  vetoes: [
    { id: 'V1', label: { zh: '失去展示场地', en: 'The venue is lost' } },
    { id: 'V2', label: { zh: '登记被注销或撤销', en: 'Registration was cancelled or revoked' } },
    { id: 'V3', label: { zh: '弄虚作假', en: 'Fraud' } },
    { id: 'V4', label: { zh: '被列入严重违法失信名单', en: 'Listed for serious violations' } },
  ],
} satisfies RoundInput['inspection'];
