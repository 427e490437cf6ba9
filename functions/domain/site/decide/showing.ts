// What a site shows, what the media said, and what changed about it.
import { afterWorkingDays } from '../../calendar.ts';
import { accept, type Decision, refuse } from '../../decider.ts';
import { dateIn, textLength } from '../../values.ts';
import { MOST_MEDIA } from '../exhibition.ts';
import type { SiteContext } from '../rules.ts';
import type { PresentSite, SiteEvent } from '../state.ts';
import type { ShowCommand } from './commands.ts';

const reportChange = (
  site: PresentSite,
  { id, kind, effectiveOn, to }: Extract<ShowCommand, { type: 'reportChange' }>,
  { at, round, calendar }: SiteContext,
): Decision<SiteEvent> => {
  if (round.changes === undefined) return refuse('not_in_this_programme');
  if (site.changes.some((change) => change.id === id)) return refuse('already_exists');
  if (textLength(to) === 0) return refuse('invalid_request', [{ path: ['to'], code: 'required' }]);
  const last = afterWorkingDays(calendar, effectiveOn, round.changes.workingDays);
  if (!last.known) return refuse('calendar_unknown');
  const late = dateIn(round.timeZone, at) > last.date;
  const status = round.changes.approval.includes(kind) ? 'open' : 'noted';
  return accept({ type: 'changeReported', change: { id, kind, effectiveOn, to, late, status } });
};

const decideChange = (
  site: PresentSite,
  { changeId, approve, reason }: Extract<ShowCommand, { type: 'decideChange' }>,
): Decision<SiteEvent> => {
  const change = site.changes.find(({ id }) => id === changeId);
  if (change === undefined) return refuse('change_not_found');
  if (change.status !== 'open') return refuse('step_already_taken');
  return accept({ type: 'changeDecided', changeId, kind: change.kind, approved: approve, reason });
};

export const decideShow = (site: PresentSite, command: ShowCommand, context: SiteContext): Decision<SiteEvent> => {
  switch (command.type) {
    case 'writePage':
      return accept({ type: 'pageWritten', page: command.page });
    case 'addMedia': {
      const { entry } = command;
      if (site.media.some(({ id }) => id === entry.id)) return refuse('already_exists');
      if (site.media.length >= MOST_MEDIA) return refuse('too_many');
      if (entry.on > dateIn(context.round.timeZone, context.at))
        return refuse('invalid_request', [{ path: ['on'], code: 'too_late' }]);
      return accept({ type: 'mediaAdded', entry });
    }
    case 'reportChange':
      return reportChange(site, command, context);
    case 'decideChange':
      return decideChange(site, command);
    default:
      return command satisfies never;
  }
};
