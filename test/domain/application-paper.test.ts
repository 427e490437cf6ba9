import { describe, expect, test } from '@jest/globals';
import { commands } from '../support/commands.ts';
import { day, dayOfTheReview } from '../support/days.ts';
import { given, lifeTo, paperCodes, paperReceived, started, submitted } from '../support/life.ts';
import { zhouMin } from '../support/persons.ts';
import { roundBut } from '../support/round.ts';

const at = dayOfTheReview;
const command = commands.registerPaper;
const received = { type: 'paperReceived', given: paperCodes, mismatches: [], late: false } as const;
const atTheDesk = given(started, submitted);

describe('a paper copy at the intake desk', () => {
  test('is registered with the codes printed on it', () => {
    atTheDesk.when(command, zhouMin, { at }).then({ ...received, receivedOn: day('2021-01-14') });
  });

  test.each([
    ['a typed beginning of the hash, in capitals', { dataHash: 'DA7ADA7A' }, []],
    ['another hash', { dataHash: '5e5e5e5e' }, ['dataHash']],
    ['no hash at all', { dataHash: '' }, ['dataHash']],
    ['a form of another version of the round', { version: 'shenzhen-2020/2' }, ['version']],
    ['the form of another application', { number: 'SFD-2020-EC-0008', dataHash: '00000000' }, ['number', 'dataHash']],
  ] as const)('with %s shows what does not match, and is refused by nobody', (_what, read, mismatches) => {
    const codes = { ...paperCodes, ...read };
    const event = { ...received, given: codes, mismatches, receivedOn: day('2021-01-14') };
    atTheDesk.when({ ...command, given: codes }, zhouMin, { at }).then(event);
  });

  test('is in time by its last day, and by its postmark where it came by post', () => {
    const on = (receivedOn: string, postmarkedOn?: string) => ({
      receivedOn: day(receivedOn),
      ...(postmarkedOn === undefined ? {} : { postmarkedOn: day(postmarkedOn) }),
    });
    const cases = [
      [on('2021-01-20'), false],
      [on('2021-01-21'), true],
      [on('2021-01-22', '2021-01-20'), false],
      [on('2021-01-22', '2021-01-21'), true],
    ] as const;
    const later = { at: commands.askCorrection.correctBy };
    for (const [days, late] of cases)
      atTheDesk.when({ ...command, ...days }, zhouMin, later).then({ ...received, ...days, late });
  });

  test('is not registered for a day to come, nor posted after it came', () => {
    const when = (receivedOn: string, postmarkedOn: string) =>
      atTheDesk.when({ ...command, receivedOn: day(receivedOn), postmarkedOn: day(postmarkedOn) }, zhouMin, { at });
    when('2021-01-19', '2021-01-12').thenRefused('invalid_request', { receivedOn: 'too_late' });
    when('2021-01-14', '2021-01-15').thenRefused('invalid_request', { postmarkedOn: 'too_late' });
  });

  test('is kept beside those that came before, while a correction waits too', () => {
    const { state } = given(...lifeTo.correction, paperReceived, paperReceived);
    expect(state).toMatchObject({ status: 'correction', papers: [{ given: paperCodes }, { given: paperCodes }] });
  });

  test('is not wanted by a programme without paper', () => {
    const round = roundBut((copy) => {
      delete copy.paper;
    });
    atTheDesk.when(command, zhouMin, { at, round }).thenRefused('not_in_this_programme');
  });
});
