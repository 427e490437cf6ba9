// The life of a site as round data: plaque, exhibition, changes, rectification, delisting and term.
import * as z from 'zod';
import type { Fault } from '../decider.ts';
import { Bilingual, CalendarDate } from '../values.ts';
import { Attachment, Source } from './form.ts';

const days = z.int().min(1).max(365);

export const PlaqueRules = z.strictObject({
  source: Source,
  /** What a plaque's number begins with: `SFDP-2020-EC-001`. */
  prefix: z.string().regex(/^[A-Z]{2,6}$/),
  /** Days from the award in which a site has to open. */
  openWithinDays: days,
  /** Days in which a plaque comes back after the decision; otherwise it is declared void. */
  returnDays: days,
});

export const ExhibitionRules = z.strictObject({ source: Source, from: CalendarDate, until: CalendarDate });

export const changeKinds = ['venue', 'name', 'legalRepresentative', 'deregistration'] as const;
export const ChangeKind = z.enum(changeKinds);
export type ChangeKind = z.infer<typeof ChangeKind>;

export const ChangeRules = z.strictObject({
  source: Source,
  /** Working days after a change in which it is reported; later is flagged. */
  workingDays: days,
  /** Kinds that wait for the Bureau's word; the others are noted. */
  approval: z.array(ChangeKind),
});

export const RectificationRules = z.strictObject({
  source: Source,
  days,
  extensionDays: days,
  /** Working days in which the re-check is made. */
  recheckWorkingDays: days,
  /** What may be uploaded to prove it, and to be heard. */
  attachments: z.array(Attachment),
});

export const delistingCauses = ['lapse', 'fraud'] as const;
export const DelistingCause = z.enum(delistingCauses);
export type DelistingCause = z.infer<typeof DelistingCause>;

export const DelistingRules = z.strictObject({
  source: Source,
  /** Working days in which the site may be heard (陈述申辩). */
  hearingWorkingDays: days,
  /** Years in which the organisation may not apply again, by what it was delisted for. */
  banYears: z.strictObject({ lapse: z.int().min(0).max(10), fraud: z.int().min(0).max(10) }),
  /** The rule a delisting after an inspection rests on. */
  basis: Bilingual,
});

export const TermRules = z.strictObject({
  source: Source,
  months: z.int().min(1).max(120),
  reviewDaysBefore: days,
});

type Rules = {
  readonly exhibition?: z.infer<typeof ExhibitionRules> | undefined;
  readonly rectification?: z.infer<typeof RectificationRules> | undefined;
  readonly delisting?: z.infer<typeof DelistingRules> | undefined;
  readonly term?: z.infer<typeof TermRules> | undefined;
  readonly inspection?: object | undefined;
};

/** What contradicts itself in these sections. */
export const siteFaults = ({ exhibition, rectification, delisting, term, inspection }: Rules) => {
  const fault = (wrong: boolean, path: Fault['path'], message: string) => (wrong ? [{ path, message }] : []);
  return [
    ...(exhibition === undefined
      ? []
      : fault(exhibition.until < exhibition.from, ['exhibition', 'until'], 'until is before from')),
    ...(rectification === undefined
      ? []
      : [
          ...fault(
            rectification.extensionDays > rectification.days,
            ['rectification', 'extensionDays'],
            'the extension is longer than the time it extends',
          ),
          ...fault(inspection === undefined, ['rectification'], 'nobody can be re-checked without inspections'),
        ]),
    ...fault(
      inspection !== undefined && (rectification === undefined || delisting === undefined),
      ['inspection'],
      'what an inspection finds leads to nothing without rectification and delisting',
    ),
    ...(delisting === undefined
      ? []
      : fault(
          delisting.banYears.fraud < delisting.banYears.lapse,
          ['delisting', 'banYears', 'fraud'],
          'fraud is banned for less than a lapse',
        )),
    ...(term === undefined
      ? []
      : fault(
          term.reviewDaysBefore >= term.months * 28,
          ['term', 'reviewDaysBefore'],
          'the review would begin before the term',
        )),
  ];
};
