// Answers of every shape that can arrive, to questions the round asks and to others.
import fc, { type Arbitrary } from 'fast-check';
import { type Answer, type Answers, allQuestions, type SectionAnswers } from '#domain/round/questions.ts';
import { fullAnswers } from './papers.ts';
import { round } from './round.ts';

const dutyQuestions = round.duties.flatMap(({ questions }) => questions);
const questions = [...allQuestions(round), ...dutyQuestions];
const ids = [...questions.map(({ id }) => id), '__proto__', 'constructor', 'nobody'];
const columns = questions.flatMap((question) =>
  question.kind === 'table' ? question.columns.map(({ id }) => id) : [],
);

const cell = fc.oneof(
  fc.constantFrom(null, '', true, false, 0, -0, 1, 2019, 'OWN', 'NONE', 'LEASED', '2021-01-15', '51440300XXXX000193'),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.double(),
  fc.integer(),
);
const row = fc.dictionary(fc.constantFrom(...columns, 'nobody', '__proto__'), cell, { maxKeys: 5 });
export const anyAnswer: Arbitrary<Answer> = fc.oneof(
  { weight: 4, arbitrary: cell },
  fc.array(fc.string({ maxLength: 10 }), { maxLength: 4 }),
  fc.array(row, { maxLength: 3 }),
);
const anySection: Arbitrary<SectionAnswers> = fc.dictionary(fc.constantFrom(...ids), anyAnswer, { maxKeys: 12 });

/** Of the right organisation, with some answers otherwise; or nothing but noise. */
export const anyAnswers: Arbitrary<Answers> = fc.oneof(
  fc.constant(fullAnswers()),
  anySection.map((noise) => {
    const answers = fullAnswers();
    return Object.fromEntries(Object.entries(answers).map(([id, section]) => [id, { ...section, ...noise }]));
  }),
  fc.dictionary(fc.constantFrom(...round.sections.map(({ id }) => id), 'nobody'), anySection, { maxKeys: 5 }),
);
