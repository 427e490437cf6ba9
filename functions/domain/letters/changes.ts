// Letters about what changes at a site, and about its leaving before the term is over.
import * as z from 'zod';
import { ChangeKind } from '../round/site.ts';
import { type Bilingual, CalendarDate } from '../values.ts';
import { letter, list, notice, table, text } from './letter.ts';
import type { Tongue } from './tongue.ts';

const kinds: Readonly<Record<ChangeKind, Bilingual>> = {
  venue: { zh: '展示场地', en: 'Venue' },
  name: { zh: '单位名称', en: 'Name of the organisation' },
  legalRepresentative: { zh: '法定代表人', en: 'Legal representative' },
  deregistration: { zh: '注销登记', en: 'Deregistration' },
};

const reasoned = z.object({ reason: z.string() });
const what = (kind: ChangeKind, { say, of }: Tongue) => [say('变更事项', 'Change'), of(kinds[kind])] as const;

export const changeReported = letter({
  title: { zh: '变更事项报告', en: 'A change was reported' },
  facts: z.object({ kind: ChangeKind, effectiveOn: CalendarDate, late: z.boolean(), open: z.boolean() }),
  paragraphs: ({ kind, effectiveOn, late, open }, { words }, tongue) => [
    text(
      open
        ? tongue.say(
            `${words.site.zh}报告了下列变更，须经批准，请登录系统办理。`,
            `The ${words.site.en} reports this change, which needs approval. Please sign in and decide.`,
          )
        : tongue.say(
            `${words.site.zh}报告了下列变更，已记录。`,
            `The ${words.site.en} reports this change, which has been noted.`,
          ),
    ),
    table(
      what(kind, tongue),
      [tongue.say('变更日期', 'Since'), tongue.date(effectiveOn)],
      [tongue.say('是否按期报告', 'Reported in time'), late ? tongue.say('否', 'No') : tongue.say('是', 'Yes')],
    ),
  ],
});

export const changeDecided = letter({
  title: { zh: '变更事项办理结果', en: 'Your report of a change was decided' },
  facts: z.object({ kind: ChangeKind, approved: z.boolean(), reason: z.string() }),
  paragraphs: ({ kind, approved, reason }, common, tongue) => [
    text(
      approved
        ? tongue.say(
            '贵单位报告的下列变更已批准，意见如下：',
            'The change you reported was approved, with these words of the office:',
          )
        : tongue.say(
            '贵单位报告的下列变更未获批准，理由如下：',
            'The change you reported was not approved, for this reason (in the words of the office):',
          ),
    ),
    list([reason]),
    table(what(kind, tongue)),
    ...(approved ? [] : [notice(tongue.of(common.remedy))]),
  ],
});

export const exitToDecide = letter({
  title: (words) => ({ zh: `${words.site.zh}申请退出`, en: `A ${words.site.en} asks to leave` }),
  facts: reasoned,
  paragraphs: ({ reason }, { words }, { say }) => [
    text(
      say(
        `下列${words.site.zh}申请自愿退出，理由如下，请办理。`,
        `This ${words.site.en} asks to leave the programme, for this reason. Please decide.`,
      ),
    ),
    list([reason]),
  ],
});

export const exitApproved = letter({
  title: { zh: '同意退出通知', en: 'You may leave the programme' },
  facts: z.object({ plaqueReturnBy: CalendarDate.optional() }),
  paragraphs: ({ plaqueReturnBy }, { words }, tongue) => [
    text(
      tongue.say(
        `贵单位退出${words.site.zh}的申请已同意。`,
        `Your ${words.site.en} may leave the programme, as you asked.`,
      ),
    ),
    ...(plaqueReturnBy === undefined
      ? []
      : [table([tongue.say('牌匾交回截止', 'Return the plaque by'), tongue.endOf(plaqueReturnBy)])]),
  ],
});

export const exitRefused = letter({
  title: { zh: '退出申请办理结果', en: 'You cannot leave the programme now' },
  facts: reasoned,
  paragraphs: ({ reason }, common, tongue) => [
    text(
      tongue.say(
        `贵单位退出${common.words.site.zh}的申请未获同意，理由如下：`,
        `Your ${common.words.site.en} cannot leave the programme now, for this reason (in the words of the office):`,
      ),
    ),
    list([reason]),
    notice(tongue.of(common.remedy)),
  ],
});
