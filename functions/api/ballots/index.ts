// Ballots, as one function.
import { feature } from '#kit/http-handler.ts';
import { close } from './close.ts';
import { enterMembers } from './enter-members.ts';
import { get } from './get.ts';
import { list } from './list.ts';
import { open } from './open.ts';
import { prepare } from './prepare.ts';
import { recordResolution } from './record-resolution.ts';
import { recuse } from './recuse.ts';
import { voidItem } from './void-item.ts';
import { vote } from './vote.ts';

export const handlers = { prepare, enterMembers, open, recuse, vote, close, voidItem, recordResolution, get, list };
export const handler = feature(handlers);
