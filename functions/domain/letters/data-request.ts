// Letters about what an organisation asked concerning its personal data: to the office to have it answered, and the answer.
import * as z from 'zod';
import { type RequestKind, type RequestOutcome, requestKinds, requestOutcomes } from '../data-request/state.ts';
import { type Bilingual, CalendarDate } from '../values.ts';
import { letter, list, table, text } from './letter.ts';

const kinds: Readonly<Record<RequestKind, Bilingual>> = {
  correction: { zh: '更正个人信息', en: 'Correction of personal data' },
  deletion: { zh: '删除个人信息', en: 'Deletion of personal data' },
};

const outcomes: Readonly<Record<RequestOutcome, Bilingual>> = {
  corrected: { zh: '已按申请更正', en: 'Corrected as you asked' },
  deleted: {
    zh: '同意删除：材料袋中的填写内容和文件将于次日起删除，此后无法恢复',
    en: 'Granted: what was filled in and uploaded is deleted from tomorrow on, and cannot be restored',
  },
  restricted: {
    zh: '依法须保存，不予删除；自即日起停止除存储以外的处理，不再发送通知，运营管理机构和评审人员不能查看',
    en: 'The law requires it to be kept. From today it is stored and not used otherwise: no letters are sent, and neither the operator nor evaluators can read it',
  },
  refused: { zh: '不予办理', en: 'Not granted' },
};

export const dataRequestAnswered = letter({
  title: { zh: '个人信息请求办理结果', en: 'Your data request' },
  facts: z.object({ kind: z.enum(requestKinds), outcome: z.enum(requestOutcomes), reason: z.string() }),
  paragraphs: ({ kind, outcome, reason }, { remedy }, { say, of }) => [
    text(
      say(
        '贵单位关于个人信息的申请已经办理，结果如下：',
        'What you asked concerning personal data has been dealt with, as follows:',
      ),
    ),
    table([say('申请事项', 'What you asked'), of(kinds[kind])], [say('办理结果', 'Result'), of(outcomes[outcome])]),
    text(say('理由：', 'Reason:')),
    list([reason]),
    ...(outcome === 'refused' ? [text(of(remedy))] : []),
  ],
});

export const dataRequestToAnswer = letter({
  title: { zh: '待办：个人信息请求', en: 'A data request to answer' },
  facts: z.object({ kind: z.enum(requestKinds), answerBy: CalendarDate }),
  paragraphs: ({ kind, answerBy }, _common, { say, of, date }) => [
    text(
      say(
        '一个申报单位提出了个人信息请求。请登录系统核查，提出办理意见，并由另一人复核后答复。',
        'An applicant has made a request concerning personal data. Please sign in, examine it and propose an answer; a second officer gives it.',
      ),
    ),
    table([say('申请事项', 'What is asked'), of(kinds[kind])], [say('答复期限', 'To be answered by'), date(answerBy)]),
  ],
});
