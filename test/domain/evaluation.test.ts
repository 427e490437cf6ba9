import { describe, expect, test } from '@jest/globals';
import { type Actor, type Role, roles, system } from '#domain/actor.ts';
import { allowedActions, type Recorded } from '#domain/decider.ts';
import { type EvaluationCommand, evaluationName, evaluationRules, mayReadSheet } from '#domain/evaluation/decide.ts';
import type { EvaluationEvent, EvaluationStatus } from '#domain/evaluation/state.ts';
import type { CalendarDate } from '#domain/values.ts';
import { day } from '../support/days.ts';
import * as persons from '../support/persons.ts';
import { round } from '../support/round.ts';
import {
  assigned,
  assignment,
  declared,
  given,
  handedIn,
  opened,
  recused,
  reminded,
  sheet,
  sheetTo,
} from '../support/sheets.ts';

const { gaoYuan, shenJingshu, jiangSiqi, yeWenqing } = persons;

type CommandType = EvaluationCommand['type'];
const commands: { readonly [Type in CommandType]: EvaluationCommand & { readonly type: Type } } = {
  assignEvaluator: { type: 'assignEvaluator', assignment },
  declareNoConflict: { type: 'declareNoConflict' },
  remindOfMarks: { type: 'remindOfMarks' },
  noteOpening: { type: 'noteOpening' },
  declareConflict: { type: 'declareConflict', reason: '曾在该单位任职，离开不满两年' },
  findConflict: { type: 'findConflict', reason: '与联系人系亲属' },
  recuseByRegister: { type: 'recuseByRegister', reason: 'employment' },
  saveSheet: { type: 'saveSheet', sheet },
  handInSheet: { type: 'handInSheet', sheet },
  closeEvaluation: { type: 'closeEvaluation' },
};

type Row = {
  readonly by: readonly Role[];
  readonly asked: Actor;
  readonly on?: CalendarDate;
  readonly while: readonly EvaluationStatus[];
  readonly leadsTo: EvaluationStatus;
};
const own = { by: ['evaluator'], asked: gaoYuan } as const;
const untilClosed = ['assigned', 'marking', 'handed_in'] as const;

/** Written down by hand once more. */
const programme: Readonly<Record<CommandType, Row>> = {
  assignEvaluator: { by: ['operator'], asked: jiangSiqi, while: ['absent'], leadsTo: 'assigned' },
  declareNoConflict: { ...own, while: ['assigned'], leadsTo: 'marking' },
  remindOfMarks: {
    by: ['system'],
    asked: system,
    on: day('2021-02-07'),
    while: ['assigned', 'marking'],
    leadsTo: 'marking',
  },
  noteOpening: { by: ['system'], asked: system, while: ['marking'], leadsTo: 'marking' },
  declareConflict: { ...own, while: untilClosed, leadsTo: 'recused' },
  findConflict: { by: ['operator', 'leader'], asked: yeWenqing, while: untilClosed, leadsTo: 'recused' },
  recuseByRegister: { by: ['system'], asked: system, while: untilClosed, leadsTo: 'recused' },
  saveSheet: { ...own, while: ['marking'], leadsTo: 'marking' },
  handInSheet: { ...own, while: ['marking'], leadsTo: 'handed_in' },
  closeEvaluation: { by: ['leader'], asked: yeWenqing, while: ['handed_in'], leadsTo: 'closed' },
};
const table = Object.entries(programme) as [CommandType, Row][];
const statuses = Object.keys(sheetTo) as EvaluationStatus[];

const asks = (command: CommandType, status: EvaluationStatus, by: Actor) =>
  given(...sheetTo[status]).when(commands[command], by, { today: programme[command].on ?? day('2021-01-29') });

/** Before it is given out, after a conflict and before the declaration, an evaluator hears of it in other words. */
const otherWords = (command: CommandType, status: EvaluationStatus) => {
  if (programme[command].asked !== gaoYuan) return 'wrong_status';
  if (status === 'absent') return 'evaluation_not_found';
  if (status === 'recused') return 'conflict_of_interest';
  return status === 'assigned' && (command === 'saveSheet' || command === 'handInSheet')
    ? 'conflict_not_declared'
    : 'wrong_status';
};

