// Everything that may be asked of 海澄's site beside its duties, each once and as it should be.
import type { LifeCommand } from '#domain/site/decide/commands.ts';
import type { SiteCommandType } from '#domain/site/rules.ts';
import { day } from './days.ts';
import { gaoYuan, shenJingshu } from './persons.ts';
import * as of from './site.ts';

const { id, kind, effectiveOn, to } = of.change;

export const lifeCommands = {
  createSite: { type: 'createSite', site: of.site },
  appointCeremony: { type: 'appointCeremony', number: 1, ceremonyAt: of.ceremony.at, place: of.ceremony.place },
  openSite: { type: 'openSite', handedOverOn: day('2021-03-19'), validFrom: day('2021-03-19') },
  noteOpeningMissed: { type: 'noteOpeningMissed' },
  cancelSite: { type: 'cancelSite', reason: '场地未能落实' },
  replacePlaque: { type: 'replacePlaque', number: 11, handedOverOn: day('2021-08-02'), reason: '牌匾破损' },
  recordPlaqueReturn: { type: 'recordPlaqueReturn', returnedOn: day('2022-07-14') },
  declarePlaqueVoid: { type: 'declarePlaqueVoid' },
  suspendSite: { type: 'suspendSite', reason: '消防通道施工' },
  resumeSite: { type: 'resumeSite', reason: '施工完成，现场已核查' },
  takeInspection: {
    type: 'takeInspection',
    inspectionId: 'INSPECTION',
    kind: 'drawn',
    result: 'rectify',
    findings: ['展板内容未更新'],
    inspectedOn: day('2022-05-19'),
    inspectors: [gaoYuan.id, shenJingshu.id],
  },
  orderRectification: { type: 'orderRectification', items: ['展板内容未更新'], evidence: '', suspends: false },
  extendRectification: { type: 'extendRectification', reason: '布展材料到货延迟' },
  reportRectification: { type: 'reportRectification', ...of.report },
  endRectificationTime: { type: 'endRectificationTime' },
  proposeDelisting: { type: 'proposeDelisting', ...of.facts },
  giveDefence: { type: 'giveDefence', ...of.defence },
  acceptDefence: { type: 'acceptDefence', reason: '现场照片属实' },
  delistSite: { type: 'delistSite', decisionNumber: of.decision.decisionNumber, reason: '逾期未整改', cause: 'lapse' },
  askExit: { type: 'askExit', reason: '场地租约到期' },
  approveExit: { type: 'approveExit' },
  refuseExit: { type: 'refuseExit', reason: '尚有整改事项' },
  beginTermReview: { type: 'beginTermReview' },
  renewTerm: { type: 'renewTerm', reason: '三年运行良好' },
  completeSite: { type: 'completeSite' },
  writePage: { type: 'writePage', page: of.page },
  addMedia: { type: 'addMedia', entry: of.entry },
  reportChange: { type: 'reportChange', id, kind, effectiveOn, to },
  decideChange: { type: 'decideChange', changeId: id, approve: true, reason: '新场地符合要求' },
} as const satisfies { readonly [Type in SiteCommandType]: LifeCommand & { readonly type: Type } };
