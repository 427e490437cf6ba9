// What the rights of people and the end of the time for keeping need of the world.
import type { FolderId } from '#domain/values.ts';

/** What answers are to be, by question, as long as nobody has decided it. */
export type CorrectionValues = Readonly<Record<string, string>>;

export type PersonalSide =
  | { readonly correction: { readonly requestId: string }; readonly values: CorrectionValues }
  | { readonly forgetCorrection: string }
  | { readonly forgetPart: { readonly folderId: string; readonly partId: string } };

export type Corrections = { readonly get: (requestId: string) => Promise<CorrectionValues | undefined> };

/** Removes whatever lies under a folder, where it arrived and where it was accepted. */
export type FileErasure = { readonly erase: (folderId: FolderId) => Promise<void> };
