// The front page of the local run: what runs where, and the demo people.
import { html } from '../html.ts';
import { beijingTime } from './moments.ts';
import { both, json, page, type Route, tableOf } from './route.ts';
import type { Part, Sources } from './sources.ts';

const addressOf = ({ address }: Part) =>
  /^https?:\/\//.test(address) ? html`<a href="${address}">${address}</a>` : address;

export const frontRoutes = ({ where, status, clock, denials, personas }: Sources): readonly Route[] => [
  {
    method: 'GET',
    path: '/',
    answer: async ({ wantsHtml }) => {
      const parts = await status();
      if (!wantsHtml) return json({ parts, now: new Date(clock.now()).toISOString(), denials: denials().length });
      const table = tableOf(
        [
          ['部分', 'Part'],
          ['地址', 'Address'],
          ['说明', 'Note'],
        ],
        parts.map((part) => [part.name, addressOf(part), part.note ?? '']),
      );
      return page(
        '本机运行',
        'Local run',
        html`<p>${both('当前北京时间', 'Beijing time now')}: <strong>${beijingTime(clock.now())}</strong></p>
<p>${both('被拒绝的调用', 'Calls refused')}: <a href="/__local/denials">${denials().length}</a></p>
<h2>${both('什么在哪里运行', 'What runs where')}</h2>${table}`,
      );
    },
  },
  { method: 'GET', path: '/where.json', answer: async () => json(where) },
  {
    method: 'GET',
    path: '/people',
    answer: async ({ wantsHtml }) => {
      if (!wantsHtml) return json(personas);
      const table = tableOf(
        [
          ['编号', 'Id'],
          ['姓名', 'Name'],
          ['角色', 'Roles'],
          ['单位', 'Organisation'],
          ['邮箱', 'Email'],
        ],
        personas.map((person) => [
          person.id,
          both(person.name, person.nameEn),
          person.roles.join(', '),
          person.organisation === undefined ? '' : html`${person.organisationName ?? ''}<br>${person.organisation}`,
          html`<a href="/__local/letters?to=${encodeURIComponent(person.email)}">${person.email}</a>`,
        ]),
      );
      return page('演示人员', 'Demo people', table);
    },
  },
];
