// Sites, their life and their duties, as one function.
import { feature } from '#kit/http-handler.ts';
import { acceptDefence } from './accept-defence.ts';
import { acceptReturn } from './accept-return.ts';
import { addMedia } from './add-media.ts';
import { appointCeremony } from './appoint-ceremony.ts';
import { approveExit } from './approve-exit.ts';
import { askExit } from './ask-exit.ts';
import { cancel } from './cancel.ts';
import { complete } from './complete.ts';
import { decideChange } from './decide-change.ts';
import { delist } from './delist.ts';
import { extendRectification } from './extend-rectification.ts';
import { get } from './get.ts';
import { giveDefence } from './give-defence.ts';
import { handInReturn } from './hand-in-return.ts';
import { list } from './list.ts';
import { listMine } from './list-mine.ts';
import { open } from './open.ts';
import { orderRectification } from './order-rectification.ts';
import { proposeDelisting } from './propose-delisting.ts';
import { recordMeeting } from './record-meeting.ts';
import { recordPlaqueReturn } from './record-plaque-return.ts';
import { refuseExit } from './refuse-exit.ts';
import { renewTerm } from './renew-term.ts';
import { replacePlaque } from './replace-plaque.ts';
import { reportChange } from './report-change.ts';
import { reportRectification } from './report-rectification.ts';
import { resume } from './resume.ts';
import { sendBackReturn } from './send-back-return.ts';
import { suspend } from './suspend.ts';
import { writePage } from './write-page.ts';

export const handlers = {
  listMine,
  list,
  get,
  handInReturn,
  acceptReturn,
  sendBackReturn,
  appointCeremony,
  open,
  cancel,
  replacePlaque,
  recordPlaqueReturn,
  suspend,
  resume,
  orderRectification,
  extendRectification,
  reportRectification,
  proposeDelisting,
  giveDefence,
  acceptDefence,
  delist,
  askExit,
  approveExit,
  refuseExit,
  renewTerm,
  complete,
  writePage,
  addMedia,
  reportChange,
  decideChange,
  recordMeeting,
};
export const handler = feature(handlers);
