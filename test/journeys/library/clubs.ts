// The four reading clubs of the library's story, what they answer, and who presses the buttons for whom.
import { type Client, clientOf, newId } from '#contract/client.ts';
import type { Frozen } from '#contract/endpoint.ts';
import type { Problem } from '#contract/problem.ts';
import { RoundDocument } from '#domain/round/schema.ts';
import { cityLibrary } from '#domain/round/templates/city-library/index.ts';
import type { Run } from '../../../lib/local/run.ts';
import { organisationOf } from '../../../story/cast/organisations.ts';
import { sheetOf } from '../../../story/marks.ts';

export const round = RoundDocument.parse(cityLibrary);
export const roundId = round.id;
export const phases = ['papers', 'talk'] as const;
export const evaluators = ['evaluator-01', 'evaluator-02', 'evaluator-03'] as const;
export const steering = ['steering-01', 'steering-02', 'steering-03'] as const;

export type Club = {
  readonly person: string;
  readonly name: string;
  readonly field: string;
  readonly worth: number;
  readonly applicationId: string;
};

const club = (person: string, name: string, field: string, worth: number): Club => ({
  ...{ person, name, field, worth },
  applicationId: newId(),
});

/** Three families' clubs for two places, and one that reads classics alone. */
export const window = club('applicant-01', '窗边共读社', 'FAMILIES', 0.9);
export const bridge = club('applicant-02', '小桥亲子书会', 'FAMILIES', 0.82);
export const lamp = club('applicant-03', '一盏灯绘本社', 'FAMILIES', 0.74);
export const mirror = club('applicant-04', '镜湖细读会', 'CLASSICS', 0.86);
export const clubs: readonly Club[] = [window, bridge, lamp, mirror];

export const emailOf = ({ person }: Club): string => `${person}@clubs.example.org`;

export const partsOf = (of: Club) => ({
  club: {
    clubName: of.name,
    hostCode: organisationOf(of.person).uscc,
    members: 24,
    coordinator: '沈微',
    coordinatorMobile: '13800138000',
    coordinatorEmail: emailOf(of),
  },
  promises: { openToAll: true },
  [`year.${of.field}`]: {
    books: '《小王子》《夏洛的网》《汤姆·索亚历险记》等十二种。',
    meetings: 12,
    plan: '每月一次，每次由一位成员选书并领读，其余成员带着问题来；'.repeat(2),
    amount: 300_000,
  },
});

export const sheetFor = (of: Club, phase: string, evaluator: string) =>
  sheetOf(
    round.rubric,
    { organisation: organisationOf(of.person), field: of.field, worth: of.worth },
    phase,
    evaluator,
  );

type Outcome<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: Frozen<Problem> };
type Press<Value> = (api: Client) => Promise<Outcome<Value>>;

export const personsOn = (run: Run) => {
  const as = (person: string): Client => clientOf({ base: run.api, token: () => run.tokenFor(person) });
  return {
    does: async <Value>(person: string, press: Press<Value>): Promise<Value> => {
      const outcome = await press(as(person));
      if (outcome.ok) return outcome.value;
      throw new Error(`${person}: ${JSON.stringify(outcome.problem)}`);
    },
    /** The code it is refused with, and each fault by its path. */
    refusal: async <Value>(person: string, press: Press<Value>) => {
      const outcome = await press(as(person));
      if (outcome.ok) return 'nothing';
      const { code, faults = [] } = outcome.problem;
      return faults.length === 0 ? code : [code, ...faults.map((fault) => `${fault.path.join('.')}: ${fault.code}`)];
    },
  };
};
export type PersonsOnRun = ReturnType<typeof personsOn>;
