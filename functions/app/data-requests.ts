// What an organisation asks concerning its personal data: examined by one officer, answered by another, and carried out.
import { type Actor, hasRole } from '#domain/actor.ts';
import { afterWorkingDays } from '#domain/calendar.ts';
import { type DataRequestCommand, dataRequestRules, decideDataRequest } from '#domain/data-request/decide.ts';
import type { DataRequestId, DataRequestState, RequestKind } from '#domain/data-request/state.ts';
import { allowedActions } from '#domain/decider.ts';
import { decideDestruction } from '#domain/destruction/decide.ts';
import { decideFolder } from '#domain/folder/decide.ts';
import { normalised, partFaults } from '#domain/round/answers.ts';
import type { RoundDocument } from '#domain/round/schema.ts';
import { addDays, type CalendarDate, dateIn, type FolderId, type Instant } from '#domain/values.ts';
import { dataRequests, destructions, folders } from './aggregates.ts';
import type { ApplicationReach } from './applications.ts';
import { listOf } from './destructions.ts';
import { execute, isRepeat, type Press, Refused, retrying, step } from './execute.ts';
import { readFolder } from './folders.ts';
import { participationOf } from './participation.ts';
import type { Corrections, CorrectionValues } from './personal-ports.ts';
import type { Calendar, Change, Lists, Parts } from './ports.ts';
import { roundInForce } from './rounds.ts';

export type DataRequestReach = ApplicationReach & {
  readonly calendar: Calendar;
  readonly corrections: Corrections;
  readonly lists: Lists;
  readonly parts: Parts;
};
type PresentRequest = Exclude<DataRequestState, { status: 'absent' }>;

const presentRequest = (request: DataRequestState): PresentRequest => {
  if (request.status === 'absent') throw new Refused({ code: 'data_request_not_found' });
  return request;
};

const contextOf = async (on: DataRequestReach, of: Pick<PresentRequest, 'organisation' | 'roundId'>) => {
  const { document: round } = await roundInForce(on.rounds, of.roundId);
  const { handedIn, takesPart } = await participationOf(on, of, round);
  return { round, handedIn, takesPart };
};

const viewOf = async (on: DataRequestReach, request: PresentRequest, actor: Actor) => {
  const values = request.status === 'answered' ? undefined : await on.corrections.get(request.id);
  const context = await contextOf(on, request);
  return {
    ...request,
    questions: [...request.questions],
    ...(values === undefined ? {} : { values: { ...values } }),
    allowedActions: allowedActions(dataRequestRules, request, actor, context),
  };
};

/** The organisation's own, and the officers'; to everybody else it is not there. */
export const readDataRequest = async (on: DataRequestReach, id: DataRequestId, actor: Actor) => {
  const request = presentRequest((await on.programme.load('dataRequest', id, dataRequests.initial)).state);
  const mayRead = actor.organisation === request.organisation || hasRole(actor, 'clerk', 'bureau');
  if (!mayRead) throw new Refused({ code: 'data_request_not_found' });
  return viewOf(on, request, actor);
};

/** In working days; where a year's are not known yet, in days of the week: nobody waits longer for that. */
const answerBy = async (on: DataRequestReach, { retention, timeZone }: RoundDocument, at: Instant) => {
  const today = dateIn(timeZone, at);
  const last = afterWorkingDays(await on.calendar.from(today), today, retention.answerWorkingDays);
  return last.known ? last.date : addDays(today, retention.answerWorkingDays);
};

/** Each section with what is to be put right in it. */
const bySection = ({ sections }: RoundDocument, values: CorrectionValues) =>
  sections
    .map((section) => {
      const asked = section.questions.filter(({ id }) => Object.hasOwn(values, id));
      return { section, answers: Object.fromEntries(asked.map(({ id }) => [id, values[id] ?? ''])) };
    })
    .filter(({ answers }) => Object.keys(answers).length > 0);

export type Asking =
  | { readonly kind: Extract<RequestKind, 'deletion'> }
  | { readonly kind: Extract<RequestKind, 'correction'>; readonly values: CorrectionValues };

