import { z } from 'zod';
import { PARENT_RELATIONS } from '../../domain/okr/objective';
import { accountId, appId, revision } from '../inputs';

/** Shapes of moving, copying, ordering, archiving, deleting and editing many at once. */

const objective = { objectiveId: appId };
const keyResult = { objectiveId: appId, keyResultId: appId };

/** What is left out stays as it is. */
export const objectiveMoveInput = z.strictObject({
  ...objective,
  revision,
  teamId: appId.optional(),
  cycleId: appId.optional(),
  parent: z
    .strictObject({ objectiveId: appId, relation: z.enum(PARENT_RELATIONS) })
    .nullable()
    .optional(),
});
export const objectiveCopyInput = z.strictObject({
  /** Of the copy; its key results get ids that follow from it. */
  id: appId.max(36),
  ...objective,
  teamId: appId,
  cycleId: appId,
  /** Copies begin at the values of today instead of the old baselines. */
  fromCurrent: z.boolean().default(false),
});
export const keyResultMoveInput = z.strictObject({ ...keyResult, revision, toObjectiveId: appId });
export const keyResultCopyInput = z.strictObject({
  id: appId,
  ...keyResult,
  toObjectiveId: appId,
  fromCurrent: z.boolean().default(false),
});
export const objectiveReorderInput = z.strictObject({
  teamId: appId,
  cycleId: appId,
  /** Those it names stand in this order; others stay where they are. */
  objectiveIds: z.array(appId).min(1).max(500),
});
export const keyResultReorderInput = z.strictObject({
  ...objective,
  keyResultIds: z.array(appId).min(1).max(50),
});
export const objectiveArchiveInput = z.strictObject({ ...objective, revision });
export const objectiveDeleteInput = z.strictObject({ ...objective, revision });
export const objectiveRestoreInput = z.strictObject(objective);
export const keyResultDeleteInput = z.strictObject({ ...keyResult, revision });
export const keyResultRestoreInput = z.strictObject(keyResult);
export const teamArchiveInput = z.strictObject({ teamId: appId, revision, archived: z.boolean() });
export const pastMovesInput = z.strictObject({ objectiveIds: z.array(appId).min(1).max(200) });
export const trashInput = z.strictObject({ teamId: appId });
export const objectiveChoicesInput = z.strictObject({
  text: z.string().max(200).default(''),
  /** Not this one nor what stands below it: for choosing its parent. */
  notBelow: appId.optional(),
  /** Only of this cycle. */
  cycleId: appId.optional(),
  limit: z.number().int().min(1).max(50).default(20),
});
export const bulkEditInput = z
  .strictObject({
    objectiveIds: z.array(appId).max(50).default([]),
    keyResults: z.array(z.strictObject(keyResult)).max(50).default([]),
    /** What is left out stays as it is. */
    set: z.strictObject({
      ownerId: accountId.nullable().optional(),
      cycleId: appId.optional(),
      areaIds: z.array(appId).max(10).optional(),
      weight: z.number().finite().min(0).max(1000).optional(),
    }),
  })
  .refine(({ set }) => Object.values(set).some((value) => value !== undefined), 'Choose what to change.')
  .refine((input) => input.objectiveIds.length + input.keyResults.length <= 50, 'At most 50 at once.');
