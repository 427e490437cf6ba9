import { describe, expect, test } from '@jest/globals';
import { roundFaults } from '#domain/round/faults.ts';
import { RoundDocument, type RoundInput } from '#domain/round/schema.ts';
import { shenzhen2020 } from '#domain/round/templates/shenzhen-2020/index.ts';

type Place = readonly (string | number)[];
type Wrong = readonly [what: string, spoil: (round: RoundInput) => void, path: Place];

/** The section's place by its id, so that a new section before it breaks nothing here. */
const section = (id: string): number => shenzhen2020.sections.findIndex((candidate) => candidate.id === id);
const question = (of: string, id: string): number =>
  shenzhen2020.sections[section(of)]?.questions.findIndex((candidate) => candidate.id === id) ?? -1;

const at = <Item>(items: readonly Item[], i: number): Item => {
  const item = items[i];
  if (item === undefined) throw new Error(`the round has nothing at ${i}`);
  return item;
};
const asked = (round: RoundInput, of: string, id: string) =>
  at(at(round.sections, section(of)).questions, question(of, id));
const placeOf = (of: string, id: string): Place => ['sections', section(of), 'questions', question(of, id)];

const table = (round: RoundInput, of: string, id: string) => {
  const found = asked(round, of, id);
  if (found.kind !== 'table') throw new Error(`${id} is no table`);
  return found;
};

const faultsOf = (spoil: (round: RoundInput) => void) => {
  const round: RoundInput = structuredClone(shenzhen2020);
  spoil(round);
  return roundFaults(RoundDocument.parse(round)).map(({ path }) => path);
};

const calendar: readonly Wrong[] = [
  ['that closes before it opens', (r) => Object.assign(r, { closesOn: '2020-12-14' }), ['closesOn']],
  ['that opens before it is announced', (r) => Object.assign(r, { announcedOn: '2020-12-16' }), ['opensOn']],
  ['with plaques before its last day', (r) => Object.assign(r, { plaqueOn: '2021-01-14' }), ['plaqueOn']],
  [
    'with a duty due on 30 February',
    (r) => Object.assign(at(r.duties, 0).due, { on: '02-30' }),
    ['duties', 0, 'due', 'on'],
  ],
  [
    'with a duty due on 29 February',
    (r) => Object.assign(at(r.duties, 0).due, { on: '02-29' }),
    ['duties', 0, 'due', 'on'],
  ],
];

