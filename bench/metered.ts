// A meter before the engine: asks it for the consumed units of every call and adds them up; the functions know nothing of it.
import { createServer } from 'node:http';
import * as z from 'zod';
import { listen } from '../lib/local/listen.ts';

export type Units = { readonly read: number; readonly write: number };
export type Meter = { readonly url: string; readonly take: () => Units; readonly close: () => Promise<void> };

const Consumed = z.object({ CapacityUnits: z.number() });
const Answer = z.looseObject({ ConsumedCapacity: z.union([Consumed, z.array(Consumed)]).optional() });

const bodyOf = async (stream: AsyncIterable<Buffer>): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
};

export const startMeter = async (engine: string): Promise<Meter> => {
  let units = { read: 0, write: 0 };
  const count = (operation: string, answer: string) => {
    const { ConsumedCapacity = [] } = Answer.parse(JSON.parse(answer));
    const consumed = [ConsumedCapacity].flat().reduce((sum, { CapacityUnits }) => sum + CapacityUnits, 0);
    const kind = /^(Get|Query|Scan|BatchGet|TransactGet)/.test(operation) ? 'read' : 'write';
    units = { ...units, [kind]: units[kind] + consumed };
  };
  const server = createServer(async (request, response) => {
    const target = String(request.headers['x-amz-target']);
    const asked = { ...JSON.parse(await bodyOf(request)), ReturnConsumedCapacity: 'TOTAL' };
    const headers = Object.fromEntries(
      ['content-type', 'x-amz-target', 'x-amz-date', 'authorization'].flatMap((name) => {
        const value = request.headers[name];
        return typeof value === 'string' ? [[name, value]] : [];
      }),
    );
    const answer = await fetch(engine, { method: 'POST', headers, body: JSON.stringify(asked) });
    const text = await answer.text();
    if (answer.ok) count(target.split('.')[1] ?? '', text);
    response.writeHead(answer.status, { 'content-type': 'application/x-amz-json-1.0' }).end(text);
  });
  const { url, close } = await listen(server, 0);
  return {
    url,
    close,
    take: () => {
      const taken = units;
      units = { read: 0, write: 0 };
      return taken;
    },
  };
};
