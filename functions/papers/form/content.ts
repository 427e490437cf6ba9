// What stands on the application form (申报审批表), blank or filled in, before anything is drawn.
import { versionCode } from '#domain/application/paper.ts';
import type { Attachment, Column, FileType, Question, Section } from '#domain/round/form.ts';
import type { Approval } from '#domain/round/paper.ts';
import { type Answers, allQuestions, flatten, isShown, type Row, shownAnswers } from '#domain/round/questions.ts';
import type { RoundDocument } from '#domain/round/schema.ts';
import type { Bilingual, Language } from '#domain/values.ts';
import { answerSaid, blankFor, conditionInWords, NONE, numeral, plain, type Said, type Say, sayIn } from '../said.ts';

export type Block =
  | { readonly kind: 'heading'; readonly text: Said }
  | { readonly kind: 'line'; readonly label: Said; readonly value: Said }
  /** A long text below its label; `lines` are left free where it is to be written by hand. */
  | { readonly kind: 'text'; readonly label: Said; readonly value: Said; readonly lines: number }
  | {
      readonly kind: 'table';
      readonly label: Said;
      readonly columns: readonly Said[];
      readonly rows: readonly (readonly Said[])[];
    }
  | { readonly kind: 'opinion'; readonly label: Said; readonly signedBy: Said; readonly sealed?: Said };

export type FormContent = {
  readonly title: Said;
  readonly round: Said;
  /** Round, version and fingerprint, on every page. */
  readonly version: Said;
  readonly qr: string;
  readonly head: readonly (readonly [label: Said, value: Said])[];
  readonly hint: Said;
  readonly blocks: readonly Block[];
};

/** As much of a round as a form is made of. */
export type PrintedRound = Pick<RoundDocument, 'id' | 'title' | 'fields' | 'sections' | 'attachments' | 'paper'>;

export type FormInput = {
  readonly round: PrintedRound;
  readonly roundVersion: number;
  /** SHA-256 of the round's document, as its public page shows it. */
  readonly roundHash: string;
  readonly language: Language;
  /** Absent on a blank form. */
  readonly filled?: {
    readonly number: string;
    readonly fieldCode: string;
    /** SHA-256 of the answers printed. */
    readonly dataHash: string;
    readonly answers: Answers;
    readonly files: readonly { readonly code: string }[];
  };
};

/** Of a fingerprint so much is typed or scanned: sixteen digits, 64 bits. */
export const SHORT_HASH = 16;