const form: readonly Wrong[] = [
  ['with one section twice', (r) => Object.assign(at(r.sections, 1), { id: 'organisation' }), ['sections', 1]],
  [
    'with one question twice, in two sections',
    (r) => Object.assign(asked(r, 'plan', 'theme'), { id: 'orgName' }),
    placeOf('plan', 'theme'),
  ],
  [
    'with one column twice',
    (r) => Object.assign(at(table(r, 'plan', 'milestones').columns, 2), { id: 'from' }),
    [...placeOf('plan', 'milestones'), 'columns', 2],
  ],
  [
    'with one option twice',
    (r) => {
      const grade = asked(r, 'standing', 'assessmentGrade');
      if (grade.kind === 'choice') Object.assign(at(grade.options, 1), { id: 'NONE' });
    },
    [...placeOf('standing', 'assessmentGrade'), 'options', 1],
  ],
  [
    'with a condition on a question nobody asks',
    (r) => Object.assign(asked(r, 'venue', 'venueOwner'), { shownWhen: { question: 'nobody', is: [true] } }),
    [...placeOf('venue', 'venueOwner'), 'shownWhen'],
  ],
  [
    'with a condition on a later question',
    (r) => Object.assign(asked(r, 'venue', 'venueOwner'), { shownWhen: { question: 'leaseTo', before: '2024-01-01' } }),
    [...placeOf('venue', 'venueOwner'), 'shownWhen'],
  ],
  [
    'with a condition on a cell of no such column',
    (r) =>
      Object.assign(at(table(r, 'budget', 'budgetLines').columns, 1), {
        shownWhen: { question: 'orgName', is: ['x'] },
      }),
    [...placeOf('budget', 'budgetLines'), 'columns', 1, 'shownWhen'],
  ],
  [
    'with a total of no such column',
    (r) => Object.assign(asked(r, 'budget', 'budgetTotal'), { column: 'price' }),
    placeOf('budget', 'budgetTotal'),
  ],
  [
    'with a total filtered by no such column',
    (r) => Object.assign(asked(r, 'budget', 'startupRequested'), { where: { column: 'payer', is: 'OWN' } }),
    placeOf('budget', 'startupRequested'),
  ],
  [
    'with a text that has to be longer than it may be',
    (r) => Object.assign(asked(r, 'plan', 'theme'), { minLength: 101 }),
    placeOf('plan', 'theme'),
  ],
  [
    'with a sum that has to be greater than it may be',
    (r) => Object.assign(asked(r, 'organisation', 'registeredCapital'), { min: 2, max: 1 }),
    placeOf('organisation', 'registeredCapital'),
  ],
  [
    'with a number that has to be greater than it may be',
    (r) => Object.assign(asked(r, 'operation', 'siteStaff'), { min: 100_001 }),
    placeOf('operation', 'siteStaff'),
  ],
  [
    'with more options to be chosen than may be chosen',
    (r) => Object.assign(asked(r, 'governance', 'systems'), { min: 8 }),
    placeOf('governance', 'systems'),
  ],
  [
    'with a day that has to lie after the last day it may be',
    (r) => Object.assign(asked(r, 'organisation', 'certValidUntil'), { notAfter: '2021-01-14' }),
    placeOf('organisation', 'certValidUntil'),
  ],
  [
    'with a table that needs more rows than it may have',
    (r) => Object.assign(table(r, 'operation', 'annualCommitment'), { minRows: 4 }),
    placeOf('operation', 'annualCommitment'),
  ],
  [
    'with a relation to a question nobody asks',
    (r) => Object.assign(at(r.relations, 0), { other: 'nobody' }),
    ['relations', 0],
  ],
  [
    'that would write its letters to an answer nobody gives',
    (r) => Object.assign(r.correspondent, { email: 'nobody' }),
    ['correspondent', 'email'],
  ],
];

const rest: readonly Wrong[] = [
  ['with one field twice', (r) => Object.assign(at(r.fields, 3), { code: 'TALENT' }), ['fields', 3]],
  ['with one short name for two fields', (r) => Object.assign(at(r.fields, 3), { short: 'TA' }), ['fields', 3]],
  [
    'that judges an answer nobody gives',
    (r) => Object.assign(at(r.eligibility, 2).requires, { question: 'nobody' }),
    ['eligibility', 2],
  ],
  ['with one attachment twice', (r) => Object.assign(at(r.attachments, 4), { code: 'A02' }), ['attachments', 4]],
  [
    'with one code for an attachment of the application and of a duty',
    (r) => Object.assign(at(at(r.duties, 0).attachments, 1), { code: 'A01' }),
    ['duties', 0, 'attachments', 1],
  ],
  [
    'with an attachment of a duty among those of the application',
    (r) => Object.assign(at(r.attachments, 0), { stage: 'duty' }),
    ['attachments', 0],
  ],
  ['that needs more files than it takes', (r) => Object.assign(at(r.attachments, 4), { min: 3 }), ['attachments', 4]],
  [
    'with an attachment that depends on a question nobody asks',
    (r) => Object.assign(at(r.attachments, 3), { requiredWhen: { question: 'contactName', differsFrom: 'nobody' } }),
    ['attachments', 3, 'requiredWhen'],
  ],
  [
    'with one question twice in a duty',
    (r) => Object.assign(at(at(r.duties, 0).questions, 3), { id: 'daysOpen' }),
    ['duties', 0, 'questions', 3],
  ],
];

