import { describe, expect, test } from '@jest/globals';
import { type Actor, type Role, roles, system } from '#domain/actor.ts';
import { allowedActions, type Recorded } from '#domain/decider.ts';
import {
  type DocumentCommandType,
  documentOf,
  documentRules,
  type FolderContext,
  mayReadDocument,
  mayReadFolder,
} from '#domain/folder/rules.ts';
import type { FolderEvent } from '#domain/folder/state.ts';
import * as days from '../support/days.ts';
import * as folder from '../support/folder.ts';
import { documentId } from '../support/papers.ts';
import { heYining, linXiaoman, oneOfEachRole } from '../support/persons.ts';
import { round, roundBut } from '../support/round.ts';

const { given, certificate, photograph, event, own, opened, requested, accepted, rejected, sha256, commands } = folder;
type Upload = folder.Upload;

const request = (document: Upload, context: Partial<FolderContext> = {}, ...log: readonly Recorded<FolderEvent>[]) =>
  given(opened, ...log).when({ type: 'requestUpload', document }, linXiaoman, context);
const isTaken = (document: Upload, context: Partial<FolderContext> = {}, ...log: readonly Recorded<FolderEvent>[]) =>
  request(document, context, ...log).then({ type: 'uploadRequested', document });

describe('who may do what to a folder', () => {
  test.each<['openFolder' | DocumentCommandType, string, Role, readonly Recorded<FolderEvent>[]]>([
    ['openFolder', 'absent', 'applicant', []],
    ['requestUpload', 'requested', 'applicant', [opened]],
    ['acceptDocument', 'accepted', 'system', [opened, requested(certificate)]],
    ['rejectDocument', 'rejected', 'system', [opened, requested(certificate)]],
    ['removeDocument', 'absent', 'applicant', [opened, requested(certificate)]],
  ])('%s leaves the document %s, by the role %s and by no other', (command, status, allowed, log) => {
    for (const role of roles) {
      const { decision, thenRefused } = given(...log).when(commands[command], { ...linXiaoman, roles: [role] });
      if (role !== allowed) thenRefused('not_permitted');
      else {
        const events = decision.accepted ? decision.events.map((what) => event(what, system)) : [];
        expect(events).toHaveLength(1);
        expect(documentOf(given(...log, ...events).state, certificate.id).status).toBe(status);
      }
    }
    if (command !== 'openFolder') expect(documentRules[command].leadsTo).toEqual([status]);
  });

  test('it is opened once, by its own organisation, and is empty then', () => {
    given()
      .when(commands.openFolder, linXiaoman)
      .then({ type: 'folderOpened', ...own });
    given(opened).when(commands.openFolder, linXiaoman).thenRefused('already_exists');
    given().when(commands.openFolder, heYining).thenRefused('not_permitted');
    expect(given(opened).state).toEqual({ status: 'open', ...own, documents: {} });
  });

  test('nothing can be done to a folder that is not there, nor to somebody else’s', () => {
    for (const command of [commands.requestUpload, commands.removeDocument]) {
      given().when(command, linXiaoman).thenRefused('folder_not_found');
      given(opened, requested(certificate)).when(command, heYining).thenRefused('folder_not_found');
    }
    for (const command of [commands.acceptDocument, commands.rejectDocument])
      given().when(command, system).thenRefused('document_not_found');
  });

  test('buttons are offered for what would be accepted, document by document', () => {
    const usual = { at: days.newYearsEve, round, openStages: ['application'] } as const;
    const offered = (person: Actor, context: Partial<FolderContext>, ...log: readonly Recorded<FolderEvent>[]) => {
      const { state } = given(...log);
      const inFolder = { ...usual, ...context, folder: state };
      return allowedActions(documentRules, documentOf(state, certificate.id), person, inFolder);
    };
    const waiting = [opened, requested(certificate)];
    expect(offered(linXiaoman, {}, opened)).toEqual(['requestUpload']);
    expect(offered(linXiaoman, {}, ...waiting)).toEqual(['removeDocument']);
    expect(offered(linXiaoman, { openStages: ['duty'] }, ...waiting)).toEqual([]);
    expect(offered(system, {}, ...waiting)).toEqual(['acceptDocument', 'rejectDocument']);
    for (const settled of [accepted(certificate), rejected(certificate)]) {
      expect(offered(linXiaoman, {}, ...waiting, settled)).toEqual(['removeDocument']);
      expect(offered(system, {}, ...waiting, settled)).toEqual([]);
    }
    for (const log of [[], [opened], waiting]) expect(offered(heYining, {}, ...log)).toEqual([]);
  });

  test('its organisation reads it, and nobody else: a draft is not the office’s to look at', () => {
    const { state } = given(opened);
    const readers = roles.filter((role) => mayReadFolder(state, oneOfEachRole[role]));
    expect(readers).toEqual(['applicant']);
    expect(mayReadFolder(state, heYining)).toBe(false);
    expect(mayReadFolder(given().state, linXiaoman)).toBe(false);
  });
});

