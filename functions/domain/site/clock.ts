// What the clock brings about at a site: which command falls due on which day.
import { addDays, type CalendarDate } from '../values.ts';
import type { SiteCommand } from './decide/commands.ts';
import { isOut } from './plaque.ts';
import { isLiving, type SiteState } from './state.ts';

type Due = { readonly on: CalendarDate; readonly command: SiteCommand };

const dayAfter = (last: CalendarDate | undefined, command: SiteCommand): readonly Due[] =>
  last === undefined ? [] : [{ on: addDays(last, 1), command }];

/** The system's own commands, each from the day on which its gates let it pass. */
export const clockOf = (site: SiteState): readonly Due[] => {
  if (site.status === 'absent') return [];
  const duties = (isLiving(site) ? site.duties : []).flatMap(({ id, nextStepOn }): readonly Due[] =>
    nextStepOn === undefined ? [] : [{ on: nextStepOn, command: { type: 'remindDuty', dutyId: id } }],
  );
  switch (site.status) {
    case 'preparing':
      return site.openingMissed ? [] : dayAfter(site.openBy, { type: 'noteOpeningMissed' });
    case 'active':
      return site.term === undefined
        ? duties
        : [...duties, { on: site.term.reviewFrom, command: { type: 'beginTermReview' } }];
    case 'rectifying':
      return [...duties, ...dayAfter(site.rectification.dueOn, { type: 'endRectificationTime' })];
    case 'delisted':
    case 'exited':
      return isOut(site) ? dayAfter(site.plaque?.returnBy, { type: 'declarePlaqueVoid' }) : [];
    default:
      return duties;
  }
};

/** When the site is to be looked at next. */
export const nextDayOf = (site: SiteState): CalendarDate | undefined =>
  clockOf(site)
    .map(({ on }) => on)
    .sort()[0];
