import { z } from 'zod';

export const spaceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('kv') }),
  z.strictObject({ kind: z.literal('secret') }),
  z.strictObject({ kind: z.literal('entity'), entityName: z.string() }),
]);
/** Where the app keeps rows: plain keys, secrets, or an entity of its manifest. */
export type Space = z.infer<typeof spaceSchema>;

export const rowSchema = z.looseObject({
  space: spaceSchema,
  key: z.string(),
  bytes: z.number(),
  createdAt: z.number(),
  updatedAt: z.number(),
  expiresAt: z.number().optional(),
});
export type RowSummary = z.infer<typeof rowSchema>;

export function spaceName(space: Space): string {
  if (space.kind === 'entity') return space.entityName;
  return space.kind === 'kv' ? 'Plain keys' : 'Secrets';
}
