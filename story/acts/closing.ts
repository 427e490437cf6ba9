// The last page: rankings, letters, refusals, and whether the machinery ran without a hitch.
import type { Scene } from '../scene.ts';
import { tableLines } from '../telling.ts';

export const closing = async (scene: Scene, showAll: readonly (() => void)[], deniedBefore: number): Promise<void> => {
  const { tell, local, letters, patience } = scene;
  tell.act('各领域排序', 'The order of each field');
  for (const show of showAll) show();

  tell.act('信件', 'Letters');
  await letters.summary();

  tell.act('被拒绝的操作', 'What was refused, and why');
  const rows = tell.refusals().map(({ zh, code, sentence }) => [zh, code, sentence]);
  for (const line of tableLines([['操作 What', '代码 Code', '理由 Why'], ...rows])) tell.note(line);

  tell.act('系统', 'The system');
  tell.expect('没有死信', 'no dead letters', await local.deadLetters(), []);
  tell.expect('没有缺少权限的调用', 'no call without permission', (await local.denials()).slice(deniedBefore), []);
  if (patience.outages() > 0)
    tell.done(
      `系统中断 ${patience.outages()} 次，故事照常`,
      `the system was away ${patience.outages()} times; nothing was lost`,
    );
};