test('officers see a paper once it was handed in, and what is uploaded for the roadshow or a duty at once', () => {
  const officers = ['clerk', 'operator', 'leader', 'bureau'];
  const paper = (code: string) =>
    ({ ...certificate, code, requestedAt: days.newYearsEve, status: 'accepted' }) as const;
  const readers = (code: string, handedIn: boolean) =>
    roles.filter((role) => mayReadDocument(paper(code), oneOfEachRole[role], { round, handedIn }));
  expect(readers(certificate.code, false)).toEqual([]);
  expect(readers(certificate.code, true)).toEqual(officers);
  expect(readers('A17', false)).toEqual(officers);
  expect(readers('D01', false)).toEqual(officers);
});

test('fifty files turned away are shown, the oldest of more no longer', () => {
  const upload = (n: number) => ({ ...certificate, id: documentId(100 + n) });
  const log = Array.from({ length: 52 }, (_, n) => [requested(upload(n)), rejected(upload(n))]).flat();
  const { state } = given(opened, requested(photograph(1)), accepted(photograph(1)), ...log);
  const shown = Object.keys(state.status === 'open' ? state.documents : {});
  expect(shown).toEqual([photograph(1).id, ...Array.from({ length: 50 }, (_, n) => documentId(102 + n))]);
});

describe('an upload', () => {
  test('is asked for under a kind of paper the round knows', () => {
    isTaken(certificate);
    request({ ...certificate, code: 'Z99' }).thenRefused('attachment_unknown');
  });

  test('names the field where the paper belongs to one, and none where it belongs to the organisation', () => {
    isTaken(photograph(1));
    const { fieldCode: _none, ...ofNoField } = photograph(1);
    request(ofNoField).thenRefused('attachment_unknown');
    request(photograph(1, 'SPACE_TRAVEL')).thenRefused('attachment_unknown');
    request({ ...certificate, fieldCode: 'ECOLOGY' }).thenRefused('attachment_unknown');
    request({ ...certificate, fieldCode: 'SPACE_TRAVEL' }).thenRefused('attachment_unknown');
  });

  test('is possible while its stage is open: after the deadline the slides still are, the certificate is not', () => {
    const late = { openStages: ['roadshow', 'duty'] } as const;
    request(certificate, late).thenRefused('deadline_passed');
    const slides = { ...photograph(2), code: 'A17', name: '路演.pdf', contentType: 'application/pdf' } as const;
    isTaken(slides, late);
    isTaken({ ...slides, code: 'D01', name: '开放记录.pdf' }, late);
    request(slides, { openStages: ['application'] }).thenRefused('deadline_passed');
  });

  test('is of a type the paper may have', () => {
    request({ ...certificate, contentType: 'image/png' }).then({
      type: 'uploadRequested',
      document: { ...certificate, contentType: 'image/png' },
    });
    const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
    request({ ...certificate, contentType: word }).thenRefused('file_type_not_allowed');
  });

  test('has a size, from one byte to twenty megabytes', () => {
    const most = 20 * 1024 * 1024;
    request({ ...certificate, bytes: 0 }).thenRefused('file_empty');
    isTaken({ ...certificate, bytes: 1 });
    isTaken({ ...certificate, bytes: most });
    request({ ...certificate, bytes: most + 1 }).thenRefused('file_too_large');
  });

  test('has a name of at most 200 characters', () => {
    request({ ...certificate, name: ' ' }).thenRefused('wrong_format');
    isTaken({ ...certificate, name: '证'.repeat(200) });
    request({ ...certificate, name: '证'.repeat(201) }).thenRefused('wrong_format');
  });

  test('has an id of its own', () => {
    request(certificate, {}, requested(certificate)).thenRefused('already_exists');
    request(certificate, {}, requested(certificate), rejected(certificate)).thenRefused('already_exists');
  });

  test('is one of as many as the paper allows, in each field, and what was turned away does not count', () => {
    const twenty = Array.from({ length: 20 }, (_, i) => photograph(i + 1));
    const log = twenty.map(requested);
    request(photograph(21), {}, ...log).thenRefused('too_many');
    isTaken(photograph(21, 'TALENT'), {}, ...log);
    isTaken(photograph(21), {}, ...log, rejected(photograph(7)));
  });

  test('fits with all the others into the quota, to the byte', () => {
    const small = (quotaBytes: number) => ({
      round: roundBut((copy) => {
        copy.quotaBytes = quotaBytes;
      }),
    });
    const both = certificate.bytes + photograph(1).bytes;
    isTaken(photograph(1), small(both), requested(certificate));
    request(photograph(1), small(both - 1), requested(certificate)).thenRefused('quota_exceeded');
    isTaken(photograph(1), small(both - 1), requested(certificate), rejected(certificate));
  });
});

