// The recusal register, as one function.
import { feature } from '#kit/http-handler.ts';
import { decide } from './decide.ts';
import { declareTie } from './declare-tie.ts';
import { enterTie } from './enter-tie.ts';
import { get } from './get.ts';
import { listRequests } from './list-requests.ts';
import { mine } from './mine.ts';
import { request } from './request.ts';
import { strikeTie } from './strike-tie.ts';
import { whoMayEvaluate } from './who-may-evaluate.ts';

export const handlers = { mine, declareTie, get, enterTie, strikeTie, whoMayEvaluate, request, listRequests, decide };
export const handler = feature(handlers);
