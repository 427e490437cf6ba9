// From the vote to the signed agreement, as data: who has to agree, how long the public may object, and by when who answers.
import * as z from 'zod';
import type { Fault } from '../decider.ts';
import { Name, Source } from './form.ts';

const WorkingDays = z.int().min(1).max(60);
const timeLimit = { workingDays: WorkingDays, source: Source };

/** A share of a whole, `2` of `3`. */
const Share = z.strictObject({ part: z.int().min(1), of: z.int().min(1) });

export const DecisionRules = z.strictObject({
  members: z.strictObject({ least: z.int().min(2), most: z.int().max(25) }),
  /** At least this share of those who are not recused takes part. */
  quorum: Share,
  /** More than this share of all members agrees, the recused among them: to step aside makes it no easier to carry. */
  majority: Share,
  /** The median of a field is shown to an applicant from so many applications on: of two it would tell the other's mark. */
  medianFrom: z.int().min(3),
  /** What a reserve that moves up has to say whether it still wants the place. */
  reserveAnswer: z.strictObject(timeLimit),
  source: Source,
});
export type DecisionRules = z.infer<typeof DecisionRules>;

export const PublicityRules = z.strictObject({
  /** The fewest days a notice stands; its first day counts. */
  workingDays: WorkingDays,
  /** The questions whose answers the public reads beside the organisation's name. */
  shows: z.strictObject({ site: Name.optional(), address: Name.optional() }),
  source: Source,
});
export type PublicityRules = z.infer<typeof PublicityRules>;

export const ObjectionRules = z.strictObject({
  /** Within so many days it is accepted or refused. */
  accept: z.strictObject(timeLimit),
  investigate: z.strictObject(timeLimit),
  /** Once, and approved by a second person. */
  extension: z.strictObject(timeLimit),
  /** The time of the organisation to be heard. */
  statement: z.strictObject(timeLimit),
});
export type ObjectionRules = z.infer<typeof ObjectionRules>;

export const AgreementRules = z.strictObject(timeLimit);

type Rules = {
  readonly decision: DecisionRules;
  readonly publicity?: PublicityRules | undefined;
  readonly objection?: ObjectionRules | undefined;
};

/** What contradicts itself in these sections; `known` are the questions of the form. */
export const decisionFaults = ({ decision, publicity, objection }: Rules, known: ReadonlySet<string>) => {
  const { members, quorum, majority } = decision;
  const fault = (wrong: boolean, path: Fault['path'], message: string) => (wrong ? [{ path, message }] : []);
  return [
    ...fault(members.least > members.most, ['decision', 'members'], 'least above most'),
    ...fault(quorum.part > quorum.of, ['decision', 'quorum'], 'more than all'),
    ...fault(majority.part >= majority.of, ['decision', 'majority'], 'more than all have to agree'),
    ...fault(
      objection !== undefined && publicity === undefined,
      ['objection'],
      'there is no public notice to object to',
    ),
    ...Object.entries(publicity?.shows ?? {}).flatMap(([name, id]) =>
      fault(id !== undefined && !known.has(id), ['publicity', 'shows', name], `unknown question ${id}`),
    ),
  ];
};
