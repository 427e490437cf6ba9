// Uploading as a browser does it: ask for a form, post the file to the storage with it, look whether it passed.
import type * as z from 'zod';
import { newId } from '#contract/client.ts';
import type { requestUpload } from '#contract/documents.ts';
import { type Piece, pieceOf } from './papers.ts';
import type { Case, Scene } from './scene.ts';
import { Stop, together, until } from './waiting.ts';

export type Form = z.output<(typeof requestUpload)['returns']>;
export type Posted = { readonly status: number; readonly code: string };

export const askForForm = async (scene: Scene, person: string, folderId: string, piece: Piece) => {
  const documentId = newId();
  const { name, contentType, bytes } = piece.file;
  const { code, fieldCode } = piece;
  const body = { code, name, contentType, bytes: bytes.length, ...(fieldCode === undefined ? {} : { fieldCode }) };
  const form = await scene.does(person, (api, commandId) =>
    api.documents.requestUpload({ params: { folderId, documentId }, body, commandId }),
  );
  return { documentId, form };
};

/** The storage answers in XML; its code says why it refuses. */
const postedOf = async (answer: Response): Promise<Posted> => ({
  status: answer.status,
  code: /<Code>([^<]+)<\/Code>/.exec(await answer.text())?.[1] ?? '',
});

const get = ({ patience }: Scene, link: string): Promise<Response> =>
  patience.patiently(
    () => fetch(link),
    ({ status }) => status >= 500,
  );

export const follow = async (scene: Scene, link: string): Promise<Posted> => postedOf(await get(scene, link));

export const download = async (scene: Scene, link: string): Promise<Uint8Array> =>
  new Uint8Array(await (await get(scene, link)).arrayBuffer());

export const post = async ({ patience }: Scene, form: Form, bytes: Uint8Array<ArrayBuffer>): Promise<Posted> => {
  const answer = await patience.patiently(
    () => {
      const body = new FormData();
      for (const [name, value] of Object.entries(form.fields)) body.append(name, value);
      body.append('file', new Blob([bytes]));
      return fetch(form.url, { method: 'POST', body });
    },
    ({ status }) => status >= 500,
  );
  return postedOf(answer);
};

export const documentsOf = async ({ does }: Scene, person: string, folderId: string) =>
  (await does(person, (api) => api.folders.get({ params: { folderId } }))).documents;

/** Waits until every document named was taken over or turned away. */
export const checked = async (scene: Scene, person: string, folderId: string, ids: readonly string[]) => {
  const look = async () => {
    const all = await documentsOf(scene, person, folderId);
    return all.filter(({ id }) => ids.includes(id));
  };
  return until(scene.tell, look, (seen) => seen.every(({ status }) => status !== 'requested'));
};

/** Uploads all pieces; every one of them has to pass the check. */
export const upload = async (scene: Scene, person: string, folderId: string, pieces: readonly Piece[]) => {
  const ids = await together(
    pieces,
    async (piece) => {
      const { documentId, form } = await askForForm(scene, person, folderId, piece);
      const { status, code } = await post(scene, form, piece.file.bytes);
      if (status >= 300) throw new Stop(`${person} could not upload ${piece.file.name}: ${status} ${code}`);
      return documentId;
    },
    3,
  );
  const documents = await checked(scene, person, folderId, ids);
  const failed = documents.filter(({ status }) => status !== 'accepted');
  if (failed.length > 0)
    throw new Stop(`${person}: ${failed.map(({ name, status }) => `${name} ${status}`).join(', ')}`);
  return documents;
};

/** One piece of an attachment that may be handed in more than once. */
export const evidenceOf = async ({ round }: Scene, of: Case, code: string): Promise<Piece> => {
  const attachments = [...round.attachments, ...round.duties.flatMap((duty) => duty.attachments)];
  const attachment = attachments.find((known) => known.code === code);
  if (attachment === undefined) throw new Stop(`the round asks for no ${code}`);
  return pieceOf(of, attachment, 1);
};

/** The storage, not the API, has to turn this away, with the code given. */
export const storageRefuses = async (scene: Scene, zh: string, en: string, code: string, posting: Promise<Posted>) => {
  const answer = await posting;
  if (answer.code === code) scene.tell.refusal({ zh, en, code, sentence: `HTTP ${answer.status}` });
  else scene.tell.expect(zh, en, answer, code);
};
