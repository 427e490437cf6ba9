// Objections as officers and organisations handle them; what one decides changes its application in the same transaction.
import type { Actor } from '#domain/actor.ts';
import { type ApplicationCommand, decideApplication } from '#domain/application/decide/index.ts';
import { decideObjection, type ObjectionCommand } from '#domain/objection/decide.ts';
import { mayReadObjection } from '#domain/objection/rules.ts';
import type { Filing, ObjectionState } from '#domain/objection/state.ts';
import { objectionView, type PresentObjection } from '#domain/objection/view.ts';
import type { RoundDocument } from '#domain/round/schema.ts';
import { type ApplicationId, type CalendarDate, dateIn, type Instant, type ObjectionId } from '#domain/values.ts';
import { applications, objections } from './aggregates.ts';
import { type ApplicationReach, type Present, present } from './applications.ts';
import { execute, isRepeat, type Press, Refused, retrying, step } from './execute.ts';
import { contentHash } from './hash.ts';
import { objectionNumber } from './objection-number.ts';
import type { Calendar, Change, Filings, SideRecord, Stored } from './ports.ts';
import { roundOf } from './rounds.ts';

export type ObjectionReach = ApplicationReach & { readonly calendar: Calendar };

const presentObjection = (objection: ObjectionState): PresentObjection => {
  if (objection.status === 'absent') throw new Refused({ code: 'objection_not_found' });
  return objection;
};

const contextOf = async (on: ObjectionReach, { timeZone, objection: limits }: RoundDocument, at: Instant) => ({
  at,
  timeZone,
  calendar: await on.calendar.from(dateIn(timeZone, at)),
  ...(limits === undefined ? {} : { limits }),
});

const viewObjection = async (on: ObjectionReach, objection: PresentObjection, actor: Actor, at: Instant) =>
  objectionView(objection, actor, await contextOf(on, await roundOf(on.rounds, objection), at));

/** What came in, with who raised it, for the Bureau alone. */
export const readObjection = async (
  on: ObjectionReach & { readonly filings: Filings },
  id: ObjectionId,
  actor: Actor,
  at: Instant,
) => {
  const { state } = await on.programme.load('objection', id, objections.initial);
  if (!mayReadObjection(state, actor)) throw new Refused({ code: 'objection_not_found' });
  const view = await viewObjection(on, presentObjection(state), actor, at);
  const filing = actor.roles.includes('bureau') ? await on.filings.get(id) : undefined;
  return filing === undefined ? view : { ...view, filing };
};

/** One command that changes nothing but the objection. */
export const commandObjection = async (
  on: ObjectionReach,
  id: ObjectionId,
  press: Press,
  command: Exclude<ObjectionCommand, { type: 'fileObjection' | 'registerObjection' }>,
) => {
  const state = await execute(on.programme, objections, id, press, async (before) => {
    const round = await roundOf(on.rounds, presentObjection(before));
    return decideObjection(before, command, press.actor, await contextOf(on, round, press.at));
  });
  return viewObjection(on, presentObjection(state), press.actor, press.at);
};

type Written = Filing['objector'] & Omit<Filing, 'objector'>;

/** What somebody wrote, apart from who wrote it. */
export const filingOf = ({
  name,
  phone,
  email,
  facts,
  evidence,
}: { readonly [Part in keyof Written]: Written[Part] | undefined } & Pick<
  Written,
  'name' | 'facts' | 'evidence'
>): Filing => ({
  objector: { name, ...(phone === undefined ? {} : { phone }), ...(email === undefined ? {} : { email }) },
  facts,
  evidence,
});

type Letter = { readonly applicationId: ApplicationId; readonly postmarkedOn: CalendarDate; readonly filing: Filing };

/** A letter that came by post, entered by an officer. */
export const registerObjection = async (on: ObjectionReach, id: ObjectionId, press: Press, letter: Letter) => {
  const { applicationId, postmarkedOn, filing } = letter;
  const { state } = await on.programme.load('application', applicationId, applications.initial);
  const application = present(state);
  const notice = 'notice' in application ? application.notice : undefined;
  if (notice === undefined) throw new Refused({ code: 'not_in_publicity' });
  const round = await roundOf(on.rounds, application);
  const { roundId, roundVersion, organisation } = application;
  const objection = {
    id,
    number: objectionNumber(id, dateIn(round.timeZone, press.at)),
    applicationId,
    roundId,
    roundVersion,
    publicityId: notice.publicityId,
    organisation,
    contentHash: contentHash(filing),
  };
  const command = { type: 'registerObjection', objection, filing, notice, postmarkedOn } as const;
  const filed = await execute(
    on.programme,
    objections,
    id,
    press,
    async (before) => decideObjection(before, command, press.actor, await contextOf(on, round, press.at)),
    () => [{ filing: { objectionId: id }, content: filing }],
  );
  return viewObjection(on, presentObjection(filed), press.actor, press.at);
};

/** The change to the application an objection is about, with what goes with it. */
export const changeOf = async (
  on: ApplicationReach,
  { before, application }: { readonly before: Stored<unknown>; readonly application: Present },
  command: ApplicationCommand,
  press: Press,
  also: readonly SideRecord[] = [],
): Promise<Change> => {
  const context = { at: press.at, round: await roundOf(on.rounds, application) };
  const decision = decideApplication(application, command, press.actor, context);
  const stored = { ...before, state: application };
  return { ...step(applications, application.id, stored, decision, press).change, also };
};

type About = { readonly before: Stored<unknown>; readonly application: Present };

/** A decision on an objection together with what it does to applications, all or nothing. */
export const decideWithApplication = (
  on: ObjectionReach,
  id: ObjectionId,
  press: Press,
  command: ObjectionCommand,
  changesOf: (about: About) => Promise<readonly Change[]>,
) =>
  retrying(async () => {
    const stored = await on.programme.load('objection', id, objections.initial);
    const objection = presentObjection(stored.state);
    if (isRepeat(stored, press)) return viewObjection(on, objection, press.actor, press.at);
    const round = await roundOf(on.rounds, objection);
    const decision = decideObjection(objection, command, press.actor, await contextOf(on, round, press.at));
    const { state, change } = step(objections, id, stored, decision, press);
    const before = await on.programme.load('application', objection.applicationId, applications.initial);
    const changes = await changesOf({ before, application: present(before.state) });
    await on.programme.commit([change, ...changes]);
    return viewObjection(on, presentObjection(state), press.actor, press.at);
  });

/** The application is under objection from here on. */
export const acceptObjection = (on: ObjectionReach, id: ObjectionId, press: Press, matters: string) =>
  decideWithApplication(on, id, press, { type: 'acceptObjection', matters }, async (about) => [
    await changeOf(on, about, { type: 'takeUpObjection', objectionId: id }, press),
  ]);

/** Not upheld: the application goes on, unless it was withdrawn meanwhile. */
export const dismissObjection = (on: ObjectionReach, id: ObjectionId, press: Press, answer: string) =>
  decideWithApplication(on, id, press, { type: 'dismissObjection', answer }, async (about) =>
    about.application.status === 'objection'
      ? [await changeOf(on, about, { type: 'liftObjection', objectionId: id }, press)]
      : [],
  );
