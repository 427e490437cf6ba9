import { expect, test } from '@jest/globals';
import { roles } from '#domain/actor.ts';
import { RoundId } from '#domain/values.ts';
import { morningOf } from '../support/days.ts';
import { better, corrected, given, id, meeting, recorded, recordMeeting } from '../support/meeting.ts';
import { jiangSiqi, linXiaoman } from '../support/persons.ts';
import { round, roundBut } from '../support/round.ts';

test('an exchange meeting is recorded by the operator, after it was held', () => {
  given().when(recordMeeting, jiangSiqi).then({ type: 'meetingRecorded', id, roundId: round.id, meeting });
  given()
    .when(recordMeeting, jiangSiqi, { at: morningOf('2021-03-18') })
    .thenRefused('invalid_request', { heldOn: 'too_late' });
  const allowed = roles.filter(
    (role) => given().when(recordMeeting, { ...linXiaoman, roles: [role] }).decision.accepted,
  );
  expect(allowed).toEqual(['operator']);
});

test('it is corrected by recording it again, within its round', () => {
  const again = { ...recordMeeting, meeting: better };
  given(recorded).when(again, jiangSiqi).then({ type: 'meetingCorrected', meeting: better });
  given(recorded)
    .when({ ...again, roundId: RoundId.parse('shenzhen-2022') }, jiangSiqi)
    .thenRefused('already_exists');
  expect(given(recorded, corrected).state).toMatchObject({ meeting: { organisations: 88 } });
  expect(given(corrected).state).toEqual({ status: 'absent' });
  expect(given(recorded, recorded).state).toEqual(given(recorded).state);
});

test('a programme without an exhibition has no exchange meetings', () => {
  const bare = roundBut((copy) => {
    delete copy.exhibition;
  });
  given().when(recordMeeting, jiangSiqi, { round: bare }).thenRefused('not_in_this_programme');
});
