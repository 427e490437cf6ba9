// What is wrong with a round as written down: every fault at once, each by its path.
import type { Fault } from '../decider.ts';
import type { Condition, Question } from './form.ts';
import { allQuestions } from './questions.ts';
import type { RoundDocument } from './schema.ts';

export type RoundFault = { readonly path: Fault['path']; readonly message: string };

const duplicates = (path: string, ids: readonly string[]): RoundFault[] =>
  ids.flatMap((id, i) => (ids.indexOf(id) === i ? [] : [{ path: [path, i], message: `duplicate id ${id}` }]));

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
      faults.push(...duplicates('columns', columns).map((f) => ({ ...f, path: [...path, ...f.path] })));
      if (question.minRows > question.maxRows) faults.push({ path, message: 'minRows above maxRows' });
    }
    if (question.kind === 'total') {
      const table = questions.find((q) => q.id === question.table);
      const known = table?.kind === 'table' && table.columns.some((column) => column.id === question.column);
      if (!known) faults.push({ path, message: `unknown column ${question.table}.${question.column}` });
    }
    if (question.kind === 'text' && (question.minLength ?? 0) > question.maxLength)
      faults.push({ path, message: 'minLength above maxLength' });
    if ((question.kind === 'number' || question.kind === 'money') && question.min > question.max)
      faults.push({ path, message: 'min above max' });
    return faults;
  });

const datesInOrder = (round: RoundDocument): RoundFault[] => {
  const steps = ['announcedOn', 'opensOn', 'closesOn', 'plaqueOn'] as const;
  return steps.flatMap((step, i) => {
    const previous = steps[i - 1];
    if (previous === undefined || round[previous] <= round[step]) return [];
    return [{ path: [step], message: `${step} is before ${previous}` }];
  });
};

const rubricFaults = ({ rubric }: RoundDocument): RoundFault[] => {
  const phases = rubric.phases.map((phase) => phase.id);
  const groups = rubric.items.map((item) => item.group);
  const items = rubric.items.map((item) => item.id);
  const at = (...path: (string | number)[]) => ['rubric', ...path];
  const weights = rubric.phases.reduce((sum, phase) => sum + phase.weight, 0);
  const maxima = rubric.items.reduce((sum, item) => sum + item.max, 0);
  return [
    ...duplicates('items', items).map((f) => ({ ...f, path: at(...f.path) })),
    ...duplicates('phases', phases).map((f) => ({ ...f, path: at(...f.path) })),
    ...(weights === 100 ? [] : [{ path: at('phases'), message: `the weights add to ${weights}, not 100` }]),
    ...(maxima === 1000 ? [] : [{ path: at('items'), message: `the maxima add to ${maxima / 10} points, not 100` }]),
    ...rubric.phases.flatMap((phase, i) => [
      ...(phase.panel % 2 === 1 ? [] : [{ path: at('phases', i, 'panel'), message: 'a panel is odd' }]),
      ...(rubric.items.some((item) => item.phases.includes(phase.id))
        ? []
        : [{ path: at('phases', i), message: 'no item is marked in this phase' }]),
    ]),
    ...rubric.items.flatMap((item, i) =>
      item.phases
        .filter((phase) => !phases.includes(phase))
        .map((phase) => ({ path: at('items', i, 'phases'), message: `unknown phase ${phase}` })),
    ),
    ...rubric.gates.flatMap((gate, i) =>
      gate.kind === 'group_items_mean'
        ? groups.includes(gate.group)
          ? []
          : [{ path: at('gates', i), message: `unknown group ${gate.group}` }]
        : gate.items
            .filter((id) => !items.includes(id))
            .map((id) => ({ path: at('gates', i), message: `unknown item ${id}` })),
    ),
    ...rubric.tieBreak.flatMap((step, i) => {
      if ('group' in step && !groups.includes(step.group))
        return [{ path: at('tieBreak', i), message: `unknown group ${step.group}` }];
      if ('phase' in step && !phases.includes(step.phase))
        return [{ path: at('tieBreak', i), message: `unknown phase ${step.phase}` }];
      return [];
    }),
  ];
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
    ...duplicates(
      'questions',
      questions.map((question) => question.id),
    ),
    ...duplicates(
      'attachments',
      round.attachments.map((attachment) => attachment.code),
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
    ...round.attachments.flatMap((attachment, i) => [
      ...conditionFaults(['attachments', i, 'requiredWhen'], attachment.requiredWhen, known),
      ...(attachment.min > attachment.max ? [{ path: ['attachments', i], message: 'min above max' }] : []),
    ]),
    ...round.duties.flatMap((duty, i) => formFaults(['duties', i], duty.questions, new Set())),
    ...Object.entries(round.correspondent)
      .filter(([, id]) => !known.has(id))
      .map(([name, id]) => ({ path: ['correspondent', name], message: `unknown question ${id}` })),
    ...rubricFaults(round),
  ];
};
