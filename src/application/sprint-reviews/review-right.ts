import type { Caller } from '../caller';
import type { Organisation } from '../organisation';
import type { Deps, JiraSprint, Rows } from '../ports';
import type { SprintRecord } from '../records/sprint-record';
import type { TeamRecord } from '../records/team-record';
import { isManager, leadsTeam } from '../rights';
import { mayTag } from '../tagging/may-tag';
import { isLate, openUntil } from './review-time';

/**
 * Why the caller may not save the review of a sprint; null where they may (PRODUCT §5.5, §6): people who may edit
 * issues of its board, the lead of the board's team or the stand-in, OKR managers; from a fortnight after the close
 * only the last two. `rows` may hold the board.
 */
export async function refusalOf(
  deps: Deps,
  caller: Caller,
  sprint: JiraSprint,
  record: SprintRecord,
  around: {
    readonly team: TeamRecord | undefined;
    readonly rows: Rows;
    /** Nobody connected the board, and no line is tagged: the app keeps no row. */
    readonly kept: boolean;
    readonly organisation: Organisation;
  },
): Promise<string | null> {
  const { team, rows, organisation } = around;
  if (record.gone) return 'This sprint was deleted in Jira. Its review stays readable.';
  if (record.state === 'future') return 'This sprint has not begun. It is reviewed when it nears its end.';
  if (!around.kept) {
    return 'This board is not connected yet. Open its OKR panel and connect it; then its sprints can be reviewed.';
  }
  if (team !== undefined && leadsTeam(caller, team)) return null;
  if (isLate(record, organisation)) {
    if (await isManager(deps, caller)) return null;
    const days = organisation.thresholds.reviewDays;
    return `The review was open to everybody of the team for ${days} days, until ${openUntil(record, organisation)}. Since then the team’s lead and OKR managers can still correct it.`;
  }
  if (await mayTag(deps, caller, sprint, rows)) return null;
  return 'Only people who may edit issues of this board, the team’s lead and OKR managers may review its sprints.';
}
