import { estimateOf } from '../../domain/alignment/time-estimates';
import type { CalendarDay } from '../../domain/okr/calendar-day';
import { dayOfMoment } from '../organisation';
import type { IssueHistory, SprintIssue } from '../ports';
import type { ScopeIssue } from '../records/scope-record';
import type { SettingsRecord } from '../records/settings-record';
import {
  becameDone,
  becameOpen,
  cameIn,
  estimateAt,
  parentAt,
  type Span,
  statusAt,
  wasIn,
  wentOut,
} from './past-of-issue';

/** How a board judges the issues of its sprints. */
export interface Judge {
  readonly sprintId: string;
  /** Field of the board's estimate; null where it counts issues. */
  readonly field: string | null;
  /** Statuses of its last column; where they are not known, the category `done` says it. */
  readonly doneStatuses: readonly string[];
  readonly settings: SettingsRecord;
}

const NO_DATES = { addedOn: null, removedOn: null, reopenedOn: null } as const;

/** What an issue is now, to a sprint of this board. */
export function nowOf(issue: SprintIssue, judge: Judge) {
  const done = isDoneIn(issue, judge);
  return {
    projectId: issue.projectId,
    parentId: issue.parentId,
    points: estimateOf(judge.field, issue.estimates[judge.field ?? ''] ?? null),
    category: issue.category,
    done,
    doneOn: done ? dayOfMoment(issue.resolvedAt, judge.settings) : null,
    updated: issue.updatedAt,
  };
}

export function isDoneIn(issue: SprintIssue, { doneStatuses }: Judge): boolean {
  return doneStatuses.length === 0 ? issue.category === 'done' : doneStatuses.includes(issue.statusId);
}

/** In a sprint that is being put together: there is no plan yet that it could differ from. */
export function future(issue: SprintIssue, judge: Judge): ScopeIssue {
  return { ...nowOf(issue, judge), present: true, planned: false, plannedPoints: null, ...NO_DATES };
}

/**
 * In a sprint that runs since `start` (ISO): planned is what was in it then (PRODUCT §3.12). null: it never was in the
 * sprint since. `known`: what the row said; days that no changelog tells stay as they are.
 */
export function running(
  past: IssueHistory,
  judge: Judge,
  start: string,
  known: ScopeIssue | undefined,
): ScopeIssue | null {
  return plannedAndMoved(past, judge, { after: start, upTo: LAST }, known, {
    ...nowOf(past.issue, judge),
    // One that became a sub-task has left it: it is in its parent.
    present: past.issue.level === 0 && past.issue.sprintIds.includes(judge.sprintId),
  });
}
const LAST = '9999-12-31T23:59:59.999Z';

/** In a sprint that ran from `start` to `end`: everything as it was at its end (PRODUCT §3.12). */
export function closed(
  past: IssueHistory,
  judge: Judge,
  start: string,
  end: string,
  known: ScopeIssue | undefined,
): ScopeIssue | null {
  const { issue } = past;
  const isDone = doneStatus(judge, issue);
  const span = { after: '', upTo: end };
  const statusId = statusAt(past, end);
  const done = isDone(statusId);
  const resolvedAt = issue.resolvedAt !== null && issue.resolvedAt <= end ? issue.resolvedAt : null;
  const scoped = plannedAndMoved(past, judge, { after: start, upTo: end }, known, {
    projectId: issue.projectId,
    parentId: parentAt(past, end),
    points: estimateAt(past, judge.field, end),
    // What category a status of then is in, Jira does not say later on.
    category: done ? 'done' : 'indeterminate',
    done,
    doneOn: done ? dayOfMoment(becameDone(past, isDone, span) ?? resolvedAt, judge.settings) : null,
    updated: issue.updatedAt,
    present: wasIn(past, judge.sprintId, end),
  });
  return scoped === null || !done ? scoped : { ...scoped, reopenedOn: reopenedOn(past, judge, end) };
}

/** The day on which an issue that a closed sprint had done was opened again; null where it is done. */
export function reopenedOn(past: IssueHistory, judge: Judge, end: string): CalendarDay | null {
  const { issue } = past;
  if (isDoneIn(issue, judge)) return null;
  const at = becameOpen(past, doneStatus(judge, issue), end) ?? issue.updatedAt;
  return dayOfMoment(at, judge.settings);
}

/** By the board's last column; where it is not known, only the status of today can be told to be done. */
function doneStatus({ doneStatuses }: Judge, issue: SprintIssue): (statusId: string) => boolean {
  return doneStatuses.length === 0
    ? (statusId) => statusId === issue.statusId && issue.category === 'done'
    : (statusId) => doneStatuses.includes(statusId);
}

function plannedAndMoved(
  past: IssueHistory,
  { sprintId, field, settings }: Judge,
  span: Span,
  known: ScopeIssue | undefined,
  state: ReturnType<typeof nowOf> & { readonly present: boolean },
): ScopeIssue | null {
  const planned = known?.planned === true || wasIn(past, sprintId, span.after);
  const came = planned ? null : cameIn(past, sprintId, span);
  const went = state.present ? null : wentOut(past, sprintId, span);
  if (!planned && !state.present && came === null && (known?.addedOn ?? null) === null) return null;
  return {
    ...state,
    planned,
    plannedPoints: known?.planned
      ? known.plannedPoints
      : planned
        ? estimateAt(past, field, span.after)
        : null,
    addedOn: planned ? null : (dayOfMoment(came, settings) ?? known?.addedOn ?? null),
    removedOn: state.present ? null : (dayOfMoment(went, settings) ?? known?.removedOn ?? null),
    reopenedOn: null,
  };
}
