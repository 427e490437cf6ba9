// What a site shows (展示宣传): its page for the public, and what the media said of it.
import * as z from 'zod';
import { CalendarDate, EntryId } from '../values.ts';

const line = (most: number) => z.string().trim().min(1).max(most);

/** The page is the opening fact: without it a site is not opened. */
export const SitePage = z
  .strictObject({
    title: line(60),
    intro: line(2000),
    address: line(200),
    /** 开放日 and 开放时间, as people read them. */
    openDays: line(200),
    openHours: line(200),
    /** [notice 四(三)] 展示内容须涵盖本领域全体社会组织: how the whole field is shown, not the holder alone. */
    coverage: line(1500),
    exhibits: z
      .array(z.strictObject({ title: line(100), text: line(1000), ofWhom: line(200) }).readonly())
      .min(1)
      .max(60)
      .readonly(),
  })
  .readonly();
export type SitePage = z.infer<typeof SitePage>;

/** [notice 六(四)] 报刊、广播、互联网、微信等媒介 */
export const MediaKind = z.enum(['newspaper', 'broadcast', 'internet', 'wechat']);

export const MediaEntry = z
  .strictObject({
    id: EntryId,
    kind: MediaKind,
    title: line(200),
    outlet: line(100),
    on: CalendarDate,
    url: z
      .url({ protocol: /^https?$/ })
      .max(500)
      .exactOptional(),
  })
  .readonly();
export type MediaEntry = z.infer<typeof MediaEntry>;

/** A record is read whole; more than this in three years is a press archive. */
export const MOST_MEDIA = 300;
