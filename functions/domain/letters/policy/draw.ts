// Whom we tell of a draw: nobody by letter, for list, seed and result are public, and each inspection tells its own.
import type { DrawEvent } from '../../draw/state.ts';
import { type PolicyFor, silent } from '../draft.ts';

export const ofDraw: PolicyFor<DrawEvent> = { drawFrozen: silent, drawHeld: silent, drawAbandoned: silent };
