// The schedules of the template: when each is due, how it last went, and a way to run it now.
import { type Html, html } from '../html.ts';
import { beijingTime } from './moments.ts';
import { both, json, page, type Route, redirect, tableOf } from './route.ts';
import type { ScheduleRow, Sources } from './sources.ts';

const lastRunOf = ({ lastRun }: ScheduleRow): Html | string => {
  if (lastRun === undefined) return '';
  const { at, error } = lastRun;
  return error === undefined ? beijingTime(at) : html`${beijingTime(at)}<br>${both('失败', 'failed')}: ${error}`;
};

const row = (schedule: ScheduleRow): readonly (Html | string)[] => [
  schedule.name,
  html`<code>${schedule.expression}</code><br>${schedule.zone}`,
  schedule.next === undefined ? '' : beijingTime(schedule.next),
  lastRunOf(schedule),
  html`<form method="post" action="/__local/schedules/${encodeURIComponent(schedule.name)}">
<button aria-label="立即运行 ${schedule.name} Run now">${both('立即运行', 'Run now')}</button></form>`,
];

export const scheduleRoutes = ({ schedules }: Sources): readonly Route[] => [
  {
    method: 'GET',
    path: '/schedules',
    answer: async ({ wantsHtml, query }) => {
      if (!wantsHtml) return json(schedules.list());
      const ran = query.get('ran');
      const table = tableOf(
        [
          ['名称', 'Name'],
          ['时间表', 'Expression'],
          ['下次', 'Next'],
          ['上次', 'Last run'],
          ['运行', 'Run'],
        ],
        schedules.list().map(row),
      );
      return page(
        '定时任务',
        'Schedules',
        html`${ran !== null && html`<p class="notice" role="status">${both('已运行', 'Ran')}: ${ran}</p>`}${table}`,
      );
    },
  },
  {
    method: 'POST',
    path: '/schedules/*',
    answer: async ({ name, wantsHtml }) => {
      if (!schedules.list().some((schedule) => schedule.name === name)) return undefined;
      await schedules.runNow(name);
      return wantsHtml ? redirect(`/__local/schedules?ran=${encodeURIComponent(name)}`) : json({ ran: name });
    },
  },
];
