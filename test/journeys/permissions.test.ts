// A grant that is missing in the template is missing on this machine too, and names itself.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { clientOf } from '#contract/client.ts';
import { RoundId } from '#domain/values.ts';
import type { Run } from '../../lib/local/run.ts';
import { assembly, startProduct, without } from './local-run.ts';

const roundId = RoundId.parse('shenzhen-2020');

describe('with the grant to draw numbers taken out', () => {
  let run: Run;
  beforeAll(async () => {
    run = await startProduct(without(assembly(), '"dynamodb:UpdateItem"'));
  }, 120_000);
  afterAll(() => run.close());

  test('an application cannot be begun, and the call that was refused is told by name', async () => {
    const { folders, applications } = clientOf({ base: run.api, token: () => run.tokenFor('applicant-01') });
    const folder = await folders.open({ params: { roundId } });
    if (!folder.ok) throw new Error(folder.problem.title);
    const begun = await applications.start({
      params: { applicationId: '0123456789ABCDEFGHJKMNPQRS' },
      body: { folderId: folder.value.id, fieldCode: 'ECOLOGY' },
    });
    expect(begun).toMatchObject({ ok: false, problem: { status: 500, code: 'fault' } });
    expect(run.denials()).not.toEqual([]);
    // The SDK may try more than once; every try is the same call.
    for (const denial of run.denials())
      expect(denial).toMatchObject({
        principal: expect.stringMatching(/^Apiapplications/),
        action: 'dynamodb:UpdateItem',
        resource: expect.stringContaining(':table/DataProgramme'),
      });
  });
});
