// The product as a process of its own, so that a test can kill it: `serve.ts <assembly> <data folder> <four ports>`.
import { seed } from '../../bin/seed.ts';
import { startRun } from '../../lib/local/run.ts';
import { BEGINS } from './local-run.ts';

const [assembly = '', folder = '', ...ports] = process.argv.slice(2);
const [api = 0, issuer = 0, sqs = 0, s3 = 0] = ports.map(Number);

const run = await startRun({ assembly, folder, ports: { api, issuer, sqs, s3 }, begins: BEGINS, onProblem: () => {} });
await seed(run);
process.send?.('up');
