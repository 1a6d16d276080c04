import { z } from 'zod';
import { noContent, ok } from '../http/answer';
import { readBody } from '../http/body';
import { offsetOf, valuesPage } from '../http/paging';
import { Refusal, refuse } from '../http/refusal';
import type { Call, Route } from '../http/route';
import { createShaper } from '../shapes/shaper';
import { ownEntry } from '../store/own-entry';
import type { PrecomputationRecord, Row } from '../store/records';

const UpdateBody = z.strictObject({
  values: z.array(
    z.strictObject({ id: z.string(), value: z.string().optional(), error: z.string().optional() }),
  ),
});
const ByIdBody = z.strictObject({ precomputationIDs: z.array(z.string()) });

/** Only an app acting as itself may read or write the values of its functions. */
function asApp(call: Call): void {
  if (call.viewer.actor.kind !== 'app')
    throw refuse(403, 'This operation can only be accessed by the app that provided the function.');
}

function shapeOf(call: Call, one: PrecomputationRecord) {
  const { time } = createShaper(call.store);
  return {
    id: one.id,
    functionKey: one.functionKey,
    functionName: one.functionName,
    field: one.field,
    operator: one.operator,
    arguments: one.arguments,
    created: time(one.created),
    updated: time(one.updated),
    used: time(one.used),
    ...(one.value === null ? {} : { value: one.value }),
    ...(one.error === null ? {} : { error: one.error }),
  };
}

const READ: Record<string, (one: PrecomputationRecord) => string | number> = {
  functionkey: (one) => one.functionKey,
  used: (one) => one.used,
  created: (one) => one.created,
  updated: (one) => one.updated,
};

function list(call: Call) {
  asApp(call);
  const keys = call.query.list('functionKey');
  const orderBy = call.query.text('orderBy') ?? 'created';
  const read = ownEntry(READ, orderBy.replace(/^[+-]/, '').toLowerCase());
  if (!read) throw refuse(400, `Invalid value for orderBy: ${orderBy}`);
  const sign = orderBy.startsWith('-') ? -1 : 1;
  const found = [...call.store.precomputations.values()]
    .filter((one) => keys.length === 0 || keys.includes(one.functionKey))
    .sort((a, b) => sign * (read(a) < read(b) ? -1 : read(a) > read(b) ? 1 : 0));
  const page = valuesPage(found, offsetOf(call.query, 100, 100));
  return ok({ ...page, values: page.values.map((one) => shapeOf(call, one)) }, page.values.length);
}

function update(call: Call) {
  asApp(call);
  const { values } = readBody(call, UpdateBody);
  const missing = [...new Set(values.map(({ id }) => id))].filter(
    (id) => !call.store.precomputations.has(id),
  );
  const skips = call.query.flag('skipNotFoundPrecomputations', false);
  if (missing.length > 0 && !skips) {
    const errorMessages = ['Some precomputations were not found.'];
    return { status: 404, body: { errorMessages, notFoundPrecomputationIDs: missing } };
  }
  const rows = values.flatMap(({ id, value, error }): Row[] => {
    const one = call.store.precomputations.get(id);
    if (!one) return [];
    const record = { ...one, value: value ?? null, error: error ?? null, updated: call.now };
    return [{ table: 'precomputation', record }];
  });
  call.commit(rows);
  return skips ? { status: 200, body: { notFoundPrecomputationIDs: missing } } : noContent();
}

/** Its refusals are lists of messages alone, unlike those of all other operations (Jira's OpenAPI). */
function updateOrSay(call: Call) {
  try {
    return update(call);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { status: error.status, body: { errorMessages: error.errorMessages } };
  }
}

function byId(call: Call) {
  asApp(call);
  const ids = [...new Set(readBody(call, ByIdBody).precomputationIDs)];
  const found = ids.flatMap((id) => call.store.precomputations.get(id) ?? []);
  const notFoundPrecomputationIDs = ids.filter((id) => !call.store.precomputations.has(id));
  const precomputations = found.map((one) => shapeOf(call, one));
  return ok({ precomputations, notFoundPrecomputationIDs }, precomputations.length);
}

const COMPUTATION = '/rest/api/3/jql/function/computation';

/** Stored values of JQL functions. */
export const precomputationRoutes: readonly Route[] = [
  { method: 'GET', path: COMPUTATION, handle: list },
  { method: 'POST', path: COMPUTATION, handle: updateOrSay },
  { method: 'POST', path: `${COMPUTATION}/search`, reads: true, handle: byId },
];
