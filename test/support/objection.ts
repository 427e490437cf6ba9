// An objection against 海澄, raised by 陆远 on 18 February, as the events of its log; 陆远 is in none of them.
import { type Actor, visitor } from '#domain/actor.ts';
import type { Recorded } from '#domain/decider.ts';
import { decideObjection, type ObjectionCommand } from '#domain/objection/decide.ts';
import { evolveObjection } from '#domain/objection/evolve.ts';
import type { ObjectionCommandType, ObjectionContext } from '#domain/objection/rules.ts';
import type { Filing, ObjectionEvent, ObjectionState, ObjectionStatus } from '#domain/objection/state.ts';
import type { Instant } from '#domain/values.ts';
import { haicheng } from './answers.ts';
import * as days from './days.ts';
import { notice } from './life.ts';
import { applicationId, objectionId, publicityId } from './papers.ts';
import { linXiaoman, qiuHui, songYan } from './persons.ts';
import { springOf2021 } from './publicity.ts';
import { round } from './round.ts';
import { type Decider, happened, spec } from './spec.ts';

export const objectionDecider: Decider<ObjectionState, ObjectionEvent, ObjectionCommand, ObjectionContext> = {
  initial: { status: 'absent' },
  decide: decideObjection,
  evolve: evolveObjection,
};

/** As the round has it: two days to accept, ten to investigate and ten more, five to be heard. */
export const limits = round.objection;
const usual = {
  at: days.dayOfTheObjection,
  timeZone: round.timeZone,
  calendar: springOf2021,
  ...(limits === undefined ? {} : { limits }),
};
export const { given } = spec<ObjectionState, ObjectionEvent, ObjectionCommand, ObjectionContext>(
  objectionDecider,
  usual,
);

export const filing: Filing = {
  objector: { name: '陆远', phone: '13800138000', email: 'lu.yuan@example.org' },
  facts: '该单位近三年未开展所报活动，本人曾在其公示地址旁工作。',
  evidence: '场地照片三张，时间为2020年6月至12月。',
};
export const objection = {
  id: objectionId,
  number: 'YY-20210218-7K3F9Q',
  applicationId,
  roundId: round.id,
  roundVersion: 1,
  publicityId,
  organisation: haicheng.uscc,
  contentHash: '3c'.repeat(32),
};

const event = (what: ObjectionEvent, by: Actor, at: Instant): Recorded<ObjectionEvent> => happened(what, by, at);
const nextMorning = days.morningOf('2021-02-19');

export const filed = event(
  { type: 'objectionFiled', ...objection, answerBy: days.day('2021-02-20') },
  visitor,
  days.dayOfTheObjection,
);
export const refused = event({ type: 'objectionRefused', reason: '未提出具体事实' }, songYan, nextMorning);
export const matters = '所报近三年活动是否属实';
export const accepted = event(
  { type: 'objectionAccepted', matters, investigateBy: days.day('2021-03-04'), statementBy: days.day('2021-02-25') },
  songYan,
  nextMorning,
);
export const extensionAsked = event(
  { type: 'extensionAsked', reason: '须向场地业主核实' },
  songYan,
  days.morningOf('2021-03-03'),
);
export const extended = event(
  { type: 'investigationExtended', investigateBy: days.day('2021-03-18') },
  qiuHui,
  days.morningOf('2021-03-03'),
);
export const statement = '活动均有签到表和照片，附后。';
export const heard = event({ type: 'statementGiven', statement }, linXiaoman, days.morningOf('2021-02-22'));
export const dismissed = event(
  { type: 'objectionDismissed', answer: '经核查，所报活动属实，异议不成立。' },
  songYan,
  days.morningOf('2021-02-24'),
);
export const upheld = event(
  { type: 'objectionUpheld', answer: '经核查，所报活动与事实不符，异议成立。' },
  qiuHui,
  days.morningOf('2021-02-24'),
);

/** What happened to an objection that is now in this status. */
export const objectionTo: Readonly<Record<ObjectionStatus, readonly Recorded<ObjectionEvent>[]>> = {
  absent: [],
  filed: [filed],
  refused: [filed, refused],
  investigating: [filed, accepted],
  dismissed: [filed, accepted, heard, dismissed],
  upheld: [filed, accepted, heard, upheld],
};

const raised = { objection, filing, notice };
export const commands = {
  fileObjection: { type: 'fileObjection', ...raised },
  registerObjection: { type: 'registerObjection', ...raised, postmarkedOn: days.day('2021-02-19') },
  acceptObjection: { type: 'acceptObjection', matters },
  refuseObjection: { type: 'refuseObjection', reason: '未提出具体事实' },
  askExtension: { type: 'askExtension', reason: '须向场地业主核实' },
  approveExtension: { type: 'approveExtension' },
  giveStatement: { type: 'giveStatement', statement },
  dismissObjection: { type: 'dismissObjection', answer: '经核查，所报活动属实，异议不成立。' },
  upholdObjection: { type: 'upholdObjection', answer: '经核查，所报活动与事实不符，异议成立。' },
} as const satisfies { readonly [Type in ObjectionCommandType]: ObjectionCommand & { readonly type: Type } };
