import type { Stored } from '../ports';
import type { HeardIssue, HeardRecord } from '../records/heard-record';
import { ONLY } from '../records/kinds';
import type { IssueChanged } from './issue-event';

export const HEARD = { kind: 'heard', key: ONLY } as const;

const NOTHING: HeardRecord = { due: null, issues: [] };

export function heardIn(row: Stored<'heard'> | undefined): HeardRecord {
  return row?.record ?? NOTHING;
}

/**
 * The list with one more event; the very same list where it says nothing new. Of several that differ in nothing but
 * their moment the latest stays: what they tell of is read from Jira. Moves between sprints all stay, for their days.
 */
export function withHeard(issues: readonly HeardIssue[], change: IssueChanged): readonly HeardIssue[] {
  const one = noteOf(change);
  const text = saidBy(one);
  const known = issues.find((each) => saidBy(each) === text);
  if (known === undefined) return [...issues, one];
  if ((known.at ?? '') >= (one.at ?? '')) return issues;
  return issues.map((each) => (each === known ? one : each));
}

/** The event as the consumers take it over. */
export function changeOf(heard: HeardIssue): IssueChanged {
  return {
    kind: 'issue',
    issueId: heard.issueId,
    gone: false,
    parentBefore: heard.parentBefore ?? null,
    parentNow: heard.parentNow ?? null,
    projectId: heard.projectId ?? null,
    sprintsBefore: heard.sprintsBefore ?? null,
    sprintsNow: heard.sprintsNow ?? null,
    at: heard.at ?? null,
  };
}

function noteOf(change: IssueChanged): HeardIssue {
  const { issueId, projectId, parentBefore, parentNow, sprintsBefore, sprintsNow, at } = change;
  return {
    issueId,
    ...(projectId == null ? {} : { projectId }),
    ...(parentBefore == null ? {} : { parentBefore }),
    ...(parentNow == null ? {} : { parentNow }),
    ...(sprintsBefore == null ? {} : { sprintsBefore: [...sprintsBefore] }),
    ...(sprintsNow == null ? {} : { sprintsNow: [...sprintsNow] }),
    ...(at == null ? {} : { at }),
  };
}

/** What makes it an event of its own: of a move between sprints also when it was. */
function saidBy({ tries: _, at, ...heard }: HeardIssue): string {
  const isMove = heard.sprintsBefore !== undefined || heard.sprintsNow !== undefined;
  const { issueId, projectId, parentBefore, parentNow, sprintsBefore, sprintsNow } = heard;
  return JSON.stringify([
    issueId,
    projectId,
    parentBefore,
    parentNow,
    sprintsBefore,
    sprintsNow,
    isMove ? at : null,
  ]);
}
