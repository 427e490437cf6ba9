// Letters of the evaluation: to evaluators about their sheets, to the office about a recusal.
import * as z from 'zod';
import { Bilingual, CalendarDate } from '../values.ts';
import { letter, notice, table, text } from './letter.ts';
import { spelledOut, type Tongue } from './tongue.ts';

/** How long a tie that ended still counts, where it does. */
const formerly = (years: number, { say }: Pick<Tongue, 'say'>): string => {
  if (years === 0) return '';
  const said = spelledOut(years, { say });
  return say(
    `，或曾在该单位任职且离职未满${said}年`,
    `, or left its service less than ${said} ${years === 1 ? 'year' : 'years'} ago`,
  );
};

export const reviewTask = letter({
  title: { zh: '评审任务及回避声明', en: 'Review task; declare conflicts' },
  facts: z.object({ phase: Bilingual, dueOn: CalendarDate, yearsAfter: z.int() }),
  paragraphs: ({ phase, dueOn, yearsAfter }, _common, { say, of, endOf }) => [
    text(
      say(
        '您被选定为本次评审的专家。打开材料前，请先登录系统签署回避声明和保密承诺。',
        'You have been assigned as an evaluator. Before you open the file, please sign in and declare whether you have a conflict of interest, and that you will keep confidence.',
      ),
    ),
    table([say('评审环节', 'Phase'), of(phase)], [say('评分截止', 'Marks due'), endOf(dueOn)]),
    notice(
      say(
        `如与申报单位有利害关系${formerly(yearsAfter, { say })}，请申请回避，不要查看材料。`,
        `If you have an interest in the applicant${formerly(yearsAfter, { say })}, please recuse yourself and do not open the file.`,
      ),
    ),
  ],
});

export const evaluatorRecused = letter({
  title: { zh: '评审专家回避', en: 'Evaluator recused' },
  facts: z.object({ phase: Bilingual, found: z.boolean() }),
  subject: ({ found }, _common, { say }) =>
    found ? say('评审专家回避', 'Evaluator recused') : say('评审专家回避申请', 'Evaluator recused'),
  paragraphs: ({ phase, found }, _common, { say, of }) => [
    text(
      found
        ? say(
            '经核查，一名评审专家应当回避下列申报的评审，其评分已作废。',
            'An evaluator was found to have a conflict of interest in this application; any marks are void.',
          )
        : say(
            '一名评审专家声明存在利害关系，已回避下列申报的评审，其评分已作废。',
            'An evaluator declared a conflict of interest in this application; any marks are void.',
          ),
    ),
    table([say('评审环节', 'Phase'), of(phase)]),
    text(
      say(
        '请登录系统查看理由，并视评审组人数指派替补专家。',
        'Please sign in to read the reason, and assign a replacement where the panel needs one.',
      ),
    ),
  ],
});

export const marksDue = letter({
  title: { zh: '评分催办', en: 'Marks due' },
  facts: z.object({ phase: Bilingual, dueOn: CalendarDate.optional() }),
  paragraphs: ({ phase, dueOn }, _common, { say, of, endOf }) => [
    text(
      say(
        '您的一份评分表已到期仍未提交，请尽快登录系统完成评分；如须回避，请一并声明。',
        'One of your sheets is due and not handed in. Please sign in and complete it, or recuse yourself where you must.',
      ),
    ),
    table(
      [say('评审环节', 'Phase'), of(phase)],
      ...(dueOn === undefined ? [] : [[say('评分截止', 'Marks were due'), endOf(dueOn)] as const]),
    ),
  ],
});
