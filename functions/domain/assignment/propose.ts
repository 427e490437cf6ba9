// Balanced assignment: who could sit on which panel so that everybody has as many sheets as the next, within the register.
import type { LotOf } from '../draw/algorithm.ts';
import type { RecusalReason } from '../recusal/may-take-part.ts';
import type { ApplicationId, PersonId } from '../values.ts';
import { evenOut, type Panels } from './even-out.ts';

export type Applying = {
  readonly id: ApplicationId;
  /** Who sits already; nobody is moved away. */
  readonly seated: readonly PersonId[];
};
export type Evaluator = {
  readonly id: PersonId;
  /** Where the person has to stand back, and why. */
  readonly tied: Readonly<Record<ApplicationId, readonly RecusalReason[]>>;
};
/** One phase in one field. */
export type AssignmentList = {
  readonly applications: readonly Applying[];
  readonly evaluators: readonly Evaluator[];
  /** The fewest on a panel; every panel is odd. */
  readonly panel: number;
};

/** With how many sheets somebody would have in this phase and field. */
type Loaded = { readonly person: PersonId; readonly sheets: number };
export type ProposedPanel = {
  readonly applicationId: ApplicationId;
  /** To be seated, beside those who sit. */
  readonly chosen: readonly Loaded[];
  /** Could sit here too: none of them has two sheets fewer than anybody chosen. */
  readonly free: readonly Loaded[];
  readonly excluded: readonly { readonly person: PersonId; readonly reasons: readonly RecusalReason[] }[];
  /** Seats nobody is left for; above 0 this panel is impossible. */
  readonly missing: number;
};
export type Proposal = {
  readonly panels: readonly ProposedPanel[];
  readonly loads: readonly Loaded[];
  /** The most sheets anybody has above the fewest; above 1 only where ties leave no evener way. */
  readonly spread: number;
};

const seatsWanted = ({ seated }: Applying, panel: number): number => {
  if (seated.length < panel) return panel - seated.length;
  return seated.length % 2 === 0 ? 1 : 0;
};

/**
 * The same list and seed give the same proposal. Applications are taken with the fewest possible evaluators first; each
 * gets those with the fewest sheets so far, among equals by lot; then sheets are passed on until no chain of exchanges
 * would bring two people's numbers closer together.
 */
export const propose = ({ applications, evaluators, panel }: AssignmentList, lotOf: LotOf): Proposal => {
  const people = [...evaluators].sort((a, b) => (lotOf(`evaluator/${a.id}`) < lotOf(`evaluator/${b.id}`) ? -1 : 1));
  const isTied = ({ tied }: Evaluator, id: ApplicationId) => Object.hasOwn(tied, id);
  const open = ({ id, seated }: Applying) =>
    people.filter((person) => !isTied(person, id) && !seated.includes(person.id)).map((person) => person.id);
  const tasks = applications
    .map((application) => ({
      application,
      open: open(application),
      wanted: seatsWanted(application, panel),
      lot: lotOf(`application/${application.id}`),
    }))
    .sort((a, b) => a.open.length - b.open.length || (a.lot < b.lot ? -1 : 1));

  const panels: Panels = tasks.map(({ application: { id, seated }, open, wanted, lot }) => {
    const byLot = (person: PersonId) => lotOf(`${lot}/${person}`);
    const inOrder = [...open].sort((a, b) => (byLot(a) < byLot(b) ? -1 : 1));
    return { id, seated, open: inOrder, wanted };
  });
  const { chosen, loadOf } = evenOut(
    people.map(({ id }) => id),
    panels,
  );

  const loaded = (person: PersonId): Loaded => ({ person, sheets: loadOf(person) });
  const loads = people.map(({ id }) => loaded(id));
  const counts = loads.map(({ sheets }) => sheets);
  return {
    panels: panels.map(({ id, open, wanted }) => {
      const seats = chosen(id);
      return {
        applicationId: id,
        chosen: seats.map(loaded),
        free: open.filter((person) => !seats.includes(person)).map(loaded),
        excluded: people.flatMap((person) =>
          isTied(person, id) ? [{ person: person.id, reasons: person.tied[id] ?? [] }] : [],
        ),
        missing: wanted - seats.length,
      };
    }),
    loads,
    spread: counts.length === 0 ? 0 : Math.max(...counts) - Math.min(...counts),
  };
};
