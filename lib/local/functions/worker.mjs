// Runs one function's bundle in a thread of its own: as Lambda does, one event at a time.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';

const { folder, handlerName, about } = workerData;
const MachineDate = Date;
const machineNow = Date.now.bind(Date);
let { offset } = workerData;

const now = () => machineNow() + offset;
MachineDate.now = now;
// Only "now" is shifted: timers, and everything that is given a moment, stay as they are.
globalThis.Date = new Proxy(MachineDate, {
  construct: (target, given, called) => Reflect.construct(target, given.length > 0 ? given : [now()], called),
  apply: () => new MachineDate(now()).toString(),
});
MachineDate.prototype.constructor = globalThis.Date;

const errorOf = (reason) =>
  reason instanceof Error
    ? { errorType: reason.name, errorMessage: reason.message, trace: String(reason.stack).split('\n') }
    : { errorType: typeof reason, errorMessage: String(reason), trace: [] };

const load = async () => {
  const dot = handlerName.lastIndexOf('.');
  const name = handlerName.slice(0, dot);
  const file = [`${name}.mjs`, `${name}.js`].map((it) => join(folder, it)).find(existsSync);
  if (!file) throw new Error(`There is no ${name}.mjs in ${folder}`);
  const handler = (await import(pathToFileURL(file).href))[handlerName.slice(dot + 1)];
  if (typeof handler !== 'function') throw new Error(`${handlerName} of ${folder} is not a function`);
  return handler;
};

const contextOf = ({ requestId, timeoutMilliseconds }) => {
  // Time left is real time: it counts down while the work goes on, whatever the local clock says.
  const deadline = performance.now() + timeoutMilliseconds;
  return {
    ...about,
    awsRequestId: requestId,
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => Math.max(0, Math.round(deadline - performance.now())),
  };
};

const run = async (handler, message) => {
  try {
    const answer = await handler(JSON.parse(message.event), contextOf(message));
    parentPort.postMessage({ kind: 'answer', payload: JSON.stringify(answer) ?? 'null' });
  } catch (reason) {
    parentPort.postMessage({ kind: 'failure', error: errorOf(reason) });
  }
};

let handler;
parentPort.on('message', (message) => {
  if (message.kind === 'clock') offset = message.offset;
  else void run(handler, message);
});

load().then(
  (loaded) => {
    handler = loaded;
    parentPort.postMessage({ kind: 'ready' });
  },
  (reason) => parentPort.postMessage({ kind: 'failure', error: errorOf(reason) }),
);