describe('who may do what to a sheet, and when', () => {
  test.each(table)('%s is done in these statuses and in no other', (command, row) => {
    for (const status of statuses) {
      const asked = asks(command, status, row.asked);
      if (!row.while.includes(status)) asked.thenRefused(otherWords(command, status));
      else expect([status, asked.decision.accepted]).toEqual([status, true]);
    }
  });

  test.each(table)('%s is for these roles and for no other', (command, row) => {
    const [status = 'absent'] = row.while;
    for (const role of roles) {
      const asked = asks(command, status, { ...row.asked, roles: [role] });
      if (!row.by.includes(role)) asked.thenRefused('not_permitted');
      else expect([role, asked.decision.accepted]).toEqual([role, true]);
    }
  });

  test.each(table)('%s leads where the table says', (command, row) => {
    const status = row.while.at(-1) ?? 'absent';
    const { decision } = asks(command, status, row.asked);
    const events = decision.accepted ? decision.events : [];
    const after = given(...sheetTo[status], ...events.map((event) => ({ ...assigned, ...event }))).state;
    expect(after.status).toBe(row.leadsTo);
    expect(evaluationRules[command].leadsTo).toContain(row.leadsTo);
  });

  test('another evaluator’s sheet is not there at all', () => {
    for (const command of ['declareNoConflict', 'declareConflict', 'saveSheet', 'handInSheet'] as const) {
      for (const status of statuses) asks(command, status, shenJingshu).thenRefused('evaluation_not_found');
    }
  });

  test('buttons are offered for what would be accepted', () => {
    const offered = (status: EvaluationStatus, person: Actor) =>
      allowedActions(evaluationRules, given(...sheetTo[status]).state, person, {
        rubric: round.rubric,
        today: day('2021-01-29'),
      });
    expect(offered('assigned', gaoYuan)).toEqual(['declareNoConflict', 'declareConflict']);
    expect(offered('marking', gaoYuan)).toEqual(['declareConflict', 'saveSheet', 'handInSheet']);
    expect(offered('recused', gaoYuan)).toEqual([]);
    expect(offered('marking', shenJingshu)).toEqual([]);
  });

  test('a sheet is named by application, phase and evaluator', () => {
    expect(evaluationName(assignment)).toBe(`${assignment.applicationId}/siteVisit/gao-yuan`);
  });
});

describe('a conflict of interest', () => {
  const reason = '曾在该单位任职，离开不满两年';

  test('is declared before the file is opened, or as soon as it is seen', () => {
    for (const status of untilClosed) {
      asks('declareConflict', status, gaoYuan).then({ type: 'evaluatorRecused', reason, found: false });
    }
  });

  test('may be found by others, which is told apart in the record', () => {
    for (const officer of [jiangSiqi, yeWenqing]) {
      asks('findConflict', 'handed_in', officer).then({
        type: 'evaluatorRecused',
        reason: '与联系人系亲属',
        found: true,
      });
    }
  });

  test('needs a reason', () => {
    const marking = given(...sheetTo.marking);
    marking.when({ type: 'declareConflict', reason: ' ' }, gaoYuan).thenRefused('reason_missing');
    marking.when({ type: 'findConflict', reason: '' }, yeWenqing).thenRefused('reason_missing');
  });

  test('takes the marks away with the evaluator', () => {
    const { state } = given(assigned, declared, handedIn, recused);
    expect(state).toEqual({ ...assignment, status: 'recused', reason });
  });

  test('comes too late for a phase that is closed', () => {
    asks('declareConflict', 'closed', gaoYuan).thenRefused('wrong_status');
    asks('findConflict', 'closed', yeWenqing).thenRefused('wrong_status');
  });
});

describe('how a sheet was made', () => {
  test('is kept: when the file was first opened, and when the sheet was handed in', () => {
    given(assigned, declared).when({ type: 'noteOpening' }, system).then({ type: 'fileOpened' });
    given(assigned, declared, opened).when({ type: 'noteOpening' }, system).thenRefused('step_already_taken');
    const openedAgain = { ...opened, at: handedIn.at };
    expect(given(assigned, declared, opened, openedAgain, handedIn).state).toMatchObject({
      openedAt: opened.at,
      filedAt: handedIn.at,
    });
    expect(given(assigned, declared, handedIn).state).not.toHaveProperty('openedAt');
  });
});

describe('an evaluator is reminded', () => {
  const on = (date: string, ...log: readonly Recorded<EvaluationEvent>[]) =>
    given(...log).when({ type: 'remindOfMarks' }, system, { today: day(date) });

  test('from the day after the sheet was wanted', () => {
    on('2021-02-06', assigned).thenRefused('step_already_taken');
    on('2021-02-07', assigned).then({ type: 'marksReminded' });
    on('2021-02-20', assigned, declared).then({ type: 'marksReminded' });
  });

  test('only once, also across the declaration', () => {
    on('2021-02-08', assigned, reminded).thenRefused('step_already_taken');
    on('2021-02-08', assigned, reminded, declared).thenRefused('step_already_taken');
    on('2021-02-08', assigned, declared, reminded).thenRefused('step_already_taken');
  });
});

describe('who may read a sheet', () => {
  const readers = (status: EvaluationStatus) =>
    roles.filter((role) => mayReadSheet(given(...sheetTo[status]).state, persons.oneOfEachRole[role]));

  test('its evaluator alone until the phase closes', () => {
    for (const status of ['assigned', 'marking', 'handed_in'] as const) expect(readers(status)).toEqual(['evaluator']);
  });

  test('then those who lead and decide too', () => {
    expect(readers('closed')).toEqual(['evaluator', 'leader', 'steering', 'bureau']);
  });

  test('other evaluators never, and nobody after a conflict', () => {
    for (const status of statuses) expect(mayReadSheet(given(...sheetTo[status]).state, shenJingshu)).toBe(false);
    expect([...readers('recused'), ...readers('absent')]).toEqual([]);
  });
});
