// Evaluations, as one function.
import { feature } from '#kit/http-handler.ts';
import { assign } from './assign.ts';
import { closePhase } from './close-phase.ts';
import { declare } from './declare.ts';
import { diligence } from './diligence.ts';
import { download } from './download.ts';
import { findConflict } from './find-conflict.ts';
import { get } from './get.ts';
import { handIn } from './hand-in.ts';
import { ranking } from './ranking.ts';
import { saveSheet } from './save-sheet.ts';
import { scores } from './scores.ts';
import { worklist } from './worklist.ts';

export const handlers = {
  assign,
  closePhase,
  worklist,
  get,
  download,
  declare,
  saveSheet,
  handIn,
  findConflict,
  ranking,
  scores,
  diligence,
};
export const handler = feature(handlers);
