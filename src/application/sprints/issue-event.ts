import type { JiraChange } from '../jira-change';
import type { Address, Rows, SprintIssue } from '../ports';
import { WATCH } from './watch';

export type IssueChanged = Extract<JiraChange, { kind: 'issue' }>;

/** What an event of an issue is taken over with, by everybody whom it concerns. */
export interface IssueEvent {
  /** The links of the issue and of its parents, what events are looked at for, and the scopes that it names. */
  readonly rows: Rows;
  /** The issue in Jira. null: it is gone. */
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

/** The rows that an event is taken over with. */
export function addressesOfEvent(change: IssueChanged): Address[] {
  return [
    WATCH,
    ...idsOfEvent(change).map((key): Address => ({ kind: 'link', key })),
    ...sprintsOfEvent(change).map((key): Address => ({ kind: 'scope', key })),
  ];
}