export const makeDataRequest = async (
  on: DataRequestReach,
  folderId: FolderId,
  id: DataRequestId,
  press: Press,
  asking: Asking,
) => {
  const { organisation, roundId } = await readFolder(on.programme, folderId, press.actor);
  const context = await contextOf(on, { organisation, roundId });
  const values = asking.kind === 'correction' ? asking.values : {};
  const faults = bySection(context.round, values).flatMap(({ section, answers }) => partFaults(section, answers));
  if (faults.length > 0) throw new Refused({ code: 'invalid_request', faults });
  const command: DataRequestCommand = {
    type: 'makeDataRequest',
    ...{ id, folderId, roundId, organisation, kind: asking.kind, questions: Object.keys(values) },
    answerBy: await answerBy(on, context.round, press.at),
  };
  const state = await execute(
    on.programme,
    dataRequests,
    id,
    press,
    (before) => decideDataRequest(before, command, press.actor, context),
    () => (asking.kind === 'correction' ? [{ correction: { requestId: id }, values }] : []),
  );
  return viewOf(on, presentRequest(state), press.actor);
};

export const examineDataRequest = async (
  on: DataRequestReach,
  id: DataRequestId,
  press: Press,
  command: Extract<DataRequestCommand, { type: 'proposeAnswer' | 'sendBackAnswer' }>,
) => {
  const state = await execute(on.programme, dataRequests, id, press, async (before) =>
    decideDataRequest(before, command, press.actor, await contextOf(on, presentRequest(before))),
  );
  return viewOf(on, presentRequest(state), press.actor);
};

/** Puts right what stands in the folder; what was handed in stays as it was handed in. */
const putRight = async (
  on: DataRequestReach,
  { folderId, id }: PresentRequest,
  round: RoundDocument,
  { at, commandId }: Press,
): Promise<void> => {
  const wanted = bySection(round, (await on.corrections.get(id)) ?? {});
  for (const part of await on.parts.all(folderId)) {
    const given = wanted.find(({ section }) => section.id === part.id.split('.')[0]);
    if (given === undefined || part.commandId === commandId) continue;
    const answers = { ...part.answers, ...normalised(given.section, given.answers) };
    await on.parts.save(folderId, { id: part.id, version: part.version + 1, answers, savedAt: at, commandId });
  }
};

/** What follows for the folder, in the same transaction as the answer. */
const consequences = async (
  on: DataRequestReach,
  request: Extract<DataRequestState, { status: 'answered' }>,
  round: RoundDocument,
  press: Press,
): Promise<readonly Change[]> => {
  const { folderId, roundId, outcome, proposedBy, id: requestId } = request;
  const today = dateIn(round.timeZone, press.at);
  if (outcome === 'restricted') {
    const folder = await on.programme.load('folder', folderId, folders.initial);
    const context = { at: press.at, round, openStages: [] };
    const command = { type: 'restrictFolder', requestId } as const;
    return [step(folders, folderId, folder, decideFolder(folder.state, command, press.actor, context), press).change];
  }
  if (outcome !== 'deleted') return [];
  const list = listOf('request', roundId, [folderId], requestId);
  const stored = await on.programme.load('destruction', list.id, destructions.initial);
  // From tomorrow: the answer is on its way first, to an address that is among what goes.
  const from: CalendarDate = addDays(today, 1);
  const command = { type: 'orderDestruction', ...list, requestId, proposedBy, from } as const;
  const decision = decideDestruction(stored.state, command, press.actor, { today });
  return [step(destructions, list.id, stored, decision, press).change];
};

export const approveAnswer = (on: DataRequestReach, id: DataRequestId, press: Press) =>
  retrying(async () => {
    const stored = await on.programme.load('dataRequest', id, dataRequests.initial);
    const request = presentRequest(stored.state);
    if (isRepeat(stored, press)) return viewOf(on, request, press.actor);
    const context = await contextOf(on, request);
    const decision = decideDataRequest(request, { type: 'approveAnswer' }, press.actor, context);
    const { state, change } = step(dataRequests, id, stored, decision, press);
    if (state.status !== 'answered') throw new Refused({ code: 'wrong_status' });
    if (state.outcome === 'corrected') await putRight(on, state, context.round, press);
    const also = state.kind === 'correction' ? [{ forgetCorrection: id }] : [];
    await on.programme.commit([{ ...change, also }, ...(await consequences(on, state, context.round, press))]);
    return viewOf(on, state, press.actor);
  });
