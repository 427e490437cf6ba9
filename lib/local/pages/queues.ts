// The queues with what waits in them, what could not be worked off, and the calls no permission allowed.
import { html } from '../html.ts';
import { beijingTime } from './moments.ts';
import { both, json, page, type Route, tableOf } from './route.ts';
import type { Sources } from './sources.ts';

export const queueRoutes = ({ queues, deadLetters, denials }: Sources): readonly Route[] => [
  {
    method: 'GET',
    path: '/queues',
    answer: async () => {
      const depths = tableOf(
        [
          ['队列', 'Queue'],
          ['等待', 'Waiting'],
          ['处理中', 'In flight'],
          ['延后', 'Delayed'],
        ],
        (await queues()).map(({ name, waiting, inFlight, delayed }) => [name, waiting, inFlight, delayed]),
      );
      const dead = tableOf(
        [
          ['时间', 'Time'],
          ['队列', 'Queue'],
          ['原因', 'Reason'],
          ['内容', 'Body'],
        ],
        (await deadLetters()).map(({ at, queue, reason, body }) => [
          beijingTime(at),
          queue,
          reason ?? '',
          html`<pre>${body}</pre>`,
        ]),
      );
      return page('队列', 'Queues', html`${depths}<h2>${both('死信', 'Dead letters')}</h2>${dead}`);
    },
  },
  {
    method: 'GET',
    path: '/queues.json',
    answer: async () => json({ queues: await queues(), deadLetters: await deadLetters() }),
  },
  {
    method: 'GET',
    path: '/denials',
    answer: async ({ wantsHtml }) => {
      if (!wantsHtml) return json(denials());
      const table = tableOf(
        [
          ['时间', 'Time'],
          ['调用者', 'Caller'],
          ['操作', 'Action'],
          ['资源', 'Resource'],
        ],
        denials().map(({ at, principal, action, resource }) => [beijingTime(at), principal, action, resource]),
      );
      return page('被拒绝的调用', 'Calls refused', table);
    },
  },
];
