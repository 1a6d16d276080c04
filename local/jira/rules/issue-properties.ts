import type { SiteEvent } from '../http/route';
import { ownEntry } from '../store/own-entry';
import type { IssueRecord, Json, Row } from '../store/records';
import type { Writing } from './writing';

/**
 * `avi:jira:set:issue-property` and `avi:jira:deleted:issue-property`. The names are Atlassian's; what the payload
 * holds is not documented, so this is a guess after the web hooks of the same name.
 */
export function propertyEvent(kind: 'set' | 'deleted', issue: IssueRecord, key: string): SiteEvent {
  const eventType = `avi:jira:${kind}:issue-property`;
  const value = ownEntry(issue.properties, key);
  return {
    eventType,
    payload: {
      eventType,
      issue: { id: String(issue.id), key: issue.key },
      property: { key, ...(kind === 'set' && value !== undefined ? { value } : {}) },
    },
  };
}

/** What became of each issue of a bulk change. */
export interface Outcome {
  processed: number[];
  failures: Record<string, string>;
}

/** Sets properties of the issues that the caller may edit, and says which they may not. */
export function setProperties(
  writing: Writing,
  writes: readonly { id: number; properties: Record<string, Json> }[],
): Outcome {
  const { store, viewer } = writing;
  const failures: Record<string, string> = {};
  const changed = new Map<number, IssueRecord>();
  const events: SiteEvent[] = [];
  for (const { id, properties } of writes) {
    const issue = changed.get(id) ?? store.issues.byId.get(id);
    if (!issue || !viewer.may('EDIT_ISSUES', issue.projectId)) {
      failures[id] = 'Issue does not exist or you do not have permission to edit it.';
      continue;
    }
    const after = { ...issue, properties: { ...issue.properties, ...properties } };
    changed.set(id, after);
    for (const key of Object.keys(properties)) events.push(propertyEvent('set', after, key));
  }
  const rows = [...changed.values()].map((record): Row => ({ table: 'issue', record }));
  writing.commit(rows, events);
  return { processed: [...changed.keys()], failures };
}
