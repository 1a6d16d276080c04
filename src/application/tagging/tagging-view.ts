import type { Notice, TaggingView, TagLineView } from '../../contract/views';
import type { Caller } from '../caller';
import { callerName } from '../caller';
import type { Deps, JiraSprint } from '../ports';
import type { SprintRecord } from '../records/sprint-record';
import type { TeamRecord } from '../records/team-record';
import { viewer } from '../views/viewer';
import { openChoices } from './choices';
import type { KeyLookup } from './look-up-keys';
import { presentKeys, presentLines } from './sprint-lines';
import { createSuggester } from './suggestions';

/** A goal of a thousand lines is legal; suggestions for the lines people look at are enough. */
const LINES_WITH_SUGGESTIONS = 60;
const SUGGESTIONS_PER_LINE = 3;

/**
 * What Tag sprint goal shows, from the sprint as Jira has it and the app's row of it. `shelves` are the
 * teams whose key results are offered before anything is typed: the board's own, or all where it has none; `projectId` is the
 * project of the sprint's board, as far as it is known.
 */
export function taggingView(
  deps: Deps,
  caller: Caller,
  sprint: JiraSprint,
  record: SprintRecord,
  lookup: KeyLookup,
  shelves: readonly TeamRecord[],
  projectId: string | null,
): TaggingView {
  const { team } = lookup;
  const suggester = createSuggester(shelves, team?.id ?? null, projectId);
  const lines = presentLines(record);
  const assigned = Object.entries(record.assigned);
  const keys = new Set(presentKeys(record));
  return {
    viewer: viewer(deps, caller),
    sprint: {
      id: sprint.id,
      name: sprint.name,
      state: sprint.state,
      start: sprint.start,
      end: sprint.end,
      boardId: sprint.boardId,
    },
    team: team === null ? null : { id: team.id, name: team.name },
    goal: record.goal,
    revision: record.revision,
    lines: lines.map(
      (line, index): TagLineView => ({
        id: line.id,
        index,
        text: line.text,
        tags: line.keys.map((key) => lookup.tag(key)),
        suggestions:
          index < LINES_WITH_SUGGESTIONS && line.text !== ''
            ? suggester.for(line.text, SUGGESTIONS_PER_LINE)
            : [],
        issueIds: assigned.flatMap(([issueId, lineId]) => (lineId === line.id ? [issueId] : [])),
      }),
    ),
    // What the reader may not see reads like an unknown key: its text in the goal, and nothing said about it.
    claims: record.claims.filter((each) => keys.has(each.key) && lookup.byKey.has(each.key)),
    choices: shelves.flatMap((each) => openChoices(each, team?.id ?? null)),
    unmatched: unmatchedClaims(record, keys),
    draft:
      record.draft === null
        ? null
        : {
            by: record.draft.by,
            at: record.draft.at,
            outdated: record.draft.baseGoal !== record.goal,
            newGoal: record.draft.newGoal,
            lines: record.draft.lines,
            claims: record.draft.claims.filter((each) => lookup.byKey.has(each.key)),
          },
    notices: noticesFor(record, caller),
  };
}

/** Claims whose key left the goal: kept and offered again (PRODUCT §2). */
function unmatchedClaims(record: SprintRecord, keys: ReadonlySet<string>): TaggingView['unmatched'] {
  return record.claims
    .filter((each) => !keys.has(each.key))
    .map((each) => ({
      text:
        record.lines.find((line) => line.withdrawn !== undefined && line.keys.includes(each.key))?.text ?? '',
      keys: [each.key],
    }));
}

export function noticesFor(record: SprintRecord, caller: Caller): Notice[] {
  return record.notices
    .filter((notice) => notice.for === null || notice.for === callerName(caller))
    .map(({ kind, message, text }) => ({ kind, message, ...(text === undefined ? {} : { text }) }));
}
