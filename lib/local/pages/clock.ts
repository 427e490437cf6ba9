// The clock the whole local run goes by: shown, and moved to see what a deadline or a year later brings.
import * as z from 'zod';
import { html } from '../html.ts';
import { beijingTime, momentOf } from './moments.ts';
import { both, json, page, type Reply, type Route, redirect } from './route.ts';
import type { Sources } from './sources.ts';

const DAY = 24 * 3600 * 1000;
const UNREADABLE = '请给出时刻或天数 Give a moment (`to`, Beijing time unless it has an offset) or a number of `days`';

/** A form sends both fields, the unused one empty. */
const Move = z.object({
  to: z.string().trim().optional(),
  days: z
    .union([
      z.int(),
      z
        .string()
        .trim()
        .regex(/^-?\d{1,5}$/)
        .transform(Number),
      z.literal(''),
    ])
    .optional(),
});

const targetOf = (fields: unknown, now: number): number => {
  const { to, days } = Move.safeParse(fields).data ?? {};
  const target = typeof days === 'number' ? now + days * DAY : momentOf(to ?? '');
  if (target === undefined || Math.abs(target) > 8.64e15) throw new RangeError(UNREADABLE);
  return target;
};

export const clockRoutes = ({ clock }: Sources): readonly Route[] => {
  const state = () => ({ now: new Date(clock.now()).toISOString(), milliseconds: clock.now() });
  const screen = (): Reply => {
    const shown = beijingTime(clock.now());
    return page(
      '时钟',
      'Clock',
      html`<p>${both('北京时间', 'Beijing time')}: <strong><time datetime="${state().now}">${shown}</time></strong></p>
<form class="inline" method="post"><label>${both('移到（北京时间）', 'Move to (Beijing time)')}
<input type="datetime-local" name="to" step="1" required value="${shown.replace(' ', 'T')}"></label>
<button>${both('移动', 'Move')}</button></form>
<form class="inline" method="post"><label>${both('前进天数', 'Days ahead')}
<input type="number" name="days" min="1" max="3660" step="1" required value="1"></label>
<button>${both('前进', 'Go ahead')}</button></form>
<p>${both('移动后请重新登录：此前的登录已按新时钟过期。', 'Sign in again after a move: earlier tokens have run out by the new clock.')}</p>`,
    );
  };
  return [
    { method: 'GET', path: '/clock', answer: async ({ wantsHtml }) => (wantsHtml ? screen() : json(state())) },
    {
      method: 'POST',
      path: '/clock',
      answer: async ({ fields, wantsHtml }) => {
        await clock.moveTo(targetOf(await fields(), clock.now()));
        return wantsHtml ? redirect('/__local/clock') : json(state());
      },
    },
  ];
};
