import type { ScopeIssue, ScopeRecord } from '../records/scope-record';

/** An issue that came into a running sprint and is in it. */
export interface Added {
  readonly id: string;
  readonly issue: ScopeIssue;
  /** The day it came in. */
  readonly addedOn: string;
}

/** What came into a running sprint since its start and is in it (PRODUCT §3.12), the latest first. */
export function addedIn(scope: ScopeRecord | undefined): Added[] {
  if (scope === undefined || scope.closedAt !== null || scope.plannedFrom === null) return [];
  return Object.entries(scope.issues)
    .flatMap(([id, issue]): Added[] => {
      const { present, planned, addedOn } = issue;
      return present && !planned && addedOn !== null ? [{ id, issue, addedOn }] : [];
    })
    .sort((a, b) => (a.addedOn < b.addedOn ? 1 : a.addedOn > b.addedOn ? -1 : Number(b.id) - Number(a.id)));
}
