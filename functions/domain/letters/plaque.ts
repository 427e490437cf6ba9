// Letters about the plaque and the term: the ceremony, an opening missed, a plaque replaced or void, the end of three years.
import * as z from 'zod';
import { CalendarDate, Instant } from '../values.ts';
import { letter, list, notice, table, text } from './letter.ts';
import type { Tongue } from './tongue.ts';

const reasoned = z.object({ reason: z.string() });
const numbered = (number: string, { say }: Tongue) => [say('牌匾编号', 'Plaque'), number] as const;

export const plaqueCeremony = letter({
  title: { zh: '授牌（挂牌）通知', en: 'Plaque ceremony' },
  facts: z.object({ plaqueNumber: z.string(), heldAt: Instant, place: z.string() }),
  paragraphs: ({ plaqueNumber, heldAt, place }, { words }, tongue) => [
    text(
      tongue.say(
        `贵单位${words.site.zh}的牌匾将在下列时间、地点授予，请派代表参加。授牌前请在系统中填写${words.site.zh}展示页面（展示内容、开放时间、地址等）。`,
        `The plaque of your ${words.site.en} will be handed over at the time and place below. Please send somebody. Before that, please fill in the page of your ${words.site.en} in the system: what it shows, when it is open, and where.`,
      ),
    ),
    table(
      [tongue.say('时间', 'Time'), tongue.moment(heldAt)],
      [tongue.say('地点', 'Place'), place],
      numbered(plaqueNumber, tongue),
    ),
    text(
      tongue.say(
        '牌匾应当悬挂在展示场地的显著位置。',
        'The plaque is to be hung where everybody sees it at the venue.',
      ),
    ),
  ],
});

export const openingMissed = letter({
  title: (words) => ({ zh: `${words.site.zh}逾期未挂牌开放`, en: `A ${words.site.en} was not opened in time` }),
  facts: z.object({ openBy: CalendarDate }),
  paragraphs: ({ openBy }, { words }, tongue) => [
    text(
      tongue.say(
        `下列${words.site.zh}未在规定期限内挂牌开放，请核实情况，决定继续筹备或者取消。`,
        `This ${words.site.en} was not opened within its time. Please find out why, and decide whether it goes on preparing or is cancelled.`,
      ),
    ),
    table([tongue.say('应开放日期', 'To be opened by'), tongue.endOf(openBy)]),
  ],
});

export const siteCancelled = letter({
  title: (words) => ({ zh: `${words.site.zh}取消通知`, en: `The ${words.site.en} is cancelled` }),
  facts: reasoned,
  paragraphs: ({ reason }, common, tongue) => [
    text(
      tongue.say(
        `贵单位的${common.words.site.zh}未按期开放，现予取消，理由如下：`,
        `Your ${common.words.site.en} was not opened in time and is cancelled, for this reason (in the words of the office):`,
      ),
    ),
    list([reason]),
    notice(tongue.of(common.remedy)),
  ],
});

export const plaqueReplaced = letter({
  title: { zh: '牌匾更换通知', en: 'Your plaque is replaced' },
  facts: z.object({ number: z.string(), reason: z.string() }),
  paragraphs: ({ number, reason }, { words }, tongue) => [
    text(
      tongue.say(
        `贵单位${words.site.zh}的牌匾已更换，原牌匾作废。新牌匾编号和更换原因如下：`,
        `The plaque of your ${words.site.en} was replaced, and the old one is void. The number of the new one, and why (in the words of the office):`,
      ),
    ),
    list([reason]),
    table(numbered(number, tongue)),
  ],
});

const voided = z.object({ number: z.string() });

export const plaqueVoid = letter({
  title: { zh: '牌匾作废公告通知', en: 'Your plaque is declared void' },
  facts: voided,
  paragraphs: ({ number }, _common, tongue) => [
    text(
      tongue.say(
        '贵单位未在规定期限内交回牌匾，该牌匾已公告作废，不得继续悬挂、使用。',
        'Your plaque was not returned in time. It has been declared void in public and may not be shown or used any more.',
      ),
    ),
    table(numbered(number, tongue)),
  ],
});

export const plaqueVoidToNote = letter({
  title: { zh: '牌匾逾期未交回，已公告作废', en: 'A plaque was not returned and is void' },
  facts: voided,
  paragraphs: ({ number }, _common, tongue) => [
    text(
      tongue.say(
        '下列牌匾逾期未交回，已在公开查验页面公告作废。',
        'This plaque was not returned in time; the public page says that it is void.',
      ),
    ),
    table(numbered(number, tongue)),
  ],
});

export const termEnds = letter({
  title: { zh: '三年期满及续期通知', en: 'Three-year term ending' },
  facts: z.object({ termEnd: CalendarDate }),
  paragraphs: ({ termEnd }, { words }, tongue) => [
    text(
      tongue.say(
        `贵单位的${words.site.zh}即将期满。经评估继续符合条件的，可以续期；不续期的，期满后按正常结束办理，不作摘牌处理。请在期满前与我们联系。`,
        `The term of your ${words.site.en} is coming to its end. A ${words.site.en} that still meets the conditions can be renewed; otherwise it ends with honour, which is no delisting. Please talk to us before the term is over.`,
      ),
    ),
    table([tongue.say('期满日期', 'End of the term'), tongue.date(termEnd)]),
  ],
});

export const termRenewed = letter({
  title: (words) => ({ zh: `${words.site.zh}续期通知`, en: `The term of your ${words.site.en} is renewed` }),
  facts: z.object({ from: CalendarDate, until: CalendarDate, reason: z.string() }),
  paragraphs: ({ from, until, reason }, { words }, tongue) => [
    text(
      tongue.say(
        `经评估，贵单位的${words.site.zh}予以续期，理由如下：`,
        `After assessment your ${words.site.en} goes on for another term, for this reason (in the words of the ${words.steeringGroup.en}):`,
      ),
    ),
    list([reason]),
    table([tongue.say('自', 'From'), tongue.date(from)], [tongue.say('至', 'Until'), tongue.date(until)]),
  ],
});

export const siteCompleted = letter({
  title: (words) => ({ zh: `${words.site.zh}期满结束通知`, en: `Your ${words.site.en} has completed its term` }),
  facts: z.object({}),
  paragraphs: (_facts, { words }, { say }) => [
    text(
      say(
        `贵单位的${words.site.zh}已期满，各项义务均已结束。感谢贵单位三年来的展示、交流和示范。`,
        `Your ${words.site.en} has completed its term, and nothing more is owed. Thank you for what it has shown and passed on.`,
      ),
    ),
  ],
});
