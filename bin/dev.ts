// `npm start`: synthesizes the product, and serves what the templates say on this machine.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startRun } from '../lib/local/run.ts';
import { seed } from './seed.ts';
import { synthesize } from './synthesize.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({
  options: { fresh: { type: 'boolean', default: false }, port: { type: 'string', default: '3000' } },
});
const folder = join(root, '.local');
const first = Number(values.port);

/** Two days into the round of 2020, nine in the morning in Shenzhen. */
const BEGINS = Date.parse('2020-12-16T09:00:00+08:00');

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const explain = (reason: unknown): string => {
  const code = Object(reason).code;
  const ports = `${first} – ${first + 3}`;
  if (code === 'EADDRINUSE')
    return `端口被占用 A port is taken: ${Object(reason).port}. Exemplar uses ${ports}; choose others with npm start -- --port 4000`;
  return String(Object(reason).message ?? reason);
};

const main = async (): Promise<void> => {
  if (process.env['AWS_ACCESS_KEY_ID'] !== undefined || process.env['AWS_PROFILE'] !== undefined)
    throw new Error('AWS credentials are set here. The local run wants none: unset AWS_ACCESS_KEY_ID and AWS_PROFILE.');
  if (values.fresh) rmSync(folder, { recursive: true, force: true });
  say('合成模板 Synthesizing the templates …');
  synthesize(root, join(root, 'cdk.out'));
  say('启动 Starting …');
  const run = await startRun({
    assembly: join(root, 'cdk.out'),
    folder,
    ports: { api: first, issuer: first + 1, sqs: first + 2, s3: first + 3 },
    begins: BEGINS,
    onLog: (logicalId, line) => {
      if (line.includes('"level":"error"')) console.error(`${logicalId} ${line.trim()}`);
    },
  });
  const stop = () => {
    say('\n停止 Stopping …');
    run.close().then(
      () => process.exit(0),
      (reason) => {
        console.error(explain(reason));
        process.exit(1);
      },
    );
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  const seeded = await seed(run);
  say(
    [
      '',
      `  接口 API          ${run.api}`,
      `  总览 Overview     ${run.api}/__local/`,
      `  信件 Letters      ${run.api}/__local/letters`,
      `  时钟 Clock        ${run.api}/__local/clock`,
      `  登录 Sign-in      ${run.issuer}`,
      '',
      seeded
        ? '  2020年批次已发布，评审专家已登记。 The round of 2020 is open, the evaluators are entered.'
        : '  沿用上次的数据。 The data of the last run are still here; npm start -- --fresh begins anew.',
      '  在另一终端运行 npm run story，看整个流程。 Run npm run story in a second terminal to see it all happen.',
      '',
    ].join('\n'),
  );
};

main().catch((reason: unknown) => {
  console.error(explain(reason));
  process.exit(1);
});
