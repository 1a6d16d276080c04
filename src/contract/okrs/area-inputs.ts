import { z } from 'zod';
import { accountId, appId, longText, revision } from '../inputs';

/** Shapes of KRAs. */
export const areaListInput = z.strictObject({
  /** The cycle whose objectives are counted; without it the running one. */
  cycleId: appId.optional(),
});
export const areaReadInput = z.strictObject({ areaId: appId });
export const areaSaveInput = z.strictObject({
  id: appId,
  /** Absent when it is new. */
  revision: revision.optional(),
  name: z.string().trim().min(1, 'Give the KRA a name.').max(120, 'At most 120 characters.'),
  description: longText.default(''),
  ownerId: accountId.nullable().default(null),
  /** null: it belongs to the whole organisation. */
  teamId: appId.nullable().default(null),
});
export const areaArchiveInput = z.strictObject({ areaId: appId, revision, archived: z.boolean() });
