// Of a folder nobody is told by letter.
import type { FolderEvent } from '../../folder/state.ts';
import { type PolicyFor, silent } from '../draft.ts';

export const ofFolder: PolicyFor<FolderEvent> = {
  // The applicant is looking at the form while these happen.
  folderOpened: silent,
  uploadRequested: silent,
  documentAccepted: silent,
  documentRejected: silent,
  documentRemoved: silent,
  // Told by the answer to the request; of what ends with its time nobody is left to be told.
  folderRestricted: silent,
  contactsRemoved: silent,
  folderErased: silent,
};
