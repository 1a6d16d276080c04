import { z } from 'zod';
import { ok } from '../http/answer';
import { readBody } from '../http/body';
import { refuse } from '../http/refusal';
import type { Call, Route } from '../http/route';
import { submitTask, taskOf } from '../rules/tasks';
import { ownEntry } from '../store/own-entry';
import type { IssueRecord, Json } from '../store/records';
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

const editable = (call: Call, id: number): IssueRecord | undefined => {
  const issue = call.store.issues.byId.get(id);
  return issue && call.viewer.may('EDIT_ISSUES', issue.projectId) ? issue : undefined;
};

/** Answers 303 with the task that writes what can be written and tells the rest. */
function asTask(call: Call, writes: { id: number; properties: Record<string, Json> }[]) {
  const { id } = submitTask(call, 'Set issue properties', { kind: 'properties', writes });
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
    const issue = call.store.issues.byId.get(id);
    const current = issue && ownEntry(issue.properties, key);
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
  const found = taskOf(call);
  const isDone = found.finished !== null;
  const last = found.finished ?? found.submitted;
  return ok({
    self: `${call.base}/rest/api/3/task/${found.id}`,
    id: found.id,
    description: found.description,
    status: isDone ? 'COMPLETE' : 'RUNNING',
    ...(isDone ? { result: { failedEntities: found.failures }, finished: last } : {}),
    submittedBy: 10000,
    progress: isDone ? 100 : 0,
    elapsedRuntime: (found.finished ?? call.now) - found.submitted,
    submitted: found.submitted,
    started: found.submitted,
    lastUpdate: last,
  });
}

const PROPERTIES = '/rest/api/3/issue/properties';

/** Properties of many issues at once: 303 to a task, which is done at once unless told to take its time. */
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
