// The whole local cloud, from the synthesized assembly to an address that answers.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { type Clock, openClock } from './clock.ts';
import { accessKeyOf, secretOf } from './credentials.ts';
import { sweepExpired } from './dynamodb/expired.ts';
import { createTables } from './dynamodb/tables.ts';
import { startDynamodb } from './dynamodb.ts';
import { type Events, startEvents } from './events.ts';
import { startFunctions } from './functions.ts';
import { type Denied, startGateway } from './gateway.ts';
import { startHttp } from './http.ts';
import { startOidc } from './oidc.ts';
import type { Denial, Sources } from './pages/sources.ts';
import { sourcesOf } from './pages/what-is-shown.ts';
import { pagesFor } from './pages.ts';
import { permissionsIn } from './permissions.ts';
import { personas } from './personas.ts';
import { region } from './resources.ts';
import { startS3 } from './s3.ts';
import { type Schedules, startSchedules } from './schedules.ts';
import { startSes } from './ses.ts';
import { queuesIn, startSqs } from './sqs.ts';
import { type Assembly, readAssembly } from './template.ts';

/** The API's and the issuer's stand in addresses people keep; the queues' in the functions' environment. */
export type Ports = { readonly api: number; readonly issuer: number; readonly sqs: number; readonly s3: number };

export type RunOptions = {
  /** The cloud assembly, `cdk.out`. */
  readonly assembly: string;
  /** Where everything is kept. */
  readonly folder: string;
  readonly ports: Ports;
  /** Where the clock stands when it is started for the first time, in milliseconds. */
  readonly begins?: number;
  readonly onLog?: (logicalId: string, line: string) => void;
  readonly onProblem?: (what: string) => void;
};

export type Run = {
  readonly api: string;
  readonly issuer: string;
  readonly client: string;
  readonly clock: Clock;
  readonly settle: Events['settle'];
  readonly schedules: Schedules;
  readonly tokenFor: (person: string) => string;
  readonly letters: Sources['letters'];
  readonly denials: () => readonly Denial[];
  readonly close: () => Promise<void>;
};

const HOUR = 3_600_000;

const Claims = z.object({
  Environment: z.object({ Variables: z.object({ GROUPS_CLAIM: z.string(), ORGANISATION_CLAIM: z.string() }) }),
});

/** The names of the claims as the functions are told them. */
const claimNames = (assembly: Assembly) => {
  const [told] = assembly.ofType('AWS::Lambda::Function').flatMap(({ properties }) => {
    const read = Claims.safeParse(properties);
    return read.success ? [read.data.Environment.Variables] : [];
  });
  if (told === undefined) throw new Error('No function of the templates is told the names of the claims');
  return { groupsClaim: told.GROUPS_CLAIM, organisationClaim: told.ORGANISATION_CLAIM };
};

const PoolClient = z.object({
  CallbackURLs: z.array(z.string()).default([]),
  LogoutURLs: z.array(z.string()).default([]),
});

const clientsIn = (assembly: Assembly) =>
  assembly.ofType('AWS::Cognito::UserPoolClient').map(({ logicalId, properties }) => {
    const { CallbackURLs, LogoutURLs } = PoolClient.parse(properties);
    return { clientId: logicalId, redirectUris: CallbackURLs, logoutUris: LogoutURLs };
  });

const local = (port: number): string => `http://127.0.0.1:${port}`;

