// What is wrong with a round as written down: every fault at once, each by its path.
import type { Fault } from '../decider.ts';
import { CalendarDate } from '../values.ts';
import { decisionFaults } from './decision.ts';
import { duplicates, type RoundFault, repeated } from './duplicates.ts';
import { evaluatingFaults } from './evaluating-faults.ts';
import type { Condition, Question } from './form.ts';
import { inspectionFaults } from './inspection-faults.ts';
import { personalFaults } from './personal.ts';
import { privacyFaults } from './privacy.ts';
import { allQuestions } from './questions.ts';
import { rubricFaults } from './rubric-faults.ts';
import type { RoundDocument } from './schema.ts';
import { siteFaults } from './site.ts';
import { visitFaults } from './visits.ts';

const questionIds = (questions: readonly Question[]): ReadonlySet<string> => new Set(questions.map((q) => q.id));

const conditionFaults = (
  path: Fault['path'],
  condition: Condition | undefined,
  known: ReadonlySet<string>,
): RoundFault[] => {
  if (condition === undefined) return [];
  const named = 'differsFrom' in condition ? [condition.question, condition.differsFrom] : [condition.question];
  return named.filter((id) => !known.has(id)).map((id) => ({ path, message: `unknown question ${id}` }));
};

/** A condition may look at earlier questions only, so that a form can be filled in from top to bottom. */
const formFaults = (base: Fault['path'], questions: readonly Question[], before: ReadonlySet<string>): RoundFault[] =>
  questions.flatMap((question, i): RoundFault[] => {
    const path = [...base, 'questions', i];
    const earlier = new Set([...before, ...questions.slice(0, i).map((q) => q.id)]);
    const faults = conditionFaults([...path, 'shownWhen'], question.shownWhen, earlier);
    if (question.kind === 'table') {
      const columns = question.columns.map((column) => column.id);
      faults.push(...duplicates('columns', columns, path));
      if (question.minRows > question.maxRows) faults.push({ path, message: 'minRows above maxRows' });
      question.columns.forEach((column, j) => {
        const at = [...path, 'columns', j];
        // A cell is shown or not by the cells before it in its own row.
        faults.push(...conditionFaults([...at, 'shownWhen'], column.shownWhen, new Set(columns.slice(0, j))));
        faults.push(...limitFaults(at, column));
      });
    }
    if (question.kind === 'total') {
      const table = questions.find((q) => q.id === question.table);
      const columns = table?.kind === 'table' ? table.columns.map((column) => column.id) : [];
      for (const column of [question.column, ...(question.where === undefined ? [] : [question.where.column])]) {
        if (!columns.includes(column)) faults.push({ path, message: `unknown column ${question.table}.${column}` });
      }
    }
    return [...faults, ...limitFaults(path, question)];
  });

const limitFaults = (path: Fault['path'], question: Question): RoundFault[] => {
  if (question.kind === 'text' && question.creditCodeOf !== undefined && question.format !== 'credit_code')
    return [{ path, message: 'creditCodeOf without a credit code' }];
  if (question.kind === 'text' && (question.minLength ?? 0) > question.maxLength)
    return [{ path, message: 'minLength above maxLength' }];
  if (question.kind === 'number' || question.kind === 'money' || question.kind === 'choices') {
    if (question.min > question.max) return [{ path, message: 'min above max' }];
  }
  if (question.kind === 'date' && question.notBefore !== undefined && question.notAfter !== undefined) {
    if (question.notBefore > question.notAfter) return [{ path, message: 'notBefore after notAfter' }];
  }
  if (question.kind !== 'choice' && question.kind !== 'choices') return [];
  return duplicates(
    'options',
    question.options.map(({ id }) => id),
    path,
  );
};

