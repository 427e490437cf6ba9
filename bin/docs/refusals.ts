// Every reason to say no, with its status and its sentence.
import { endpoints } from '#contract/index.ts';
import { statusOf } from '#contract/problem.ts';
import { refusalsOf } from '#contract/refused.ts';
import { type RefusalCode, refusals } from '#domain/refusals.ts';
import { code, page, table } from './markdown.ts';

const answered = new Set<RefusalCode>([
  'route_not_found',
  ...endpoints.flatMap(({ endpoint }) => refusalsOf(endpoint)),
]);

const isCode = (name: string): name is RefusalCode => name in refusals;

export const refusalTable = (): string =>
  page(
    'Refusals',
    'Those without a status stand within `faults`, or say why a document was turned away.',
    table(
      ['Code', 'Status', '中文', 'English'],
      Object.keys(refusals)
        .filter(isCode)
        .map((name) => [
          code(name),
          answered.has(name) ? String(statusOf(name)) : '',
          refusals[name].zh,
          refusals[name].en,
        ]),
    ),
  );