const marking: readonly Wrong[] = [
  [
    'whose weights do not add to 100',
    (r) => Object.assign(at(r.rubric.phases, 0), { weight: 31 }),
    ['rubric', 'phases'],
  ],
  ['whose points do not add to 100', (r) => Object.assign(at(r.rubric.items, 0), { max: 65 }), ['rubric', 'items']],
  ['with an even panel', (r) => Object.assign(at(r.rubric.phases, 1), { panel: 4 }), ['rubric', 'phases', 1, 'panel']],
  [
    'with an item marked in a phase that is not held',
    (r) => at(r.rubric.items, 7).phases.push('interview'),
    ['rubric', 'items', 7, 'phases'],
  ],
  [
    'with a phase in which nothing is marked',
    (r) => {
      for (const item of r.rubric.items) item.phases = item.phases.filter((phase) => phase !== 'roadshow');
    },
    ['rubric', 'phases', 2],
  ],
  [
    'with an item that is worth nothing',
    (r) => {
      Object.assign(at(r.rubric.items, 0), { max: 0 });
      Object.assign(at(r.rubric.items, 1), { max: 120 });
    },
    ['rubric', 'items', 0, 'max'],
  ],
  ['with one item twice', (r) => Object.assign(at(r.rubric.items, 14), { id: 'E3' }), ['rubric', 'items', 14]],
  [
    'with a gate on no such group',
    (r) => Object.assign(at(r.rubric.gates, 0), { group: 'charm' }),
    ['rubric', 'gates', 0],
  ],
  [
    'with a gate on no such item',
    (r) => Object.assign(at(r.rubric.gates, 1), { items: ['B1', 'B9'] }),
    ['rubric', 'gates', 1],
  ],
  ['with ties broken by no such group', (r) => r.rubric.tieBreak.push({ group: 'charm' }), ['rubric', 'tieBreak', 4]],
  ['with ties broken by no such phase', (r) => r.rubric.tieBreak.push({ phase: 'lot' }), ['rubric', 'tieBreak', 4]],
];

const inspected = (r: RoundInput) => {
  if (r.inspection === undefined) throw new Error('the round inspects nothing');
  return r.inspection;
};
const inspection: readonly Wrong[] = [
  [
    'whose inspection is worth 99 points',
    (r) => Object.assign(at(inspected(r).items, 0), { max: 19 }),
    ['inspection', 'items'],
  ],
  [
    'with one inspection item twice',
    (r) => Object.assign(at(inspected(r).items, 6), { id: 'K1' }),
    ['inspection', 'items', 6],
  ],
  [
    'that suspends a site which passed',
    (r) => Object.assign(inspected(r), { suspendBelow: 81 }),
    ['inspection', 'suspendBelow'],
  ],
];

describe('a round cannot be published', () => {
  test.each([...calendar, ...form, ...rest, ...marking, ...inspection])('%s', (_what, spoil, path) => {
    expect(faultsOf(spoil)).toEqual([path]);
  });

  test('but may ask for exactly one length, one number, one day and one row', () => {
    const exact = (round: RoundInput) => {
      Object.assign(asked(round, 'plan', 'theme'), { minLength: 100 });
      Object.assign(asked(round, 'operation', 'siteStaff'), { min: 3, max: 3 });
      Object.assign(asked(round, 'organisation', 'certValidUntil'), { notAfter: '2021-01-15' });
      Object.assign(round, { opensOn: '2021-01-15', plaqueOn: '2021-01-15' });
    };
    expect(faultsOf(exact)).toEqual([]);
  });

  test('and every fault is said at once', () => {
    const spoilAll = (round: RoundInput) => {
      for (const [, spoil] of [...calendar.slice(0, 1), ...rest.slice(0, 1), ...marking.slice(0, 1)]) spoil(round);
    };
    expect(faultsOf(spoilAll)).toEqual([['closesOn'], ['fields', 3], ['rubric', 'phases']]);
  });
});