describe('a file that arrived', () => {
  const waiting = given(opened, requested(certificate));

  test('waits from the moment it was asked for', () => {
    expect(waiting.state).toMatchObject({
      documents: { [certificate.id]: { ...certificate, status: 'requested', requestedAt: days.newYearsEve } },
    });
  });

  test('is taken in with its hash, or turned away with the reason', () => {
    waiting
      .when(commands.acceptDocument, system)
      .then({ type: 'documentAccepted', documentId: certificate.id, sha256 });
    waiting
      .when(commands.rejectDocument, system)
      .then({ type: 'documentRejected', documentId: certificate.id, reason: 'file_content_mismatch' });
    expect(given(opened, requested(certificate), accepted(certificate)).state).toMatchObject({
      documents: { [certificate.id]: { status: 'accepted', sha256 } },
    });
    expect(given(opened, requested(certificate), rejected(certificate)).state).toMatchObject({
      documents: { [certificate.id]: { status: 'rejected', reason: 'file_content_mismatch' } },
    });
  });

  test('is decided on once', () => {
    for (const settled of [accepted(certificate), rejected(certificate)]) {
      const done = given(opened, requested(certificate), settled);
      done.when(commands.acceptDocument, system).thenRefused('step_already_taken');
      done.when(commands.rejectDocument, system).thenRefused('step_already_taken');
    }
  });

  test('was asked for before', () => {
    for (const command of [commands.acceptDocument, commands.rejectDocument])
      given(opened).when(command, system).thenRefused('document_not_found');
  });
});

describe('a document', () => {
  const removed = event({ type: 'documentRemoved', documentId: certificate.id }, linXiaoman);

  test('is removed while its stage is open', () => {
    const held = given(opened, requested(certificate), accepted(certificate));
    held.when(commands.removeDocument, linXiaoman).then({ type: 'documentRemoved', documentId: certificate.id });
    held.when(commands.removeDocument, linXiaoman, { openStages: ['roadshow', 'duty'] }).thenRefused('deadline_passed');
    given(opened).when(commands.removeDocument, linXiaoman).thenRefused('document_not_found');
  });

  test('that was removed is gone, and leaves the others alone', () => {
    const { state } = given(opened, requested(certificate), requested(photograph(1)), removed);
    expect(state.status === 'open' && Object.keys(state.documents)).toEqual([photograph(1).id]);
  });

  test('of a kind an amended round no longer knows goes with the application', () => {
    const amended = roundBut((copy) => {
      copy.attachments = copy.attachments.filter(({ code }) => code !== 'A02');
    });
    const held = given(opened, requested(certificate));
    held
      .when(commands.removeDocument, linXiaoman, { round: amended, openStages: ['application'] })
      .then({ type: 'documentRemoved', documentId: certificate.id });
    held
      .when(commands.removeDocument, linXiaoman, { round: amended, openStages: ['duty'] })
      .thenRefused('deadline_passed');
  });
});
