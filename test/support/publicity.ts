// The public notice on which 海澄 stands, as the events of its log.
import { type Actor, system } from '#domain/actor.ts';
import type { WorkingCalendar } from '#domain/calendar.ts';
import type { Recorded } from '#domain/decider.ts';
import { decidePublicity, evolvePublicity, type PublicityCommand } from '#domain/publicity/decide.ts';
import type { PublicityCommandType, PublicityContext } from '#domain/publicity/rules.ts';
import type { PublicityEvent, PublicityState, PublicityStatus } from '#domain/publicity/state.ts';
import type { Instant } from '#domain/values.ts';
import { haicheng } from './answers.ts';
import * as days from './days.ts';
import { applicationId, publicityId } from './papers.ts';
import { jiangSiqi, songYan } from './persons.ts';
import { round } from './round.ts';
import { type Decider, happened, spec } from './spec.ts';

const HOLIDAY = ['02-11', '02-12', '02-15', '02-16', '02-17'];
const MADE_UP = ['02-07', '02-20'];
/** February and March 2021 as the State Council arranged them; of other months nothing is known here. */
export const springOf2021: WorkingCalendar = (date) => {
  if (!/^2021-0[23]/.test(date)) return 'unknown';
  const day = date.slice(5);
  if (HOLIDAY.includes(day)) return 'off';
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return MADE_UP.includes(day) || (weekday > 0 && weekday < 6) ? 'work' : 'off';
};

export const publicityDecider: Decider<PublicityState, PublicityEvent, PublicityCommand, PublicityContext> = {
  initial: { status: 'absent' },
  decide: decidePublicity,
  evolve: evolvePublicity,
};
export const { given } = spec(publicityDecider, { at: days.eveOfThePublicNotice, round, calendar: springOf2021 });

export const publicity = {
  id: publicityId,
  roundId: round.id,
  roundVersion: 1,
  title: { zh: '拟入选创新示范点名单公示', en: 'Public notice of the proposed demonstration sites' },
  text: {
    zh: '经项目指导组研究，现将拟入选名单予以公示。',
    en: 'The steering group proposes these organisations.',
  },
  entries: [
    {
      applicationId,
      fieldCode: 'ECOLOGY',
      creditCode: haicheng.uscc,
      name: haicheng.orgName,
      site: '海澄生态环保创新示范点',
    },
  ],
  firstDay: days.day('2021-02-09'),
  phones: { enquiries: '0755-25832101', supervision: '0755-25832115' },
};
const lastDay = days.day('2021-02-20');
export const contentHash = '9b'.repeat(32);

const event = (what: PublicityEvent, by: Actor, at: Instant): Recorded<PublicityEvent> => happened(what, by, at);

export const draftedBy = (person: Actor) =>
  event({ type: 'publicityDrafted', ...publicity, lastDay }, person, days.inShenzhen('2021-02-08 16:00:00.000'));
const drafted = draftedBy(jiangSiqi);
export const opened = event({ type: 'publicityOpened', contentHash }, songYan, days.eveOfThePublicNotice);
export const ended = event({ type: 'publicityEnded', lastDay }, system, days.firstSecondAfterThePublicNotice);

/** What happened to a public notice that is now in this status. */
export const publicityTo: Readonly<Record<PublicityStatus, readonly Recorded<PublicityEvent>[]>> = {
  absent: [],
  draft: [drafted],
  open: [drafted, opened],
  ended: [drafted, opened, ended],
};

export const commands = {
  draftPublicity: { type: 'draftPublicity', publicity },
  openPublicity: { type: 'openPublicity', contentHash, unsigned: [] },
  endPublicity: { type: 'endPublicity' },
} as const satisfies { readonly [Type in PublicityCommandType]: PublicityCommand & { readonly type: Type } };
