import type { z } from 'zod';
import { z as zod } from 'zod';
import type { Json } from '../store/records';
import type { JiraRequest } from '../types';
import { invalidPayload, refuse } from './refusal';
import type { Call } from './route';

const JSON_TYPE = /^application\/([\w.+-]+\+)?json\s*(;|$)/i;

/** Levels of arrays and objects within each other that a body may have. */
const DEEPEST = 500;

/** Level by level, since what is to be kept out is what overflows the stack of a function that calls itself. */
function isDeeperThan(levels: number, value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    level = level.filter((one) => typeof one === 'object' && one !== null);
    if (depth === levels && level.length > 0) return true;
    level = level.flatMap((one) => Object.values(Object(one)));
  }
  return false;
}

/**
 * What a request carries, as parsed JSON: undefined without a body. 415 for a body that says it is something else
 * or, coming from an app, does not say what it is (`fetch` then calls it plain text, as it would on Forge); 400 for
 * what is no JSON. Only POST and PUT have bodies.
 */
export function parseBody(request: JiraRequest): unknown {
  const { body, headers } = request;
  if (body === undefined || body === '' || !['POST', 'PUT'].includes(request.method.toUpperCase()))
    return undefined;
  const type = headers['content-type'];
  if (type === undefined ? request.fromApp === true : !JSON_TYPE.test(type.trim()))
    throw refuse(415, 'Unsupported Media Type');
  let parsed: unknown;
  try {
    parsed = JSON.parse(body);
  } catch {
    throw invalidPayload();
  }
  if (isDeeperThan(DEEPEST, parsed)) throw invalidPayload();
  return parsed;
}

/** The body in the shape of `schema`, or 400 as Jira words it for any payload it cannot read. */
export function readBody<T extends z.ZodType>(call: Call, schema: T): z.infer<T> {
  const parsed = schema.safeParse(call.body);
  if (!parsed.success) throw invalidPayload();
  return parsed.data;
}

const AnyJson = zod.json();

/** A body that may be any JSON value. */
export function readJson(value: unknown): Json {
  const parsed = AnyJson.safeParse(value);
  if (!parsed.success) throw invalidPayload();
  return parsed.data;
}
