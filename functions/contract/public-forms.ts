// The blank form of a round, for everybody.
import * as z from 'zod';
import { RoundId } from '#domain/values.ts';
import { endpoint } from './endpoint.ts';
import { FormQuery, PaperFile } from './paper-views.ts';

export const blank = endpoint({
  method: 'GET',
  path: '/public/rounds/{roundId}/form',
  access: 'public',
  summary: 'The blank application form of a published round, to fill in by hand',
  params: z.object({ roundId: RoundId }),
  query: FormQuery,
  returns: PaperFile,
  refuses: ['round_not_found'],
});