/** A file is found by its code alone, whether it belongs to an application, a duty or a rectification. */
const attachmentFaults = (round: RoundDocument, known: ReadonlySet<string>): RoundFault[] => {
  const places = [
    { base: ['attachments'], attachments: round.attachments, known, duty: false },
    ...round.duties.map((duty, i) => ({
      base: ['duties', i, 'attachments'],
      attachments: duty.attachments,
      known: questionIds(duty.questions),
      duty: true,
    })),
    ...(round.rectification === undefined
      ? []
      : [
          {
            base: ['rectification', 'attachments'],
            attachments: round.rectification.attachments,
            known: new Set<string>(),
            duty: true,
          },
        ]),
  ];
  return [
    ...repeated(
      places.flatMap(({ base, attachments }) => attachments.map(({ code }, i) => ({ path: [...base, i], id: code }))),
    ),
    ...places.flatMap((place) =>
      place.attachments.flatMap((attachment, i): RoundFault[] => {
        const path = [...place.base, i];
        return [
          ...conditionFaults([...path, 'requiredWhen'], attachment.requiredWhen, place.known),
          ...(attachment.min > attachment.max ? [{ path, message: 'min above max' }] : []),
          ...((attachment.stage === 'duty') === place.duty
            ? []
            : [{ path, message: `stage ${attachment.stage} here` }]),
        ];
      }),
    ),
  ];
};

/** A day that is due each year has to be in each year: 29 February is not. */
const dutyFaults = (
  { due, promised, questions }: RoundDocument['duties'][number],
  i: number,
  known: ReadonlySet<string>,
): RoundFault[] => [
  ...(due.kind === 'yearly' && !CalendarDate.safeParse(`2021-${due.on}`).success
    ? [{ path: ['duties', i, 'due', 'on'], message: `no day ${due.on} in every year` }]
    : []),
  ...(promised === undefined || (questionIds(questions).has(promised.answer) && known.has(promised.table))
    ? []
    : [{ path: ['duties', i, 'promised'], message: 'unknown question' }]),
  ...duplicates(
    'questions',
    questions.map(({ id }) => id),
    ['duties', i],
  ),
  ...formFaults(['duties', i], questions, new Set()),
];

const datesInOrder = (round: RoundDocument): RoundFault[] => {
  const steps = (['announcedOn', 'opensOn', 'closesOn', 'plaqueOn'] as const).flatMap((step) => {
    const on = round[step];
    return on === undefined ? [] : [{ step, on }];
  });
  return steps.flatMap(({ step, on }, i) => {
    const previous = steps[i - 1];
    if (previous === undefined || previous.on <= on) return [];
    return [{ path: [step], message: `${step} is before ${previous.step}` }];
  });
};

/** Every fault of a round whose shape is right already; none means it may be published. */
export const roundFaults = (round: RoundDocument): RoundFault[] => {
  const questions = allQuestions(round);
  const known = questionIds(questions);
  return [
    ...datesInOrder(round),
    ...duplicates(
      'fields',
      round.fields.map((field) => field.code),
    ),
    ...duplicates(
      'fields',
      round.fields.map((field) => field.short),
    ),
    ...duplicates(
      'sections',
      round.sections.map((section) => section.id),
    ),
    ...repeated(
      round.sections.flatMap((section, i) =>
        section.questions.map(({ id }, j) => ({ path: ['sections', i, 'questions', j], id })),
      ),
    ),
    ...duplicates(
      'eligibility',
      round.eligibility.map((rule) => rule.id),
    ),
    ...duplicates(
      'duties',
      round.duties.map((duty) => duty.id),
    ),
    ...round.sections.flatMap((section, i) =>
      formFaults(
        ['sections', i],
        section.questions,
        questionIds(round.sections.slice(0, i).flatMap((earlier) => earlier.questions)),
      ),
    ),
    ...round.relations.flatMap((relation, i) =>
      [relation.question, relation.other]
        .filter((id) => !known.has(id))
        .map((id) => ({ path: ['relations', i], message: `unknown question ${id}` })),
    ),
    ...round.eligibility.flatMap((rule, i) =>
      known.has(rule.requires.question)
        ? []
        : [{ path: ['eligibility', i], message: `unknown question ${rule.requires.question}` }],
    ),
    ...attachmentFaults(round, known),
    ...round.duties.flatMap((duty, i) => dutyFaults(duty, i, known)),
    ...Object.entries(round.correspondent)
      .filter(([, id]) => !known.has(id))
      .map(([name, id]) => ({ path: ['correspondent', name], message: `unknown question ${id}` })),
    ...personalFaults(round),
    ...privacyFaults(round),
    ...rubricFaults(round),
    ...evaluatingFaults(round, known),
    ...decisionFaults(round, known),
    ...inspectionFaults(round.inspection),
    ...siteFaults(round),
    ...visitFaults(round.visits),
  ];
};
