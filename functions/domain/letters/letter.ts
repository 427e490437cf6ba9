// What a letter is: a title, the facts it needs, and its words in either language; the frame around it is the same for all.
import * as z from 'zod';
import { ProgrammeWords } from '../round/words.ts';
import { Bilingual } from '../values.ts';
import type { Tongue } from './tongue.ts';

/** What every letter may say, looked up when it is sent. */
export const CommonFacts = z.object({
  programme: Bilingual,
  words: ProgrammeWords,
  /** Which of these steps the programme has: a letter announces no other. */
  steps: z.object({
    paper: z.boolean(),
    siteVisit: z.boolean(),
    roadshow: z.boolean(),
    publicity: z.boolean(),
    plaque: z.boolean(),
    grant: z.boolean(),
  }),
  round: Bilingual,
  field: Bilingual.optional(),
  /** The application's number. */
  number: z.string().optional(),
  organisation: z.string().optional(),
  /** How the reader is addressed: 吴先生. */
  person: z.string().optional(),
  office: Bilingual,
  phone: z.string(),
  email: z.string(),
  address: Bilingual,
  /** What may be done against a decision. */
  remedy: Bilingual,
  timeZone: z.string(),
  portal: z.url({ protocol: /^https?$/ }).optional(),
});
export type CommonFacts = z.infer<typeof CommonFacts>;

export type Block =
  | { readonly kind: 'text' | 'notice'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'link'; readonly label: string; readonly url: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly [label: string, value: string])[] };

export const text = (words: string): Block => ({ kind: 'text', text: words });
export const notice = (words: string): Block => ({ kind: 'notice', text: words });
export const link = (label: string, url: string): Block => ({ kind: 'link', label, url });
export const list = (items: readonly string[]): Block => ({ kind: 'list', items });
export const table = (...rows: readonly (readonly [label: string, value: string])[]): Block => ({
  kind: 'table',
  rows,
});

export type Composed = { readonly subject: string; readonly paragraphs: readonly Block[] };

/** A title says what the letter is about in the programme's own words, or needs none of them. */
type Title = Bilingual | ((words: ProgrammeWords) => Bilingual);

export type Letter = {
  readonly title: (words: ProgrammeWords) => Bilingual;
  readonly facts: z.ZodType;
  /** Throws where a fact is missing: a letter with a hole in it is not sent. */
  readonly compose: (facts: unknown, common: CommonFacts, tongue: Tongue) => Composed;
};

/** Ties a letter's words to the facts they are made of. */
export const letter = <Facts extends z.ZodType>(definition: {
  readonly title: Title;
  readonly facts: Facts;
  /** The title with what it is about; the title alone where this is absent. */
  readonly subject?: (facts: z.output<Facts>, common: CommonFacts, tongue: Tongue) => string;
  readonly paragraphs: (facts: z.output<Facts>, common: CommonFacts, tongue: Tongue) => readonly Block[];
}): Letter => {
  const { title, facts: shape } = definition;
  const titled: Letter['title'] = (words) => (typeof title === 'function' ? title(words) : title);
  return {
    title: titled,
    facts: shape,
    compose: (given, common, tongue) => {
      const facts = shape.parse(given);
      return {
        subject: definition.subject?.(facts, common, tongue) ?? tongue.of(titled(common.words)),
        paragraphs: definition.paragraphs(facts, common, tongue),
      };
    },
  };
};
