import { hashOf } from '../../domain/automation/slot';
import { hourOfDay } from '../../domain/okr/hour-of-day';
import { ORGANISATION, organisationIn } from '../organisation';
import type { Deps } from '../ports';
import { ONLY } from '../records/kinds';

/** Hours of the organisation's day in which its boards are looked at, for nobody needs Jira's quota then. */
export const NIGHT: readonly number[] = [20, 21, 22, 23, 0, 1, 2, 3, 4, 5];
/** Seconds between two boards; Forge's longest delay is a quarter of an hour. */
const APART_SECONDS = 10;
const LONGEST_SECONDS = 900;

/**
 * The boards' part of the daily pass: each connected board is looked at once a night, for what events did not tell;
 * each hour of the night has as many of them. To be called every hour. What an hour's share does not pay for waits in
 * the queue for the next (`healingPointsAnHour`). In the night in which the clocks go forward, those of the hour that
 * is left out wait for the next.
 */
export async function lookAtBoards(deps: Deps): Promise<void> {
  const { settings, now } = organisationIn(await deps.store.read(ORGANISATION), deps.clock);
  const slot = NIGHT.indexOf(hourOfDay(now, settings.timeZone));
  if (slot === -1) return;
  const rows = await deps.store.read([{ kind: 'directory', key: ONLY }]);
  const boards = (rows.get('directory', ONLY)?.record.teams ?? []).flatMap((team) => team.boards);
  // A board that is added or goes moves few of the others to another hour.
  const ids = boards.map(({ boardId }) => boardId).sort((a, b) => hashOf(a) - hashOf(b));
  const due = ids.filter((_, at) => Math.floor((at * NIGHT.length) / ids.length) === slot);
  for (const [at, boardId] of due.entries()) {
    const delay = Math.min(LONGEST_SECONDS, at * APART_SECONDS);
    await deps.queue.push({ kind: 'board', boardId, gone: false, whole: true }, delay);
  }
}
