import {
  type ScopeIssue,
  type ScopeRecord,
  scopeRecord,
} from '../../../src/application/records/scope-record';
import { sprintRecord } from '../../../src/application/records/sprint-record';
import type { TestApp } from '../../support/app';
import { addIssue } from '../../support/issues';
import { KEY_RESULT, OBJECTIVE } from '../../support/plan';

const day = (text: string) => text as NonNullable<ScopeIssue['doneOn']>;

export const scopeIssue = (more: Partial<ScopeIssue> = {}): ScopeIssue => ({
  projectId: '10000',
  parentId: null,
  points: 3,
  category: 'new',
  done: false,
  doneOn: null,
  present: true,
  planned: true,
  plannedPoints: 3,
  addedOn: null,
  removedOn: null,
  reopenedOn: null,
  updated: null,
  ...more,
});

export const DONE: Partial<ScopeIssue> = { category: 'done', done: true, doneOn: day('2026-01-12') };

/** Serves KR-1. */
export const ON_KEY_RESULT = {
  keyResults: [{ id: KEY_RESULT, objectiveId: OBJECTIVE, key: 'KR-1' }],
  areas: [],
};

/** A sprint of board 1 with these issues; those of SHOP are in Jira too, as are their epics. */
export function seedScope(
  app: TestApp,
  sprintId: string,
  issues: Record<string, Partial<ScopeIssue>>,
  more: Partial<ScopeRecord> = {},
): void {
  const rows = Object.fromEntries(Object.entries(issues).map(([id, each]) => [id, scopeIssue(each)]));
  for (const [id, { projectId, parentId }] of Object.entries(rows)) {
    addIssue(app.jira, id, { projectId, parentId });
    if (parentId !== null) addIssue(app.jira, parentId, { level: 1 });
  }
  app.store.seed(
    'scope',
    sprintId,
    scopeRecord.parse({
      sprintId,
      boardId: '1',
      readAt: '2026-02-10T08:00:00.000Z',
      plannedFrom: 'start',
      closedAt: null,
      issues: rows,
      serves: {},
      above: {},
      ...more,
    }),
  );
  app.store.seed(
    'sprint',
    sprintId,
    sprintRecord.parse({
      ...{ sprintId, boardId: '1', name: `Sprint ${sprintId}`, state: 'active', gone: false, goal: '' },
      ...{ start: '2026-01-05', end: '2026-01-19', draft: null, lastWrite: null, notices: [], revision: 0 },
      ...{ lines: [], claims: [], assigned: {}, targets: [] },
    }),
  );
}
