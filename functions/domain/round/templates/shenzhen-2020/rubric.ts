// How applications are marked: our default throughout. The notice names what counts and gives no points.
import type { RoundInput } from '../../schema.ts';
import { basicItems } from './rubric/basic.ts';
import { effectItems } from './rubric/effect.ts';
import { innovationItems } from './rubric/innovation.ts';

export const rubric = {
  source: 'default',
  items: [...basicItems, ...innovationItems, ...effectItems],
  // [notice 六(二)] 采取实地调研测评、路演介绍等方式: the two ways it names weigh 70 of 100
  phases: [
    { id: 'documents', label: { zh: '材料评审', en: 'Documents' }, weight: 30, panel: 5, markingDays: 14 },
    { id: 'siteVisit', label: { zh: '实地调研测评', en: 'Site visit' }, weight: 40, panel: 3, markingDays: 14 },
    { id: 'roadshow', label: { zh: '路演', en: 'Roadshow' }, weight: 30, panel: 7, markingDays: 7 },
  ],
  trimFrom: 5,
  gates: [
    { kind: 'group_items_mean', group: 'basic', percentOfMax: 60 },
    { kind: 'items_not_zero', items: ['B1', 'B6'] },
  ],
  passMark: 7000,
  // What is equal after this is for the steering group to decide, never for the lot.
  tieBreak: [{ group: 'innovation' }, { group: 'effect' }, { phase: 'siteVisit' }, { untrimmed: true }],
  commentBelow: 60,
  commentAbove: 95,
  commentLength: 10,
} satisfies RoundInput['rubric'];
