// A letter that is to be written: planned from what happened, without a name or an address in it.
import * as z from 'zod';
import type { Recorded } from '../decider.ts';
import { Instant, PersonId } from '../values.ts';
import { type LetterName, letterNames, type Reader } from './names.ts';

const isLetterName = (name: unknown): name is LetterName =>
  typeof name === 'string' && Object.hasOwn(letterNames, name);

/** A letter that is to be written, without a name or an address in it. */
export const PlannedLetter = z
  .object({
    /** Follows from event, letter and reader, so that planning twice plans the same letter. */
    id: z.string(),
    letter: z.custom<LetterName>(isLetterName),
    reader: z
      .discriminatedUnion('kind', [
        z.object({ kind: z.literal('contact') }),
        z.object({ kind: z.literal('office') }),
        z.object({ kind: z.literal('visitor') }),
        z.object({ kind: z.literal('objector') }),
        z.object({ kind: z.literal('person'), id: PersonId }),
      ])
      .readonly(),
    about: z
      .object({
        aggregate: z.enum([
          'round',
          'application',
          'site',
          'evaluation',
          'publicity',
          'objection',
          'grant',
          'visit',
          'inspection',
          'dataRequest',
        ]),
        id: z.string(),
      })
      .readonly(),
    plannedAt: Instant,
    facts: z.record(z.string(), z.json()).readonly(),
  })
  .readonly();
export type PlannedLetter = z.infer<typeof PlannedLetter>;

/** `about` where the letter is about another record than the one the event stands in. */
export type Draft = Pick<PlannedLetter, 'letter' | 'reader' | 'facts'> & { readonly about?: PlannedLetter['about'] };

/** What is told of each event of one kind of record; `id` is the record's. */
export type PolicyFor<Event extends { readonly type: string }> = {
  readonly [T in Event['type']]: (event: Recorded<Extract<Event, { type: T }>>, id: string) => readonly Draft[];
};

type NameFor<Kind extends Reader['kind']> = {
  [Name in LetterName]: (typeof letterNames)[Name]['to'] extends Kind ? Name : never;
}[LetterName];
export type ContactLetter = NameFor<'contact'>;
export type VisitorLetter = NameFor<'visitor'>;

export const toContact = (letter: ContactLetter, facts: Draft['facts'] = {}): Draft => ({
  letter,
  reader: { kind: 'contact' },
  facts,
});
export const toOffice = (letter: NameFor<'office'>, facts: Draft['facts'] = {}): Draft => ({
  letter,
  reader: { kind: 'office' },
  facts,
});
export const toPerson = (letter: NameFor<'person'>, id: PersonId, facts: Draft['facts']): Draft => ({
  letter,
  reader: { kind: 'person', id },
  facts,
});
/** To who booked a visit; the booking they are about is the event's own. */
export const toVisitor = (letter: VisitorLetter, facts: Draft['facts'] = {}): Draft => ({
  letter,
  reader: { kind: 'visitor' },
  facts,
});
/** To who raised the objection the event stands in; the name and address lie beside it. */
export const toObjector = (letter: NameFor<'objector'>, facts: Draft['facts'] = {}): Draft => ({
  letter,
  reader: { kind: 'objector' },
  facts,
});
export const silent = () => [];
