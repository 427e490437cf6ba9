// The pages under /__local/: letters, clock, schedules, queues and refused calls of the local run.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Html, html } from './html.ts';
import { bodyOf, sendJson, sendPage } from './http-messages.ts';
import { pageHeaders, pageOf } from './layout.ts';
import { clockRoutes } from './pages/clock.ts';
import { frontRoutes } from './pages/front.ts';
import { letterRoutes } from './pages/letters.ts';
import { queueRoutes } from './pages/queues.ts';
import { both, page, type Reply, type Route, type Visit } from './pages/route.ts';
import { scheduleRoutes } from './pages/schedules.ts';
import type { Sources } from './pages/sources.ts';
import { foreignRequest } from './same-origin.ts';

const MOUNT = '/__local';

const NAVIGATION = [
  ['/', '总览', 'Overview'],
  ['/letters', '信件', 'Letters'],
  ['/clock', '时钟', 'Clock'],
  ['/schedules', '定时任务', 'Schedules'],
  ['/queues', '队列', 'Queues'],
  ['/denials', '被拒绝的调用', 'Calls refused'],
  ['/people', '演示人员', 'People'],
] as const;

const navigation: Html = html`<nav aria-label="本机运行 Local run"><ul>${NAVIGATION.map(
  ([path, name, nameEn]) => html`<li><a href="${MOUNT}${path}">${both(name, nameEn)}</a></li>`,
)}</ul></nav>`;

const nameIn = (route: Route, path: string): string | undefined => {
  const [before = '', after] = route.path.split('*');
  if (after === undefined) return path === route.path ? '' : undefined;
  const name = path.slice(before.length, path.length - after.length);
  return path.startsWith(before) && path.endsWith(after) && name !== '' && !name.includes('/') ? name : undefined;
};

const fieldsOf = async (request: IncomingMessage): Promise<Readonly<Record<string, unknown>>> => {
  const body = await bodyOf(request);
  if (!request.headers['content-type']?.startsWith('application/json')) {
    return Object.fromEntries(new URLSearchParams(body));
  }
  try {
    return { ...JSON.parse(body) };
  } catch {
    throw new RangeError('不是 JSON This is not JSON');
  }
};

const LETTER_POLICY = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:";

const send = (response: ServerResponse, status: number, reply: Reply): void => {
  switch (reply.kind) {
    case 'page':
      sendPage(response, status, pageHeaders(), pageOf({ ...reply, navigation }));
      break;
    case 'json':
      sendJson(response, status, reply.value);
      break;
    case 'redirect':
      response.writeHead(303, { location: reply.to, 'cache-control': 'no-store' }).end();
      break;
    case 'letter':
      sendPage(response, status, { ...pageHeaders(), 'content-security-policy': LETTER_POLICY }, reply.markup);
      break;
    default:
      reply satisfies never;
  }
};

const sendProblem = (response: ServerResponse, status: number, message: string, wantsHtml: boolean): void =>
  wantsHtml
    ? send(response, status, page('未能完成', 'That did not work', html`<pre>${message}</pre>`))
    : sendJson(response, status, { error: message });

/** A listener for every request under /__local/. */
export const pagesFor = (sources: Sources): ((request: IncomingMessage, response: ServerResponse) => void) => {
  const routes = [frontRoutes, letterRoutes, clockRoutes, scheduleRoutes, queueRoutes].flatMap((make) => make(sources));

  const answer = async (request: IncomingMessage, response: ServerResponse, wantsHtml: boolean): Promise<void> => {
    const refusal = foreignRequest(request);
    if (refusal !== undefined) return sendProblem(response, 403, refusal, false);
    const { pathname, searchParams: query } = new URL(request.url ?? '/', 'http://localhost');
    const path = pathname === MOUNT ? '/' : pathname.startsWith(`${MOUNT}/`) ? pathname.slice(MOUNT.length) : undefined;
    const method = request.method === 'HEAD' ? 'GET' : request.method;
    const here = routes.flatMap((route) => {
      const name = path === undefined ? undefined : nameIn(route, path);
      return name === undefined ? [] : [{ route, name: decodeURIComponent(name) }];
    });
    const match = here.find(({ route }) => route.method === method);
    const visit: Omit<Visit, 'name'> = { query, wantsHtml, fields: () => fieldsOf(request) };
    const reply = await match?.route.answer({ ...visit, name: match.name });
    if (reply !== undefined) return send(response, 200, reply);
    if (here.length > 0 && match === undefined)
      return sendProblem(response, 405, '不支持此方法 No such method', wantsHtml);
    return sendProblem(response, 404, '没有此页面 There is no such page', wantsHtml);
  };

  return (request, response) => {
    const wantsHtml = request.headers.accept?.includes('text/html') ?? false;
    answer(request, response, wantsHtml).catch((error: unknown) => {
      const message = error instanceof Error ? error.message : String(error);
      const status = error instanceof RangeError || error instanceof URIError ? 400 : 500;
      if (!response.headersSent) sendProblem(response, status, message, wantsHtml);
    });
  };
};
