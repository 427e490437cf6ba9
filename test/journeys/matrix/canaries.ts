// What one organisation keeps to itself, and whether anybody else was told.
import { allQuestions } from '#domain/round/questions.ts';
import { RoundDocument } from '#domain/round/schema.ts';
import { shenzhen2020 } from '#domain/round/templates/shenzhen-2020/index.ts';
import { organisationOf } from '../../../story/cast/organisations.ts';
import { fieldAnswersOf, organisationAnswersOf } from '../../../story/cast.ts';
import { ANONYMOUS, type Heard, ROLELESS, SYSTEM } from './cells.ts';
import { NOT_SEATED } from './decision.ts';
import { OWNER, STRANGER } from './life.ts';

const own = organisationOf(OWNER);
const others = organisationOf(STRANGER);
const field = 'COMMUNITY_GOVERNANCE';

/** Every text of its answers, long enough to be its own, that the stranger does not answer with as well. */
const textsIn = (answers: unknown): readonly string[] => {
  if (typeof answers === 'string') return answers.length >= 8 || /^[\u4e00-\u9fff]{3}$/.test(answers) ? [answers] : [];
  return typeof answers === 'object' && answers !== null ? Object.values(answers).flatMap(textsIn) : [];
};
const textsOf = (organisation: typeof own): readonly string[] => [
  ...textsIn(organisationAnswersOf(organisation)),
  ...textsIn(fieldAnswersOf({ organisation, field, worth: 1 })),
];
const common = textsOf(others);
const canaries = [...new Set(textsOf(own))].filter((text) => !common.includes(text));

const round = RoundDocument.parse(shenzhen2020);
const isPersonal = (id: string): boolean =>
  allQuestions(round).some((asked) => asked.id === id && asked.personal === true);
const personal = Object.values(organisationAnswersOf(own))
  .flatMap((section) => Object.entries(section))
  .flatMap(([id, answer]) => (isPersonal(id) ? textsIn(answer) : []))
  .filter((text) => canaries.includes(text));

/** Who has no business with it, whatever they ask for. */
const outsiders: readonly string[] = [STRANGER, ANONYMOUS, SYSTEM, ...ROLELESS, NOT_SEATED];

/** Who works with applications, and reads who is behind them with stars. */
const readsMasked = /^(evaluator|operator|leader|steering)-/;

/** An award is announced with the organisation's name; that much everybody may know from then on. */
const isAnnounced = ({ endpoint }: Heard, text: string): boolean => endpoint === 'public.sites' && text === own.orgName;

/** What somebody was told and should not have been: outsiders anything, all but the office who the people behind it are. */
export const leaksIn = (heard: readonly Heard[]): readonly string[] =>
  heard.flatMap((answer) => {
    const kept = outsiders.includes(answer.who) ? canaries : readsMasked.test(answer.who) ? personal : [];
    return kept
      .filter((text) => answer.text.includes(text) && !isAnnounced(answer, text))
      .map((text) => `${answer.endpoint} told ${answer.who}: ${text}`);
  });

/** What could not be found out if it leaked, for not even its owner was told. */
export const unheard = (heard: readonly Heard[]): readonly string[] => {
  const told = heard.filter(({ who }) => who === OWNER).map(({ text }) => text);
  return canaries.filter((canary) => !told.some((text) => text.includes(canary)));
};

export const counts = { canaries: canaries.length, personal: personal.length };
