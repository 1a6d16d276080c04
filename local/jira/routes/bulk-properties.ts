import { z } from 'zod';
import { ok } from '../http/answer';
import { readBody } from '../http/body';
import { refuse } from '../http/refusal';
import type { Call, Route } from '../http/route';
import type { IssueRecord, Json, Row } from '../store/records';
import { checkedProperty } from './properties';

const SameForAll = z.strictObject({
  entitiesIds: z.array(z.int()).min(1).max(10_000),
  properties: z.record(z.string(), z.unknown()),
});
const EachItsOwn = z.strictObject({
  issues: z
    .array(z.strictObject({ issueID: z.int(), properties: z.record(z.string(), z.unknown()) }))
    .min(1)
    .max(100),
});
const OneKey = z.strictObject({
  value: z.unknown().optional(),
  expression: z.string().optional(),
  filter: z
    .strictObject({
      entityIds: z.array(z.int()).optional(),
      currentValue: z.unknown().optional(),
      hasProperty: z.boolean().optional(),
    })
    .optional(),
});

type Write = { id: number; properties: Record<string, Json> };

const editable = (call: Call, id: number): IssueRecord | undefined => {
  const issue = call.store.issues.byId.get(id);
  return issue && call.viewer.may('EDIT_ISSUES', issue.projectId) ? issue : undefined;
};

/** Writes what can be written and answers 303 with the task that tells the rest. */
function asTask(call: Call, writes: readonly Write[]) {
  const counters = call.store.counters();
  const failures: Record<string, string> = {};
  const rows = new Map<number, Row>();
  for (const { id, properties } of writes) {
    const issue = editable(call, id);
    if (issue)
      rows.set(id, {
        table: 'issue',
        record: { ...issue, properties: { ...issue.properties, ...properties } },
      });
    else failures[id] = 'Issue does not exist or you do not have permission to edit it.';
  }
  const id = String(counters.task);
  const task = { id, description: 'Set issue properties', finished: call.now, failures };
  call.commit([
    ...rows.values(),
    { table: 'task', record: task },
    { table: 'counters', record: { ...counters, task: counters.task + 1 } },
  ]);
  return { status: 303, headers: { location: `${call.base}/rest/api/3/task/${id}` } };
}

function checkedAll(properties: Readonly<Record<string, unknown>>): Record<string, Json> {
  const entries = Object.entries(properties);
  if (entries.length === 0 || entries.length > 10)
    throw refuse(400, 'Between 1 and 10 properties can be set at once.');
  return Object.fromEntries(entries.map(([key, value]) => [key, checkedProperty(key, value)]));
}

function oneKey(call: Call) {
  const { value, expression, filter } = readBody(call, OneKey);
  if (expression !== undefined) throw refuse(400, 'Expressions cannot be evaluated here.');
  const key = call.params.propertyKey ?? '';
  const json = checkedProperty(key, value);
  // Without a filter it means every issue that the caller may edit.
  const ids = filter?.entityIds ?? [...call.store.issues.byId.keys()].filter((id) => editable(call, id));
  const chosen = ids.filter((id) => {
    const current = call.store.issues.byId.get(id)?.properties[key];
    if (filter?.hasProperty !== undefined && (current !== undefined) !== filter.hasProperty) return false;
    return (
      filter?.currentValue === undefined || JSON.stringify(current) === JSON.stringify(filter.currentValue)
    );
  });
  return asTask(
    call,
    chosen.map((id) => ({ id, properties: { [key]: json } })),
  );
}

function task(call: Call) {
  const found = call.store.tasks.get(call.params.taskId ?? '');
  if (!found) throw refuse(404, `The task with ID ${call.params.taskId ?? ''} could not be found.`);
  return ok({
    self: `${call.base}/rest/api/3/task/${found.id}`,
    id: found.id,
    description: found.description,
    status: 'COMPLETE',
    result: { failedEntities: found.failures },
    submittedBy: 10000,
    progress: 100,
    elapsedRuntime: 1,
    submitted: found.finished,
    started: found.finished,
    finished: found.finished,
    lastUpdate: found.finished,
  });
}

const PROPERTIES = '/rest/api/3/issue/properties';

/** Properties of many issues at once: asynchronous in form (303 and a task), done at once here. */
export const bulkPropertyRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: PROPERTIES,
    handle: (call) => {
      const { entitiesIds, properties } = readBody(call, SameForAll);
      const checked = checkedAll(properties);
      return asTask(
        call,
        entitiesIds.map((id) => ({ id, properties: checked })),
      );
    },
  },
  {
    method: 'POST',
    path: `${PROPERTIES}/multi`,
    handle: (call) => {
      const { issues } = readBody(call, EachItsOwn);
      return asTask(
        call,
        issues.map((one) => ({ id: one.issueID, properties: checkedAll(one.properties) })),
      );
    },
  },
  { method: 'PUT', path: `${PROPERTIES}/:propertyKey`, handle: oneKey },
  { method: 'GET', path: '/rest/api/3/task/:taskId', handle: task },
];
