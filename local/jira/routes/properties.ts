import { noContent, ok } from '../http/answer';
import { readJson } from '../http/body';
import { refuse } from '../http/refusal';
import type { Call, PendingEvent, Route } from '../http/route';
import { propertyEvent } from '../rules/issue-properties';
import { issueOf, needOnIssue } from '../rules/issues';
import { sprintOf, writableSprintOf } from '../rules/sprints';
import { ownEntry } from '../store/own-entry';
import type { Json, Row } from '../store/records';

const MAX_VALUE = 32_768;
const MAX_KEY = 255;

export function checkedProperty(key: string, value: unknown): Json {
  if (key.length > MAX_KEY) throw refuse(400, `The property key must be at most ${MAX_KEY} characters long.`);
  // The store's encoding cannot keep it, and no app needs it.
  if (key === '__proto__') throw refuse(400, `The property key '${key}' cannot be used.`);
  if (value === undefined) throw refuse(400, 'The property value must be a non-empty JSON.');
  const json = readJson(value);
  if (JSON.stringify(json).length > MAX_VALUE)
    throw refuse(400, `The property value must be at most ${MAX_VALUE} characters long.`);
  return json;
}

/** Something that has properties: how to find it for reading and for writing, and how to store them. */
interface Owner {
  path: string;
  anonymous: boolean;
  read(call: Call): { id: number; properties: Record<string, Json> };
  write(call: Call): { id: number; properties: Record<string, Json> };
  row(call: Call, id: number, properties: Record<string, Json>): Row;
  /** What is told of a change; sprints tell nothing. */
  event?(kind: 'set' | 'deleted', call: Call, id: number, key: string): PendingEvent;
}

function missing(key: string): never {
  throw refuse(404, `The property with key '${key}' does not exist.`);
}

function propertyRoutesOf(owner: Owner): Route[] {
  const key = (call: Call) => call.params.propertyKey ?? '';
  const tell = (kind: 'set' | 'deleted', call: Call, id: number): PendingEvent[] => {
    const event = owner.event?.(kind, call, id, key(call));
    return event ? [event] : [];
  };
  return [
    {
      method: 'GET',
      path: owner.path,
      anonymous: owner.anonymous,
      handle: (call) => {
        const { properties } = owner.read(call);
        const path = `${call.base}${owner.path.replace(/:(\w+)#?/g, (_, name: string) => call.params[name] ?? '')}`;
        const keys = Object.keys(properties).map((one) => ({
          key: one,
          self: `${path}/${encodeURIComponent(one)}`,
        }));
        return ok({ keys });
      },
    },
    {
      method: 'GET',
      path: `${owner.path}/:propertyKey`,
      anonymous: owner.anonymous,
      handle: (call) => {
        const value = ownEntry(owner.read(call).properties, key(call));
        return value === undefined ? missing(key(call)) : ok({ key: key(call), value });
      },
    },
    {
      method: 'PUT',
      path: `${owner.path}/:propertyKey`,
      handle: (call) => {
        const { id, properties } = owner.write(call);
        const value = checkedProperty(key(call), call.body);
        const isNew = !Object.hasOwn(properties, key(call));
        call.commit([owner.row(call, id, { ...properties, [key(call)]: value })], tell('set', call, id));
        return { status: isNew ? 201 : 200 };
      },
    },
    {
      method: 'DELETE',
      path: `${owner.path}/:propertyKey`,
      handle: (call) => {
        const { id, properties } = owner.write(call);
        if (!Object.hasOwn(properties, key(call))) missing(key(call));
        const { [key(call)]: _gone, ...rest } = properties;
        call.commit([owner.row(call, id, rest)], tell('deleted', call, id));
        return noContent();
      },
    },
  ];
}

const issueOwner: Owner = {
  path: '/rest/api/3/issue/:issueIdOrKey/properties',
  anonymous: true,
  read: issueOf,
  write: (call) => {
    const issue = issueOf(call);
    needOnIssue(call, issue, 'EDIT_ISSUES', 'You do not have permission to edit issues in this project.');
    return issue;
  },
  row: (call, id, properties) => {
    const issue = call.store.issues.byId.get(id);
    if (!issue) throw refuse(404, 'Issue does not exist or you do not have permission to see it.');
    return { table: 'issue', record: { ...issue, properties } };
  },
  event: (kind, call, id, key) => () => {
    const issue = call.store.issues.byId.get(id);
    if (!issue) throw new Error(`The issue ${id} is gone.`);
    return propertyEvent(kind, issue, key);
  },
};

const sprintOwner: Owner = {
  path: '/rest/agile/1.0/sprint/:sprintId/properties',
  anonymous: true,
  read: sprintOf,
  write: writableSprintOf,
  row: (call, id, properties) => {
    const sprint = call.store.sprints.get(id);
    if (!sprint) throw refuse(404, 'We could not find the sprint');
    return { table: 'sprint', record: { ...sprint, properties } };
  },
};

/** Properties of issues and sprints: the body of a PUT is the value; there is no merge. */
export const propertyRoutes: readonly Route[] = [
  ...propertyRoutesOf(issueOwner),
  ...propertyRoutesOf(sprintOwner),
];
