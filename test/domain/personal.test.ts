import { describe, expect, test } from '@jest/globals';
import type { Actor, Role } from '#domain/actor.ts';
import { answersFor, maskedAnswers, personalFaults } from '#domain/round/personal.ts';
import { allQuestions, flatten } from '#domain/round/questions.ts';
import { RoundDocument } from '#domain/round/schema.ts';
import { cityLibrary } from '#domain/round/templates/city-library/index.ts';
import { haicheng } from '../support/answers.ts';
import { fullAnswers } from '../support/papers.ts';
import { heYining, oneOfEachRole } from '../support/persons.ts';
import { round, roundBut } from '../support/round.ts';

/** What only the people of 海澄 are called and reached by. */
const people = {
  legalRepName: '欧阳若雪',
  legalRepTitle: '创会会长兼法人',
  contactName: '陈晓岚',
  contactTitle: '公共事务部主任',
  contactMobile: '13912345678',
  contactLandline: '0755-26667777',
  contactEmail: 'canary.person@example.org',
  backupContactName: '诸葛思远',
  backupContactMobile: '13787654321',
};
const answers = fullAnswers(people);
const told = (actor: Actor): string => JSON.stringify(answersFor(round, answers, actor, haicheng.uscc));
const canariesIn = (text: string): readonly string[] => Object.values(people).filter((canary) => text.includes(canary));

const whole: readonly Role[] = ['applicant', 'clerk', 'bureau', 'system'];

describe('what a form asks of persons', () => {
  test.each(Object.entries(oneOfEachRole))('is for the role of %s in full, or not at all', (role, actor) => {
    const inFull = whole.some((known) => known === role);
    expect(canariesIn(told(actor))).toEqual(inFull ? Object.values(people) : []);
  });

  test('is shown in full to nobody of another organisation, and to whoever has an officer’s role beside another', () => {
    expect(canariesIn(told(heYining))).toEqual([]);
    expect(canariesIn(told({ ...oneOfEachRole.leader, roles: ['leader', 'clerk'] }))).toHaveLength(9);
    // An evaluator who works for the organisation itself is not its applicant.
    expect(canariesIn(told({ ...oneOfEachRole.evaluator, organisation: haicheng.uscc }))).toEqual([]);
  });

  test('keeps its shape under the mask, and what has none is left out', () => {
    expect(maskedAnswers(round, answers)['people']).toEqual({
      legalRepName: '欧**',
      contactName: '陈**',
      contactMobile: '139****5678',
      contactLandline: '0755-****7777',
      contactEmail: 'c***@example.org',
      backupContactName: '诸**',
      backupContactMobile: '137****4321',
    });
  });

  test('leaves all the rest as it was answered', () => {
    const { people: _people, ...rest } = answers;
    const { people: _masked, ...left } = maskedAnswers(round, answers);
    expect(left).toEqual(rest);
  });

  test('is told by the mark in the round, not by the name of a question', () => {
    const marked = roundBut(({ sections }) => {
      for (const { questions } of sections)
        for (const question of questions) {
          if (question.kind === 'table' && question.id === 'honours')
            for (const column of question.columns) column.personal = column.id === 'grantor';
          if (question.id === 'milestones' || question.id === 'venueName') question.personal = true;
        }
    });
    const left = flatten(
      maskedAnswers(marked, fullAnswers({ honours: [{ name: '奖', grantor: '某人', year: 2019 }] })),
    );
    expect(left).toMatchObject({ honours: [{ name: '奖', year: 2019 }] });
    expect(JSON.stringify(left)).not.toContain('某人');
    expect(left).not.toHaveProperty('milestones');
    expect(left).not.toHaveProperty('venueName');
  });

  test('shows nothing the round does not ask', () => {
    expect(maskedAnswers(round, { people: { identityNumber: '440301199001011234' } })).toEqual({ people: {} });
  });
});

describe('a round', () => {
  test('of 2020 marks everything it asks of a person', () => {
    const marked = allQuestions(round).filter(({ personal }) => personal === true);
    expect(marked.map(({ id }) => id)).toEqual(Object.keys(people));
    expect(personalFaults(round)).toEqual([]);
  });

  test('of the library does so too', () => {
    expect(personalFaults(RoundDocument.parse(cityLibrary))).toEqual([]);
  });

  test('that leaves a name, a mobile number or an address unmarked has a fault at each', () => {
    const careless = roundBut(({ sections, duties }) => {
      for (const { questions } of sections) for (const question of questions) question.personal = false;
      duties[0]?.questions.push({
        ...{ id: 'guides', label: { zh: '讲解员', en: 'Guides' }, source: 'default', required: false },
        ...{ kind: 'table', minRows: 0, maxRows: 9 },
        columns: [
          {
            ...{ id: 'guide', label: { zh: '姓名', en: 'Name' }, source: 'default', required: true },
            ...{ kind: 'text', lines: 'one', maxLength: 50, format: 'person_name' },
          },
        ],
      });
    });
    const names = personalFaults(careless).map(({ message }) => message.split(' ')[0]);
    expect(names).toEqual([
      ...['legalRepName', 'contactName', 'contactMobile', 'contactEmail', 'backupContactName', 'backupContactMobile'],
      'guide',
    ]);
  });
});
