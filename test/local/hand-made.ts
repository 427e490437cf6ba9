// Small clouds written by hand: resources as the templates give them, and bundles of a few lines.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Clock, openClock } from '../../lib/local/clock.ts';
import { type Functions, type FunctionsOptions, startFunctions } from '../../lib/local/functions.ts';
import { permissionsIn } from '../../lib/local/permissions.ts';
import type { Assembly, Resource } from '../../lib/local/template.ts';

type Properties = Readonly<Record<string, unknown>>;
export type Grant = { readonly action: string; readonly on: string };

export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'local-run-'));

export const arnOf = {
  function: (id: string) => `arn:aws:lambda:ap-southeast-1:000000000000:function:${id}`,
  queue: (id: string) => `arn:aws:sqs:ap-southeast-1:000000000000:${id}`,
  stream: (table: string) => `arn:aws:dynamodb:ap-southeast-1:000000000000:table/${table}/stream/local`,
  role: (id: string) => `arn:aws:iam::000000000000:role/${id}`,
};

export const resource = (type: string, logicalId: string, properties: Properties = {}): Resource => ({
  logicalId,
  stack: 'Small',
  type,
  properties,
});

export const roleThatMay = (id: string, grants: readonly Grant[]): Resource =>
  resource('AWS::IAM::Role', id, {
    Policies: [
      {
        PolicyName: 'Grants',
        PolicyDocument: {
          Statement: grants.map(({ action, on }) => ({ Effect: 'Allow', Action: action, Resource: on })),
        },
      },
    ],
  });

/** The function and its role; `source` is the whole of its bundle. */
export const functionOf = (
  id: string,
  source: string,
  properties: Properties = {},
  grants: readonly Grant[] = [],
): readonly Resource[] => {
  const assetPath = newFolder();
  writeFileSync(join(assetPath, 'index.mjs'), source);
  return [
    {
      ...resource('AWS::Lambda::Function', id, {
        Handler: 'index.handler',
        Role: arnOf.role(`${id}Role`),
        ...properties,
      }),
      assetPath,
    },
    roleThatMay(`${id}Role`, grants),
  ];
};

export const cloudOf = (...resources: readonly (Resource | readonly Resource[])[]): Assembly => {
  const all = resources.flat();
  return {
    resources: all,
    ofType: (type) => all.filter((it) => it.type === type),
    get: (logicalId) => {
      const found = all.find((it) => it.logicalId === logicalId);
      if (!found) throw new Error(`No ${logicalId}`);
      return found;
    },
  };
};

export type Running = {
  readonly functions: Functions;
  readonly clock: Clock;
  readonly folder: string;
  readonly log: readonly string[];
};

/** Each line a function writes is in the log; what is sent to queues goes to `send`. */
export const running = async (
  assembly: Assembly,
  options: Partial<FunctionsOptions> & { readonly folder?: string } = {},
): Promise<Running> => {
  const { folder = newFolder(), ...more } = options;
  const clock = options.clock ?? openClock(join(folder, 'clock.json'));
  const log: string[] = [];
  const functions = await startFunctions({
    assembly,
    permissions: permissionsIn(assembly),
    endpoints: {},
    clock,
    file: join(folder, 'later.log'),
    send: async () => {},
    onLog: (_, line) => log.push(line),
    retryPauses: [],
    ...more,
  });
  return { functions, clock, folder, log };
};
