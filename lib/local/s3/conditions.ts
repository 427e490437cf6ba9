// The conditions a caller may tie a read or a write to.
import { S3Problem } from './problems.ts';
import type { Step, Version } from './store.ts';

type Given = ReadonlyMap<string, string>;

const failed = (condition: string): S3Problem =>
  new S3Problem('PreconditionFailed', `At least one of the pre-conditions you specified did not hold: ${condition}`);

const names = (tags: string, etag: string): boolean =>
  tags.split(',').some((tag) => tag.trim() === '*' || tag.trim().replaceAll('"', '') === etag.replaceAll('"', ''));

/** For writes: only if there is nothing, or only over what the caller has seen. */
export const writeCheck = (given: Given): NonNullable<Step['check']> => {
  const [ifMatch, ifNoneMatch] = [given.get('if-match'), given.get('if-none-match')];
  if (ifNoneMatch !== undefined && ifNoneMatch !== '*')
    throw new S3Problem('NotImplemented', 'S3 knows If-None-Match for a write with * only.');
  return (current) => {
    const exists = current?.content !== undefined;
    if (ifNoneMatch !== undefined && exists) throw failed('If-None-Match');
    if (ifMatch === undefined) return;
    if (!exists) throw new S3Problem('NoSuchKey', 'The specified key does not exist.');
    if (!names(ifMatch, current.etag)) throw failed('If-Match');
  };
};

const seconds = (date: string | undefined): number | undefined => {
  const moment = date === undefined ? Number.NaN : Date.parse(date);
  return Number.isNaN(moment) ? undefined : Math.floor(moment / 1000);
};

/** For reads: whether the caller has this very object already. A tag counts more than a date. */
export const isUnchanged = (given: Given, { etag, modifiedAt }: Version): boolean => {
  const modified = Math.floor(modifiedAt / 1000);
  const [ifMatch, ifNoneMatch] = [given.get('if-match'), given.get('if-none-match')];
  const [until, since] = [seconds(given.get('if-unmodified-since')), seconds(given.get('if-modified-since'))];
  if (ifMatch !== undefined && !names(ifMatch, etag)) throw failed('If-Match');
  if (ifMatch === undefined && until !== undefined && modified > until) throw failed('If-Unmodified-Since');
  if (ifNoneMatch !== undefined) return names(ifNoneMatch, etag);
  return since !== undefined && modified <= since;
};
