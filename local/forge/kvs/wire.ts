import { z } from 'zod';
import { attributeConditionShape, conditionGroupShape, conditionShape } from './conditions';
import { refuse } from './kvs-refusal';
import type { KvsErrorCode } from './limits';

/**
 * The bodies that `@forge/kvs` posts. Unknown members are refused, so that nothing an app sends is silently dropped
 * here and honoured (or refused) on Forge. Keys and values have checks, and error codes, of their own.
 */
const metadataField = z.enum(['CREATED_AT', 'UPDATED_AT', 'EXPIRE_TIME']);
export type MetadataField = z.output<typeof metadataField>;

const getOptions = z.strictObject({ metadataFields: z.array(metadataField).optional() });
const ttl = z.strictObject({ value: z.unknown().optional(), unit: z.unknown().optional() });
const plainSetOptions = z.strictObject({ ttl: ttl.optional() });
const setOptions = plainSetOptions
  .extend({
    keyPolicy: z.enum(['OVERRIDE', 'FAIL_IF_EXISTS']).optional(),
    returnValue: z.enum(['PREVIOUS', 'LATEST']).optional(),
    returnMetadataFields: z.array(metadataField).optional(),
  })
  .refine((options) => options.returnValue === undefined || options.keyPolicy === 'OVERRIDE', {
    message: 'returnValue needs keyPolicy OVERRIDE',
  })
  .refine((options) => options.returnMetadataFields === undefined || options.returnValue !== undefined, {
    message: 'returnMetadataFields needs returnValue',
  });
export type WireSetOptions = z.output<typeof setOptions>;
export type WireTtl = z.output<typeof ttl>;

const keyOnly = z.strictObject({ key: z.unknown().optional() });
const entityName = z.string();

export const getBody = keyOnly.extend({ options: getOptions.optional() });
export const entityGetBody = getBody.extend({ entityName });
export const setBody = keyOnly.extend({ value: z.unknown().optional(), options: setOptions.optional() });
export const entitySetBody = setBody.extend({ entityName });
export const deleteBody = keyOnly;
export const entityDeleteBody = keyOnly.extend({ entityName });

export const queryBody = z.strictObject({
  limit: z.unknown().optional(),
  after: z.string().optional(),
  where: z.array(attributeConditionShape).optional(),
  options: getOptions.optional(),
});

export const entityQueryBody = z.strictObject({
  entityName,
  indexName: z.string(),
  partition: z.array(z.unknown()).optional(),
  range: conditionShape.optional(),
  filters: conditionGroupShape.optional(),
  sort: z.enum(['ASC', 'DESC']).optional(),
  limit: z.unknown().optional(),
  cursor: z.string().optional(),
  options: getOptions.optional(),
});

const item = keyOnly.extend({ entityName: entityName.optional() });
export type WireItem = z.output<typeof item>;

export const transactionBody = z.strictObject({
  set: z
    .array(
      item.extend({
        value: z.unknown().optional(),
        conditions: conditionGroupShape.optional(),
        options: plainSetOptions.optional(),
      }),
    )
    .optional(),
  delete: z.array(item.extend({ conditions: conditionGroupShape.optional() })).optional(),
  check: z.array(item.extend({ conditions: conditionGroupShape })).optional(),
});

export const batchGetBody = z.array(item.extend({ options: getOptions.optional() }));
export const batchSetBody = z.array(
  item.extend({ value: z.unknown().optional(), options: plainSetOptions.optional() }),
);
export const batchDeleteBody = z.array(item);

/** Parses a body; refuses with `code` and the first mistake found. */
export function parseBody<S extends z.ZodType>(
  shape: S,
  body: unknown,
  code: KvsErrorCode = 'INVALID_REQUEST',
): z.output<S> {
  const parsed = shape.safeParse(body);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  return refuse(code, issue && `${issue.path.join('.') || 'body'}: ${issue.message}`);
}
