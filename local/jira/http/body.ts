import type { z } from 'zod';
import { z as zod } from 'zod';
import type { Json } from '../store/records';
import { invalidPayload } from './refusal';
import type { Call } from './route';

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
