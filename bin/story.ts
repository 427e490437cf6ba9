// npm run story: one round lived through on the running system, by its people, over HTTP alone.
import { styleText } from 'node:util';
import { answering } from '../story/acts/answering.ts';
import { closing } from '../story/acts/closing.ts';
import { curtain } from '../story/acts/curtain.ts';
import { deadline } from '../story/acts/deadline.ts';
import { evaluation } from '../story/acts/evaluation.ts';
import { handingIn } from '../story/acts/handing-in.ts';
import { opening, reporting } from '../story/acts/opening.ts';
import { review } from '../story/acts/review.ts';
import { selection } from '../story/acts/selection.ts';
import { stumbling } from '../story/acts/stumbling.ts';
import { uploading } from '../story/acts/uploading.ts';
import { years } from '../story/acts/years.ts';
import { lettersOf } from '../story/letters.ts';
import { localRun } from '../story/local.ts';
import { personsOf } from '../story/scene.ts';
import { tellingTo } from '../story/telling.ts';
import { patience, Stop } from '../story/waiting.ts';

const base = process.env['EXEMPLAR_URL'] ?? 'http://127.0.0.1:3000';
const tell = tellingTo(process.stdout);

const tellAll = async (): Promise<void> => {
  tell.act('序幕', 'Before the curtain');
  const patient = patience(tell);
  const local = await localRun(base, patient);
  const persons = personsOf(local, tell, patient);
  const round = await curtain(local, persons, tell);
  const deniedBefore = (await local.denials()).length;
  const letters = lettersOf(local, tell, await local.mailbox(), patient.outages);
  const scene = { ...persons, tell, local, patience: patient, letters, round };

  tell.act('第一幕 申报', 'Act 1  Applications', '2020-12-16');
  const cases = await answering(scene);
  await stumbling(scene, cases);
  await uploading(scene, cases);
  await handingIn(scene, cases);
  await deadline(scene, cases);
  tell.act('第二幕 形式审查', 'Act 2  The formal review', '2021-01-18');
  const { accepted, link } = await review(scene, cases);
  tell.act('第三幕 评审', 'Act 3  The evaluation');
  await evaluation(scene, accepted, link);
  tell.act('第四幕 遴选与授予', 'Act 4  Selection and award', '2021-02-05');
  const { sites, showAll } = await selection(scene, accepted);
  tell.act('第五幕 三年', 'Act 5  Three years');
  await opening(scene, sites);
  await reporting(scene, sites);
  await years(scene, sites);
  await closing(scene, showAll, deniedBefore);
};

try {
  await tellAll();
} catch (error) {
  const isAway = error instanceof TypeError;
  if (!isAway && !(error instanceof Stop)) throw error;
  tell.act('故事中断', 'The story stops here');
  tell.note(styleText('red', isAway ? `${base}: ${error.message}` : error.message));
  if (isAway) tell.note('系统在运行吗？ Is it running? In another terminal: npm start -- --fresh');
  process.exitCode = 1;
}
const { held, failed } = tell.counts();
const seconds = Math.round(performance.now() / 1000);
tell.act(`${held} 项符合，${failed} 项不符，用时 ${seconds} 秒`, `${held} held, ${failed} did not, in ${seconds} s`);
if (failed > 0) process.exitCode = 1;
