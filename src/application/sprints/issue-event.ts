import { isAppError } from '../app-error';
import type { Address, Deps, JiraChange, Rows, SprintIssue } from '../ports';
import { ONLY } from '../records/kinds';
import { WATCH, watchIn } from './watch';

type IssueChanged = Extract<JiraChange, { kind: 'issue' }>;

/** What an event of an issue is taken over with, by everybody whom it concerns. */
export interface IssueEvent {
  /** The links of the issue and of its parents, what events are looked at for, and the scopes that it names. */
  readonly rows: Rows;
  /** The issue in Jira: two points, once, and not before somebody asks. null: it is gone. */
  readonly look: () => Promise<SprintIssue | null>;
}

/** The issue and its parents, before and now. */
export function idsOfEvent({ issueId, parentBefore, parentNow }: IssueChanged): string[] {
  return [...new Set([issueId, parentBefore, parentNow].filter((id) => id !== null))];
}

/** The sprints that it came from and went to. */
export function sprintsOfEvent({ sprintsBefore, sprintsNow }: IssueChanged): string[] {
  return [...new Set([...(sprintsBefore ?? []), ...(sprintsNow ?? [])])];
}

export async function readIssueEvent(deps: Deps, change: IssueChanged): Promise<IssueEvent> {
  const rows = await deps.store.read([
    WATCH,
    ...idsOfEvent(change).map((key): Address => ({ kind: 'link', key })),
    ...sprintsOfEvent(change).map((key): Address => ({ kind: 'scope', key })),
  ]);
  const { estimateFields } = watchIn(rows.get('watch', ONLY));
  let look: Promise<SprintIssue | null> | undefined;
  return {
    rows,
    look: () => {
      look ??= change.gone ? Promise.resolve(null) : issueNow(deps, change.issueId, estimateFields);
      return look;
    },
  };
}

async function issueNow(
  deps: Deps,
  issueId: string,
  estimateFields: readonly string[],
): Promise<SprintIssue | null> {
  try {
    return await deps.jiraAsApp.issueInSprints(issueId, estimateFields);
  } catch (thrown) {
    // Deleted since the event was sent.
    if (isAppError(thrown, 'NOT_FOUND')) return null;
    throw thrown;
  }
}
