// Who may speak to the pages of the local run: this machine's own browser, from these same pages, and command lines.
import type { IncomingMessage } from 'node:http';

const LOCAL_NAMES: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

/** Another name that leads here is a page abroad that rebound its own name to this machine. */
const isLocalHost = (host: string | undefined): boolean =>
  host !== undefined && LOCAL_NAMES.includes(host.replace(/:\d+$/, '').toLowerCase());

/** The reason to refuse, or undefined. Browsers name the origin of every request that may change something. */
export const foreignRequest = (request: IncomingMessage): string | undefined => {
  const { host, origin } = request.headers;
  if (!isLocalHost(host)) return '此服务只应答本机 Only this machine’s own names are answered: localhost, 127.0.0.1';
  if (request.method === 'GET' || request.method === 'HEAD' || origin === undefined) return undefined;
  return origin === `http://${host}` ? undefined : '请求来自其他网页 The request comes from a page elsewhere';
};
