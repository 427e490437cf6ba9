// The papers: what the check asks for is uploaded, what the storage or the check turns away is put right.
import { disguisedProgram } from '../files.ts';
import { type Piece, piecesFor } from '../papers.ts';
import { type Case, caseOf, type Scene } from '../scene.ts';
import { askForForm, checked, evidenceOf, type Form, post, storageRefuses, upload } from '../uploads.ts';
import { together } from '../waiting.ts';

/** The policy is readable text; who widens it breaks its signature. */
const widened = ({ fields, ...form }: Form): Form => {
  const policy = Buffer.from(fields['Policy'] ?? '', 'base64').toString('utf8');
  const wide = policy.replace(/\["content-length-range",\d+,\d+\]/, '["content-length-range",1,1000000000]');
  return { ...form, fields: { ...fields, Policy: Buffer.from(wide).toString('base64') } };
};

const badPosts = async (scene: Scene, of: Case): Promise<void> => {
  const { organisation, folderId } = of;
  const piece = await evidenceOf(scene, of, 'A16');
  const { bytes } = piece.file;
  const { documentId, form } = await askForForm(scene, organisation.person, folderId, piece);
  const larger = new Uint8Array(bytes.length + 1);
  larger.set(bytes);
  const asPng = { ...form, fields: { ...form.fields, 'Content-Type': 'image/png' } };
  await storageRefuses(
    scene,
    '文件比约定的大',
    'a file larger than announced',
    'EntityTooLarge',
    post(scene, form, larger),
  );
  await storageRefuses(
    scene,
    '表单改了文件类型',
    'another type in the form',
    'AccessDenied',
    post(scene, asPng, bytes),
  );
  await storageRefuses(
    scene,
    '改动上传策略',
    'a tampered policy',
    'SignatureDoesNotMatch',
    post(scene, widened(form), larger),
  );
  await post(scene, form, bytes);
  const [document] = await checked(scene, organisation.person, folderId, [documentId]);
  scene.tell.expect('按原表单上传即通过', 'with the form as it was it passes', document?.status, 'accepted');
};

const disguised = async (scene: Scene, of: Case): Promise<void> => {
  const { organisation, folderId } = of;
  const file = disguisedProgram('A06_年报结论证明.pdf');
  const piece: Piece = { code: 'A06', file };
  const { documentId, form } = await askForForm(scene, organisation.person, folderId, piece);
  await post(scene, form, file.bytes);
  const [document] = await checked(scene, organisation.person, folderId, [documentId]);
  const zh = `${organisation.short}上传伪装成 PDF 的程序`;
  const en = 'a program that calls itself a PDF';
  if (document?.status === 'rejected' && document.reason === 'file_content_mismatch')
    scene.tell.refusal({ zh, en, code: document.reason, sentence: document.name });
  else scene.tell.expect(zh, en, document, 'rejected: file_content_mismatch');
  await upload(scene, organisation.person, folderId, [await evidenceOf(scene, of, 'A06')]);
};

const uploadAll = async (scene: Scene, of: Case): Promise<number> => {
  const { organisation, id, folderId } = of;
  const check = await scene.does(organisation.person, (api) =>
    api.applications.check({ params: { applicationId: id } }),
  );
  const codes = check.attachments.map(({ path }) => String(path[1]));
  const pieces = await piecesFor(of, scene.round.attachments, codes);
  await upload(scene, organisation.person, folderId, pieces);
  return pieces.length;
};

export const uploading = async (scene: Scene, cases: readonly Case[]): Promise<void> => {
  const { tell, does } = scene;
  await disguised(scene, caseOf(cases, '04'));
  await badPosts(scene, caseOf(cases, '05'));
  const people = [...new Set(cases.map(({ organisation }) => organisation))];
  const counts = await together(people, async (organisation) => {
    let count = 0;
    for (const own of cases.filter((known) => known.organisation === organisation))
      count += await uploadAll(scene, own);
    return count;
  });
  const total = counts.reduce((sum, count) => sum + count, 0);
  tell.done(`上传 ${total} 份材料，均通过检查`, `${total} documents uploaded, every one passed the check`);
  const checks = await together(cases, async ({ organisation, id }) =>
    does(organisation.person, (api) => api.applications.check({ params: { applicationId: id } })),
  );
  tell.expect(
    '填写检查：全部可以提交',
    'the check says that all may be handed in',
    checks.filter(({ ready }) => !ready),
    [],
  );
};
