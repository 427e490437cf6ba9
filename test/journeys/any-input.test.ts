// Bodies nobody thought of: whatever comes, an endpoint answers or says no, and is never at fault itself.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import * as z from 'zod';
import { endpoints } from '#contract/index.ts';
import { Problem } from '#contract/problem.ts';
import { allQuestions } from '#domain/round/questions.ts';
import { RoundDocument } from '#domain/round/schema.ts';
import { shenzhen2020 } from '#domain/round/templates/shenzhen-2020/index.ts';
import type { Run } from '../../lib/local/run.ts';
import { ask } from './asking.ts';
import { nearly } from './bad-input/arbitrary.ts';
import { paramsOf, personFor, type World, worldOn } from './bad-input/world.ts';
import { assembly, startProduct } from './local-run.ts';

let run: Run;
let world: World;
const counts = new Map<number, number>();

beforeAll(async () => {
  run = await startProduct(assembly());
  world = await worldOn(run);
}, 120_000);
afterAll(async () => {
  process.stdout.write(`answers by status: ${JSON.stringify(Object.fromEntries([...counts].sort()))}\n`);
  await run.close();
});

/** They end what the others work on. */
const last = ['evaluations.handIn', 'evaluations.declare', 'applications.withdraw'];
const withBody = endpoints
  .flatMap(({ name, endpoint }) => (endpoint.body === undefined ? [] : [{ name, endpoint, schema: endpoint.body }]))
  .sort((a, b) => last.indexOf(a.name) - last.indexOf(b.name));

const round = RoundDocument.parse(shenzhen2020);
const words = [
  ...allQuestions(round).map(({ id }) => id),
  ...round.rubric.items.map(({ id }) => id),
  ...round.fields.map(({ code }) => code),
  ...round.attachments.map(({ code }) => code),
];

/** Which loses races too, and is told so. */
const AT_ONCE = 8;

test.each(withBody)('$name', async ({ name, endpoint, schema }) => {
  const known = [...Object.values(world), ...words];
  const token = run.tokenFor(personFor(endpoint.access));
  const body = nearly(z.toJSONSchema(schema, { io: 'input' }), known);
  const send = async (sent: unknown): Promise<void> => {
    const { status, type, text } = await ask(run.api, endpoint, { params: paramsOf(world, name), token, body: sent });
    counts.set(status, (counts.get(status) ?? 0) + 1);
    expect(status).toBeLessThan(500);
    if (status === 200) return;
    expect(type).toMatch(/^application\/problem\+json/);
    expect(Problem.safeParse(JSON.parse(text)).error).toBeUndefined();
  };
  const together = fc.array(body, { minLength: AT_ONCE, maxLength: AT_ONCE });
  const property = fc.asyncProperty(together, async (bodies) => void (await Promise.all(bodies.map(send))));
  await fc.assert(property, { numRuns: 200 / AT_ONCE });
});
