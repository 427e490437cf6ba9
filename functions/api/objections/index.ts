// Objections as they are handled, as one function.
import { feature } from '#kit/http-handler.ts';
import { accept } from './accept.ts';
import { approveExtension } from './approve-extension.ts';
import { askExtension } from './ask-extension.ts';
import { dismiss } from './dismiss.ts';
import { get } from './get.ts';
import { giveStatement } from './give-statement.ts';
import { list } from './list.ts';
import { refuse } from './refuse.ts';
import { register } from './register.ts';
import { uphold } from './uphold.ts';

export const handlers = {
  register,
  accept,
  refuse,
  askExtension,
  approveExtension,
  giveStatement,
  dismiss,
  uphold,
  get,
  list,
};
export const handler = feature(handlers);
