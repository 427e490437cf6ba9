// The whole main job on real input, as a newcomer sees it.
import { expect, test } from '@jest/globals';
import { assembly, startProduct, tellStory } from './local-run.ts';

test('the story holds from the first draft to three years of duties', async () => {
  const run = await startProduct(assembly());
  try {
    const { status, told } = await tellStory(run.api);
    expect({ status, told: status === 0 ? '' : told }).toEqual({ status: 0, told: '' });
    expect(run.denials()).toEqual([]);
  } finally {
    await run.close();
  }
}, 900_000);
