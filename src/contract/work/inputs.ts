import { z } from 'zod';
import { appId, jiraId } from '../inputs';

/** Issues that one call links: each is a row of its own, and a procedure has 25 seconds. */
export const ISSUES_AT_ONCE = 50;

const issueIds = z
  .array(jiraId)
  .min(1, 'Choose an issue.')
  .max(ISSUES_AT_ONCE, `At most ${ISSUES_AT_ONCE} issues at once.`);
const keyResult = z.strictObject({ objectiveId: appId, keyResultId: appId });
/** What issues are joined to. */
const target = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('key-result'), objectiveId: appId, keyResultId: appId }),
  z.strictObject({ kind: z.literal('area'), areaId: appId }),
]);

/** Shapes of work links of many issues at once. */
export const linkSaveManyInput = z.strictObject({
  issueIds,
  target,
  relation: z.enum(['contributes', 'context']).default('contributes'),
});
export const linkRemoveManyInput = z.strictObject({ issueIds, target });
/** `to` null: the open key result that continues the closed one. */
export const linkRelinkInput = z.strictObject({ issueIds, from: keyResult, to: keyResult.nullable() });
export const linkLastCycleInput = keyResult;
export const linkOfKeyResultInput = keyResult;
export const linkOfAreaInput = z.strictObject({ areaId: appId });
