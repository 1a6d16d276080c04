import { z } from 'zod';

/** The part of JSON Schema in which the host describes its settings. */
export interface SettingSchema {
  type?: string | undefined;
  description?: string | undefined;
  enum?: unknown[] | undefined;
  minimum?: number | undefined;
  maximum?: number | undefined;
  default?: unknown;
  properties?: Record<string, SettingSchema> | undefined;
}

export const settingSchema: z.ZodType<SettingSchema> = z.lazy(() =>
  z.looseObject({
    type: z.string().optional(),
    description: z.string().optional(),
    enum: z.array(z.unknown()).optional(),
    minimum: z.number().optional(),
    maximum: z.number().optional(),
    default: z.unknown().optional(),
    properties: z.record(z.string(), settingSchema).optional(),
  }),
);

export interface SettingLeaf {
  /** Where it is in the document. */
  path: readonly string[];
  schema: SettingSchema;
  value: unknown;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Every single setting below a schema, in its order. */
export function settingLeaves(
  schema: SettingSchema,
  value: unknown,
  path: readonly string[] = [],
): SettingLeaf[] {
  if (!schema.properties) return [{ path, schema, value }];
  return Object.entries(schema.properties).flatMap(([key, inner]) =>
    settingLeaves(inner, isRecord(value) ? value[key] : undefined, [...path, key]),
  );
}

/** The part of the document that changes one setting. */
export function settingPart(path: readonly string[], value: unknown): unknown {
  return path.reduceRight<unknown>((inner, key) => ({ [key]: inner }), value);
}

/** `staleQueriesMs` → `Stale queries (ms)`; what lies deeper keeps its way there: `Limits: quota`. */
export function settingLabel(path: readonly string[]): string {
  const words = path.map((key) => {
    const spaced = key
      .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
      .toLowerCase()
      .replace(/ ms$/, ' (ms)');
    return spaced === 'ms' ? '(ms)' : spaced;
  });
  const label = words.join(': ').replace(': (ms)', ' (ms)');
  return label.charAt(0).toUpperCase() + label.slice(1);
}
