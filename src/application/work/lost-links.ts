import type { Notice } from '../../contract/views';
import { addDays, type CalendarDay } from '../../domain/okr/calendar-day';
import { isOpen } from '../../domain/okr/lifecycle';
import { DECISION_SHOWN_DAYS } from '../../domain/okr/review-decision';
import type { LostLinks } from '../records/key-result-parts';
import type { ObjectiveRecord } from '../records/objective-record';

/** One link more went with its issue. */
export function withLostLink(lost: LostLinks | null, today: CalendarDay): LostLinks {
  return { count: (toldLinks(lost, today)?.count ?? 0) + 1, day: today };
}

/** Links that went with their issues of late: told as long as a decision is, or until something else is linked. */
export function toldLinks(lost: LostLinks | null, today: CalendarDay): LostLinks | null {
  return lost !== null && today < addDays(lost.day, DECISION_SHOWN_DAYS) ? lost : null;
}

/** The same for the boards that see the key results: nothing linked is lost silently (PRODUCT §6). */
export function lostLinkNotices(objectives: readonly ObjectiveRecord[], today: CalendarDay): Notice[] {
  return objectives
    .filter(({ lifecycle }) => isOpen(lifecycle))
    .flatMap(({ keyResults }) => keyResults)
    .flatMap(({ key, lifecycle, lostLinks, deletedAt }): Notice[] => {
      const told = isOpen(lifecycle) && deletedAt === null ? toldLinks(lostLinks, today) : null;
      if (told === null) return [];
      const message =
        told.count === 1
          ? `An epic or issue that was linked to ${key} was deleted in Jira. Work that served ${key} through it no longer counts: link what took its place.`
          : `${told.count} epics or issues that were linked to ${key} were deleted in Jira. Work that served ${key} through them no longer counts: link what took their place.`;
      return [{ kind: 'lost-links', message, day: told.day }];
    });
}
