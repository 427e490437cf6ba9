// The kinds of record, and the parts of two of them, with their rules, as the documents read them: gates without what they check.
import { applicationRules } from '#domain/application/rules.ts';
import { ballotRules } from '#domain/ballot/rules.ts';
import { calendarYearRules } from '#domain/calendar-year/decide.ts';
import { consentRules } from '#domain/consent/decide.ts';
import { dataRequestRules } from '#domain/data-request/decide.ts';
import type { Gate } from '#domain/decider.ts';
import { destructionRules } from '#domain/destruction/decide.ts';
import { drawRules } from '#domain/draw/decide.ts';
import { evaluationRules } from '#domain/evaluation/decide.ts';
import { meetingRules } from '#domain/exchange/meeting.ts';
import { documentRules, folderRules } from '#domain/folder/rules.ts';
import { grantRules } from '#domain/grant/rules.ts';
import { inspectionRules } from '#domain/inspection/rules.ts';
import { objectionRules } from '#domain/objection/rules.ts';
import { publicityRules } from '#domain/publicity/rules.ts';
import { recusalRules } from '#domain/recusal/decide.ts';
import { roadshowRules } from '#domain/roadshow/decide.ts';
import { roundRules } from '#domain/round/decide.ts';
import { dutyRules } from '#domain/site/duty-rules.ts';
import { siteRules } from '#domain/site/rules.ts';
import { siteVisitRules } from '#domain/site-visit/rules.ts';
import { visitRules } from '#domain/visit/rules.ts';
import { visitingRules } from '#domain/visit/visiting.ts';

export type GateRow = Pick<Gate<never, never>, 'name' | 'refusal' | 'roles' | 'statuses'>;
export type RuleRow = { readonly gates: readonly GateRow[]; readonly leadsTo: readonly string[] };
export type RuleTable = Readonly<Record<string, RuleRow>>;

export const ruleTables = {
  round: roundRules,
  folder: folderRules,
  document: documentRules,
  application: applicationRules,
  evaluation: evaluationRules,
  ballot: ballotRules,
  publicity: publicityRules,
  objection: objectionRules,
  site: siteRules,
  draw: drawRules,
  inspection: inspectionRules,
  meeting: meetingRules,
  visiting: visitingRules,
  visit: visitRules,
  grant: grantRules,
  calendarYear: calendarYearRules,
  recusal: recusalRules,
  siteVisit: siteVisitRules,
  consent: consentRules,
  dataRequest: dataRequestRules,
  destruction: destructionRules,
  roadshow: roadshowRules,
  duty: dutyRules,
} as const satisfies Readonly<Record<string, RuleTable>>;

type Tables = typeof ruleTables;
export type CommandName = { [A in keyof Tables]: keyof Tables[A] }[keyof Tables];

/** Every command with its rule; a name means one command in all the tables. */
export const commands: readonly { readonly name: string; readonly aggregate: string; readonly rule: RuleRow }[] =
  Object.entries<RuleTable>(ruleTables).flatMap(([aggregate, rules]) =>
    Object.entries(rules).map(([name, rule]) => ({ name, aggregate, rule })),
  );

export const rolesOf = ({ gates }: RuleRow): readonly string[] => gates.flatMap(({ roles = [] }) => roles);
export const statusesOf = ({ gates }: RuleRow): readonly string[] => gates.flatMap(({ statuses = [] }) => statuses);
/** What a command asks for beside the right role in the right status. */
export const otherGates = ({ gates }: RuleRow): readonly string[] =>
  gates.filter(({ roles, statuses }) => roles === undefined && statuses === undefined).map(({ name }) => name);
