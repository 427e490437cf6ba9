// Documents, site visit, roadshow: panels are seated, marks given, phases closed, and the final marks follow.
import { finalMark } from '../marks.ts';
import { type Case, caseOf, type Scene } from '../scene.ts';
import { follow, storageRefuses } from '../uploads.ts';
import { together } from '../waiting.ts';
import { manners } from './manners.ts';
import { seatByProposal, tied } from './proposing.ts';
import { roadshow } from './roadshow.ts';
import { closeAll, markAll, type Seats, takeSeats } from './seating.ts';
import { siteVisits } from './site-visits.ts';

const documents = async (scene: Scene, cases: readonly Case[], seats: Seats): Promise<void> => {
  const { tell, local, letters } = scene;
  await local.moveTo('2021-01-19T10:00');
  tell.act('材料评审', 'Documents', '2021-01-19');
  await tied(scene, caseOf(cases, '08'), 'evaluator-09');
  const [first] = cases;
  if (first !== undefined) takeSeats(seats, first, 'documents', await manners(scene, first));
  await seatByProposal(scene, cases, 'documents', seats);
  await markAll(scene, cases, 'documents', seats);
  await letters.settle();
  await closeAll(scene, cases, 'documents');
};

/** Answers who sat where. */
export const evaluation = async (scene: Scene, cases: readonly Case[], link: string): Promise<Seats> => {
  const { tell, does, round } = scene;
  const seats: Seats = new Map();
  await documents(scene, cases, seats);
  await siteVisits(scene, cases, seats, caseOf(cases, '08'));
  await storageRefuses(
    scene,
    '两天前的下载链接',
    'a download link of two days ago',
    'AccessDenied',
    follow(scene, link),
  );
  await roadshow(scene, cases, seats, caseOf(cases, '04'));

  const scored = await together(
    cases,
    ({ id }) => does('leader-01', (api) => api.applications.get({ params: { applicationId: id } })),
    8,
  );
  const reckoned = cases.map((of) => finalMark(round.rubric, of, seats.get(of.id) ?? new Map()));
  tell.expect(
    `${cases.length} 件申报的最后得分与笔算一致`,
    'the final marks are those reckoned on paper',
    scored.map(({ score }) => (score?.final ?? 0) / 100),
    reckoned,
  );
  return seats;
};
