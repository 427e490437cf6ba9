import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { rank } from '#domain/evaluation/ranking.ts';
import { isRecommendable, type Marks, type SheetsByPhase, scoreOf } from '#domain/evaluation/scoring.ts';
import { planLetters } from '#domain/letters/policy.ts';
import { ApplicationId, Tenths } from '#domain/values.ts';
import {
  applicationMachine,
  evaluationMachine,
  folderMachine,
  grantMachine,
  marks,
  roundMachine,
} from '../support/machines.ts';
import { applicationId, siteId } from '../support/papers.ts';
import { round } from '../support/round.ts';
import { siteMachine } from '../support/site-machines.ts';
import { lawsOf, walks } from '../support/walks.ts';

lawsOf('an application', applicationMachine);
lawsOf('an evaluation', evaluationMachine);
lawsOf('a folder', folderMachine);
lawsOf('a round', roundMachine);
lawsOf('a grant', grantMachine);

const RUNS = { numRuns: 40 };

describe('the record of an application', () => {
  test('keeps what was handed in as it was, and who it belongs to', () => {
    fc.assert(
      fc.property(walks(applicationMachine), ({ taken }) => {
        for (const { before, after } of taken) {
          const had = 'submissions' in before ? before.submissions : [];
          const has = 'submissions' in after ? after.submissions : [];
          expect(has.slice(0, had.length)).toEqual(had);
          if (before.status === 'absent' || after.status === 'absent') continue;
          const { id, number, roundVersion, organisation, folderId, startedBy } = before;
          expect(after).toMatchObject({ id, number, roundVersion, organisation, folderId, startedBy });
        }
      }),
      RUNS,
    );
  });

  test('asks for one correction at most', () => {
    fc.assert(
      fc.property(walks(applicationMachine), ({ log }) => {
        expect(log.filter(({ type }) => type === 'correctionAsked').length).toBeLessThan(2);
      }),
      RUNS,
    );
  });

  test('is refused acceptance by nobody who took it', () => {
    fc.assert(
      fc.property(walks(applicationMachine), ({ taken }) => {
        for (const { command, before, by, decision } of taken) {
          if (command.type === 'refuseApplication' && decision.accepted && 'clerk' in before)
            expect(by.id).not.toBe(before.clerk);
        }
      }),
      RUNS,
    );
  });
});

describe('letters', () => {
  const logs = [
    ['application', applicationId, walks(applicationMachine)],
    ['evaluation', `${applicationId}/siteVisit/gao-yuan`, walks(evaluationMachine)],
    ['site', siteId, walks(siteMachine)],
  ] as const;

  test.each(logs)(
    'about every %s are planned the same however often, each under an id of its own',
    (aggregate, id, walk) => {
      fc.assert(
        fc.property(walk, ({ log }) => {
          const plan = () => log.flatMap((event, i) => planLetters({ aggregate, id, version: i + 1, event }));
          const [once, again] = [plan(), plan()];
          expect(again).toEqual(once);
          expect(new Set(once.map((letter) => letter.id)).size).toBe(once.length);
        }),
        RUNS,
      );
    },
  );
});

describe('the final mark', () => {
  const { rubric } = round;
  const panel = (phase: string, minLength: number) => fc.array(marks(phase), { minLength, maxLength: 9 });
  const sheets = fc.record({
    documents: panel('documents', 1),
    siteVisit: panel('siteVisit', 1),
    roadshow: panel('roadshow', 1),
  });
  const hundredths = (value: number) => Number.isInteger(value) && value >= 0 && value <= 10_000;

  test('lies between 0 and 100.00, and so does everything it is made of', () => {
    fc.assert(
      fc.property(sheets, (given) => {
        const { final, phases, tieBreak, gates } = scoreOf(rubric, given);
        expect([final, ...Object.values(phases), ...tieBreak].filter((value) => !hundredths(value))).toEqual([]);
        expect([tieBreak.length, gates.length]).toEqual([rubric.tieBreak.length, rubric.gates.length]);
      }),
      RUNS,
    );
  });

  test('is 0 for nothing, 100.00 for everything, and no recommendation comes of the first', () => {
    const all = (share: 0 | 1): SheetsByPhase =>
      Object.fromEntries(
        rubric.phases.map(({ id, panel: size }) => [
          id,
          Array.from({ length: size }, () =>
            Object.fromEntries(
              rubric.items
                .filter(({ phases }) => phases.includes(id))
                .map((item) => [item.id, Tenths.parse(item.max * share)]),
            ),
          ),
        ]),
      );
    expect([scoreOf(rubric, all(0)).final, scoreOf(rubric, all(1)).final]).toEqual([0, 10_000]);
    expect(isRecommendable(rubric, scoreOf(rubric, all(0)))).toBe(false);
    expect(isRecommendable(rubric, scoreOf(rubric, all(1)))).toBe(true);
    expect(scoreOf(rubric, {})).toMatchObject({ final: 0 });
  });

  test('never falls when an evaluator gives more', () => {
    fc.assert(
      fc.property(
        sheets,
        fc.constantFrom(...rubric.items),
        fc.constantFrom('documents', 'siteVisit', 'roadshow'),
        (given, item, phase) => {
          const better = given[phase].map((sheet, i): Marks => {
            const mark = sheet[item.id];
            return i > 0 || mark === undefined || mark >= item.max
              ? sheet
              : { ...sheet, [item.id]: Tenths.parse(mark + 5) };
          });
          const [before, after] = [scoreOf(rubric, given), scoreOf(rubric, { ...given, [phase]: better })];
          expect(after.final).toBeGreaterThanOrEqual(before.final);
          before.tieBreak.forEach((value, i) => {
            expect(after.tieBreak[i]).toBeGreaterThanOrEqual(value);
          });
        },
      ),
      RUNS,
    );
  });

  test('does not depend on who handed in first', () => {
    fc.assert(
      fc.property(sheets, (given) => {
        const reversed = { ...given, documents: given.documents.toReversed(), roadshow: given.roadshow.toReversed() };
        expect(scoreOf(rubric, reversed)).toEqual(scoreOf(rubric, given));
      }),
      RUNS,
    );
  });

  test('puts a field in one order, the better before the worse, equals side by side', () => {
    const entries = fc.array(fc.tuple(fc.integer({ min: 6990, max: 7000 }), fc.integer({ min: 1, max: 3 })), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(entries, (given) => {
        const ranked = rank(
          given.map(([final, tie], i) => ({
            applicationId: ApplicationId.parse(String(i).padStart(26, '0')),
            score: { final, phases: {}, tieBreak: [tie], gates: [] },
          })),
        );
        expect(ranked).toHaveLength(given.length);
        const value = ({ score }: (typeof ranked)[number]) => score.final * 10 + (score.tieBreak[0] ?? 0);
        for (const one of ranked) {
          const better = ranked.filter((other) => value(other) > value(one)).length;
          expect(one.rank).toBe(better + 1);
          expect(one.tied).toBe(ranked.some((other) => other !== one && value(other) === value(one)));
        }
      }),
      RUNS,
    );
  });
});