export const startRun = async (options: RunOptions): Promise<Run> => {
  const { folder, ports, onProblem = console.error, onLog = () => undefined } = options;
  mkdirSync(folder, { recursive: true });
  const at = (name: string) => join(folder, name);
  const closing: (() => Promise<void> | void)[] = [];
  /** Whatever was started last is closed first. */
  const closeAll = async () => {
    for (const close of closing.splice(0).reverse()) await close();
  };
  const opened = <Part extends { readonly close: () => Promise<void> | void }>(part: Part): Part => {
    closing.push(part.close);
    return part;
  };

  const denials: Denial[] = [];
  const clock = openClock(at('clock.json'));
  const onDenied: Denied = ({ principal, action, resource, reason }) => {
    denials.push({ at: clock.now(), principal, action, resource });
    onProblem(`AccessDenied: ${reason}`);
  };

  try {
    if (options.begins !== undefined && clock.offset() === 0) await clock.moveTo(options.begins, { backwards: true });
    const addresses = { sqs: local(ports.sqs), api: local(ports.api), issuer: local(ports.issuer) };
    const assembly = readAssembly(options.assembly, addresses);
    const permissions = permissionsIn(assembly);
    const clients = clientsIn(assembly);

    const dynamodb = opened(await startDynamodb({ file: at('tables.db') }));
    const accessKeyId = accessKeyOf('LOCAL');
    const secretAccessKey = secretOf(accessKeyId) ?? '';
    const database = new DynamoDBClient({
      endpoint: dynamodb.url,
      region,
      credentials: { accessKeyId, secretAccessKey },
    });
    closing.push(() => database.destroy());
    await createTables(database, assembly);

    const sqs = opened(await startSqs({ file: at('queues.log'), queues: queuesIn(assembly), now: clock.now }));
    const ses = opened(await startSes({ folder: at('letters'), now: clock.now }));
    const s3 = opened(
      await startS3({ assembly, permissions, folder: at('documents'), now: clock.now, onDenied, onProblem }, ports.s3),
    );
    const before = (service: 'dynamodb' | 'sqs' | 'ses', engine: string, port = 0) =>
      startGateway({ service, engine, permissions, onDenied }, port);
    const endpoints = {
      DYNAMODB: opened(await before('dynamodb', dynamodb.url)).url,
      SQS: opened(await before('sqs', sqs.url, ports.sqs)).url,
      SES: opened(await before('ses', ses.url)).url,
      S3: s3.url,
    };

    const oidc = opened(
      await startOidc(
        { personas, clients, ...claimNames(assembly), now: clock.now, stateFile: at('issuer.json') },
        ports.issuer,
      ),
    );
    const functions = opened(
      await startFunctions({
        assembly,
        permissions,
        endpoints,
        clock,
        file: at('asynchronous.log'),
        send: sqs.send,
        onLog,
      }),
    );
    const events = opened(
      await startEvents({
        assembly,
        permissions,
        functions,
        clock,
        engine: dynamodb.url,
        sqs,
        folder: at('consumers'),
        onProblem,
      }),
    );
    await s3.deliverTo(events.objectCreated);
    const schedules = opened(startSchedules({ assembly, permissions, functions, clock, send: sqs.send }));

    const sweep = () =>
      sweepExpired(database, assembly, clock.now()).then(
        () => undefined,
        (reason) => onProblem(String(reason)),
      );
    const hourly = setInterval(sweep, HOUR);
    closing.push(() => clearInterval(hourly), clock.onMove(sweep));

    const client = clients[0]?.clientId ?? '';
    const letters: Sources['letters'] = async () =>
      ses.letters().map(({ id, at: sentAt, from, to, subject, text = '', html }) => ({
        id,
        at: Date.parse(sentAt),
        from,
        to: to.join(', '),
        subject,
        text,
        ...(html === undefined ? {} : { html }),
      }));
    const queues = queuesIn(assembly).map(({ name }) => name);
    const where = { api: addresses.api, issuer: oidc.url, client };
    const engines = { DynamoDB: dynamodb.url, S3: s3.url, SES: ses.url, SQS: sqs.url };
    const pages = pagesFor(sourcesOf({ where, engines, letters, clock, events, schedules, sqs, queues, denials }));
    const http = opened(
      await startHttp(
        {
          assembly,
          functions,
          clock,
          onProblem,
          first: (request, response) => {
            if (!/^\/__local(\/|$|\?)/.test(request.url ?? '')) return false;
            pages(request, response);
            return true;
          },
        },
        ports.api,
      ),
    );
    return {
      api: http.url,
      issuer: oidc.url,
      client,
      clock,
      settle: events.settle,
      schedules,
      tokenFor: (person) => oidc.tokenFor(person, client),
      letters,
      denials: () => denials,
      close: closeAll,
    };
  } catch (reason) {
    await closeAll();
    throw reason;
  }
};