const words = {
  field: { zh: '申报领域', en: 'Field' },
  number: { zh: '申报编号', en: 'Application number' },
  dataHash: { zh: '数据校验码', en: 'Data hash (SHA-256)' },
  version: { zh: '表格版本', en: 'Version of the form' },
  hint: {
    zh: '有则填报，无则填“/”；用A4纸打印，不另收任何费用。',
    en: 'Write "/" where there is nothing to say. Print on A4. There is no fee.',
  },
  attachments: { zh: '申报材料', en: 'Attachments' },
  code: { zh: '编号', en: 'Code' },
  material: { zh: '材料名称', en: 'Material' },
  wanted: { zh: '要求', en: 'Wanted' },
  files: { zh: '份数', en: 'Files' },
  opinions: { zh: '审批意见', en: 'Opinions and decision' },
  sealed: { zh: '（盖章）', en: '(seal)' },
  more: { zh: '（行数不够可另附页）', en: '(add pages if there are too few lines)' },
  optional: { zh: '（选填）', en: '(optional)' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** More than one line by hand. */
const isLong = (question: Question): boolean => question.kind === 'text' && question.lines === 'many';

const CHARACTERS_A_LINE = 60;
const linesFor = (question: Question): number =>
  question.kind === 'text' ? Math.min(14, Math.max(3, Math.ceil(question.maxLength / CHARACTERS_A_LINE / 2))) : 1;

const EMPTY_ROWS = 3;

const together = (a: Bilingual, b: Bilingual): Bilingual => ({ zh: `${a.zh}${b.zh}`, en: `${a.en} ${b.en}` });

/** Only a blank form says when a question is asked; a filled one has left out those that are not. */
const labelWithCondition = ({ label, required, shownWhen }: Question, among: readonly Question[]): Bilingual => {
  if (shownWhen === undefined) return required ? label : together(label, words.optional);
  const { zh, en } = conditionInWords(shownWhen, among);
  return together(label, { zh: `（${zh}填写）`, en: `(${en})` });
};

const blankBlock = (question: Question, among: readonly Question[], say: Say): Block => {
  const label = labelWithCondition(question, among);
  if (question.kind === 'table') {
    const row = question.columns.map((column) => blankFor(column, say));
    const rows = Array.from({ length: Math.min(question.maxRows, Math.max(question.minRows, EMPTY_ROWS)) }, () => row);
    const columns = question.columns.map((column) => say(column.label));
    return { kind: 'table', label: say(together(label, words.more)), columns, rows };
  }
  if (isLong(question)) return { kind: 'text', label: say(label), value: plain(''), lines: linesFor(question) };
  return { kind: 'line', label: say(label), value: blankFor(question, say) };
};

const rowSaid = (columns: readonly Column[], row: Row, say: Say): readonly Said[] =>
  columns.map((column) => (isShown(column, row) ? answerSaid(column, row, say) : NONE));

const filledBlock = (question: Question, answers: Answers[string], say: Say): Block => {
  const label = say(question.label);
  if (question.kind === 'table') {
    const answer = answers[question.id];
    const rows = Array.isArray(answer) ? answer.filter((row): row is Row => typeof row === 'object') : [];
    const columns = question.columns.map((column) => say(column.label));
    const none = [question.columns.map(() => NONE)];
    const said = rows.length === 0 ? none : rows.map((row) => rowSaid(question.columns, row, say));
    return { kind: 'table', label, columns, rows: said };
  }
  const value = answerSaid(question, answers, say);
  return isLong(question) ? { kind: 'text', label, value, lines: 0 } : { kind: 'line', label, value };
};

const sectionBlocks = (section: Section, { round, filled }: FormInput, say: Say): readonly Block[] => {
  if (filled === undefined) {
    const among = allQuestions(round);
    return section.questions.map((question) => blankBlock(question, among, say));
  }
  const shown = shownAnswers(allQuestions(round), flatten(filled.answers));
  return section.questions
    .filter((question) => isShown(question, shown))
    .map((question) => filledBlock(question, shown, say));
};

const endings: Readonly<Record<FileType, string>> = {
  'application/pdf': 'PDF',
  'image/jpeg': 'JPG',
  'image/png': 'PNG',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'DOCX',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'PPTX',
};

const wantedSaid = ({ min, max, requiredWhen, types }: Attachment, among: readonly Question[], say: Say): Said => {
  const kinds = types.map((type) => endings[type]).join('/');
  const many = min === max ? `${min}` : `${min}–${max}`;
  const count = { zh: `${many}份，${kinds}`, en: `${many}, ${kinds}` };
  if (requiredWhen === undefined) return say(count);
  const { zh, en } = conditionInWords(requiredWhen, among);
  return say(together(count, { zh: `；${zh}提交`, en: `; wanted ${en}` }));
};

const attachmentBlock = ({ round, filled }: FormInput, say: Say): Block => ({
  kind: 'table',
  label: say(words.attachments),
  columns: [words.code, words.material, words.wanted, words.files].map(say),
  rows: round.attachments
    .filter(({ stage }) => stage === 'application')
    .map((attachment) => {
      const count = filled?.files.filter(({ code }) => code === attachment.code).length;
      const files = count === undefined ? plain('') : count === 0 ? NONE : plain(String(count));
      const wanted = wantedSaid(attachment, allQuestions(round), say);
      return [plain(attachment.code), say(attachment.label), wanted, files];
    }),
});

const opinionBlocks = (approvals: readonly Approval[], say: Say): readonly Block[] =>
  approvals.map(({ label, signedBy, sealed }) => ({
    kind: 'opinion',
    label: say(label),
    signedBy: say(signedBy),
    ...(sealed ? { sealed: say(words.sealed) } : {}),
  }));

/** The parts of the form in their order, each with its title. */
const partsOf = (input: FormInput, say: Say): readonly (readonly [title: Bilingual, blocks: readonly Block[]])[] => {
  const { sections, paper } = input.round;
  return [
    ...sections.map((section) => [section.title, sectionBlocks(section, input, say)] as const),
    [words.attachments, [attachmentBlock(input, say)]],
    ...(paper === undefined ? [] : [[words.opinions, opinionBlocks(paper.approvals, say)] as const]),
  ];
};

const headOf = ({ round, filled }: FormInput, say: Say): FormContent['head'] => {
  if (filled === undefined) {
    const zh = round.fields.map(({ label }) => `□ ${label.zh}`).join('　');
    const en = round.fields.map(({ label }) => label.en).join('; ');
    return [[say(words.field), say({ zh, en })]];
  }
  const field = round.fields.find(({ code }) => code === filled.fieldCode)?.label;
  return [
    [say(words.number), plain(filled.number)],
    [say(words.field), field === undefined ? plain(filled.fieldCode) : say(field)],
    [say(words.dataHash), plain(filled.dataHash)],
  ];
};

/** The same blocks are drawn as PDF and as DOCX, so that neither has a question the other lacks. */
export const formContent = (input: FormInput): FormContent => {
  const { round, roundVersion, roundHash, filled } = input;
  const say = sayIn(input.language);
  const code = versionCode({ roundId: round.id, roundVersion });
  const short = roundHash.slice(0, SHORT_HASH);
  return {
    title: say(round.paper?.title ?? round.title),
    round: say(round.title),
    version: say({ zh: `${words.version.zh} ${code} · ${short}`, en: words.version.en }),
    qr: filled === undefined ? `${code}|${short}` : `${filled.number}|${filled.dataHash.slice(0, SHORT_HASH)}`,
    head: headOf(input, say),
    hint: say(words.hint),
    blocks: partsOf(input, say).flatMap(([title, blocks], i): readonly Block[] => [
      { kind: 'heading', text: say({ zh: `${numeral(i + 1)}、${title.zh}`, en: title.en }) },
      ...blocks,
    ]),
  };
};
