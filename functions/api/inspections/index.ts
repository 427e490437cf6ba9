// Inspections, as one function.
import { feature } from '#kit/http-handler.ts';
import { cancel } from './cancel.ts';
import { conclude } from './conclude.ts';
import { get } from './get.ts';
import { giveNotice } from './give-notice.ts';
import { list } from './list.ts';
import { order } from './order.ts';
import { record } from './record.ts';
import { replaceInspector } from './replace-inspector.ts';
import { sign } from './sign.ts';

export const handlers = { order, get, list, replaceInspector, giveNotice, record, sign, conclude, cancel };
export const handler = feature(handlers);
