import type { CalendarDay } from '../../domain/okr/calendar-day';
import { dayOfMoment } from '../organisation';
import type { SprintIssue } from '../ports';
import type { ScopeIssue, ScopeRecord } from '../records/scope-record';
import { planWithout } from './plan-served';
import { future, isDoneIn, type Judge, nowOf } from './scope-issue';

/** What an event says of an issue's sprints, and when; what it says nothing of is null. */
export interface Told {
  readonly at: string | null;
  readonly before: readonly string[] | null;
  readonly now: readonly string[] | null;
}

/**
 * The scope with one issue as it is in Jira now. The event adds what Jira's issue does not say: the day on which it
 * came into the sprint or left it. A look that is older than what the row knows changes nothing, so that events may
 * come twice and in any order; of a frozen scope only whether the issue was opened again.
 */
export function withIssue(scope: ScopeRecord, issue: SprintIssue, told: Told, judge: Judge): ScopeRecord {
  const known = scope.issues[issue.id];
  if (scope.closedAt !== null) return withReopened(scope, issue, told, judge);
  const isOlder = (known?.updated ?? '') > (issue.updatedAt ?? '9999');
  const facts = isOlder && known ? known : asNow(scope, issue, known, told, judge);
  if (facts === null) return without(scope, issue.id);
  const next = scope.plannedFrom === null ? facts : dated(facts, scope, told, judge);
  return { ...scope, issues: { ...scope.issues, [issue.id]: next } };
}

/** An issue that is gone from Jira is out of open scopes as if it had never been; frozen ones keep it. */
export function without(scope: ScopeRecord, issueId: string): ScopeRecord {
  if (scope.closedAt !== null || scope.issues[issueId] === undefined) return scope;
  const { [issueId]: _, ...issues } = scope.issues;
  const { plan } = scope;
  return { ...scope, issues, ...(plan === undefined ? {} : { plan: planWithout(plan, issueId) }) };
}

/** null: it is not in the sprint, and was not since its start. */
function asNow(
  scope: ScopeRecord,
  issue: SprintIssue,
  known: ScopeIssue | undefined,
  told: Told,
  judge: Judge,
): ScopeIssue | null {
  const present = issue.level === 0 && issue.sprintIds.includes(judge.sprintId);
  const rank = known?.rank === undefined ? {} : { rank: known.rank };
  if (scope.plannedFrom === null) return present ? { ...future(issue, judge), ...rank } : null;
  const now = { ...nowOf(issue, judge), present, ...rank };
  if (known !== undefined) {
    const { lastSeenAt: _, ...stored } = known;
    return { ...stored, ...now, removedOn: present ? null : known.removedOn };
  }
  // It came and went before anybody looked.
  const wasThere = (told.at ?? '') > (scope.startedAt ?? '') && saysOf(told, judge.sprintId);
  if (!present && !wasThere) return null;
  const { createdAt } = issue;
  const isNew = createdAt !== null && createdAt > (scope.startedAt ?? '');
  return {
    ...now,
    planned: false,
    plannedPoints: null,
    addedOn: isNew ? dayOfMoment(createdAt, judge.settings) : null,
    removedOn: null,
    reopenedOn: null,
  };
}

const saysOf = ({ before, now }: Told, sprintId: string) =>
  before?.includes(sprintId) === true || now?.includes(sprintId) === true;

/** With the days that the event tells; of several the latest. */
function dated(issue: ScopeIssue, scope: ScopeRecord, told: Told, { sprintId, settings }: Judge): ScopeIssue {
  const { at, before, now } = told;
  if (at === null || before === null || now === null || at <= (scope.startedAt ?? '')) return issue;
  const day = dayOfMoment(at, settings);
  const came = now.includes(sprintId) && !before.includes(sprintId);
  const went = before.includes(sprintId) && !now.includes(sprintId);
  if (came && !issue.planned) return { ...issue, addedOn: later(issue.addedOn, day) };
  if (went && !issue.present) return { ...issue, removedOn: later(issue.removedOn, day) };
  return issue;
}

function later(a: CalendarDay | null, b: CalendarDay | null): CalendarDay | null {
  return a === null || (b !== null && b > a) ? b : a;
}

function withReopened(scope: ScopeRecord, issue: SprintIssue, told: Told, judge: Judge): ScopeRecord {
  const known = scope.issues[issue.id];
  if (known?.done !== true || (known.updated ?? '') > (issue.updatedAt ?? '9999')) return scope;
  const day = dayOfMoment(told.at ?? issue.updatedAt, judge.settings);
  const reopenedOn = isDoneIn(issue, judge) ? null : (known.reopenedOn ?? day);
  if (reopenedOn === known.reopenedOn) return scope;
  return { ...scope, issues: { ...scope.issues, [issue.id]: { ...known, reopenedOn } } };
}
