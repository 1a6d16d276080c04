import type { Parsed } from '../../contract/api';
import type { PlanningView } from '../../contract/planning/answers';
import { isAppError } from '../app-error';
import type { Caller } from '../caller';
import type { Address, Deps, Jira, SprintIssue } from '../ports';
import { ONLY } from '../records/kinds';
import { askForFigures } from '../sprints/ask-for-figures';
import { changeScope } from '../sprints/change-scope';
import { withIssue, without } from '../sprints/scope-with-issue';
import { withServes } from '../sprints/serves-by-links';
import { WATCH, watchIn } from '../sprints/watch';
import { openSprints } from './open-sprints';
import { readPlanning } from './read-planning';

/** Issues asked for at once: a person waits for it. */
const AT_ONCE = 10;
/** The days on which issues came and went are told by Jira's events alone. */
const UNTOLD = { at: null, before: null, now: null };

/**
 * The planning check right after somebody moved issues in Jira, or linked work: Jira's events take seconds, and a
 * person who did something looks at once. Nothing of the request is believed: the issues are read as the app, as Jira
 * has them this moment, and links from their rows. Only open sprints of a board that the caller sees are looked at.
 * Of a board that the app does not see, the caller's own sight says what is there, and nothing what is not.
 */
export async function movedIssues(
  deps: Deps,
  caller: Caller,
  input: Parsed<'planning.moved'>,
): Promise<PlanningView> {
  const [sprints, rows] = await Promise.all([
    openSprints(deps, input.boardId),
    deps.store.read([WATCH, { kind: 'board', key: input.boardId }]),
  ]);
  const isUnseen = rows.get('board', input.boardId)?.record.unseenSince !== undefined;
  const shown = new Set(sprints?.map(({ id }) => id));
  const { estimateFields } = watchIn(rows.get('watch', ONLY));
  const issues = await issuesNow(deps, input.issueIds, estimateFields);
  const parents = [...issues.values()].flatMap(({ issue }) => issue?.parentId ?? []);
  const ids = [...new Set([...input.issueIds, ...input.linkedIds, ...parents])];
  const links = ids.map((key): Address => ({ kind: 'link', key }));
  for (const sprintId of new Set(input.sprintIds)) {
    if (!shown.has(sprintId)) continue;
    await changeScope(deps, sprintId, links, (scope, judge, linkRows) => {
      let next = scope;
      for (const [id, { issue, by }] of issues) {
        if (by === 'app' && issue !== null) next = withIssue(next, issue, UNTOLD, judge);
        else if (!isUnseen && scope.sight !== 'person') next = without(next, id);
        else if (issue !== null) {
          // A parent that they do not see is none that went.
          const parentId = issue.parentId ?? next.issues[id]?.parentId ?? null;
          next = withIssue(next, { ...issue, parentId }, UNTOLD, judge);
        }
      }
      return next.closedAt === null ? withServes(next, linkRows, ids) : next;
    });
  }
  // Whoever has just done something looks at the heat map next, and would see the plan as it was for ten minutes.
  if (shown.size > 0) await askForFigures(deps, input.boardId);
  return readPlanning(deps, caller, {
    boardId: input.boardId,
    ...(input.sprintId === undefined ? {} : { sprintId: input.sprintId }),
  });
}

interface Looked {
  /** null: gone, or not theirs to see. */
  readonly issue: SprintIssue | null;
  readonly by: 'app' | 'person';
}

/** By id; as the person what the app does not see. */
async function issuesNow(
  deps: Deps,
  issueIds: readonly string[],
  estimateFields: readonly string[],
): Promise<Map<string, Looked>> {
  const found = new Map<string, Looked>();
  const ids = [...new Set(issueIds)];
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    await Promise.all(
      ids.slice(at, at + AT_ONCE).map(async (id) => {
        const issue = await issueOf(deps.jiraAsApp, id, estimateFields);
        if (issue !== null) found.set(id, { issue, by: 'app' });
        else found.set(id, { issue: await issueOf(deps.jira, id, estimateFields), by: 'person' });
      }),
    );
  }
  return found;
}

async function issueOf(jira: Jira, id: string, fields: readonly string[]): Promise<SprintIssue | null> {
  try {
    return await jira.issueInSprints(id, fields);
  } catch (thrown) {
    if (isAppError(thrown, 'NOT_FOUND')) return null;
    throw thrown;
  }
}
