import { z } from 'zod';
import * as input from '../inputs';

const keyResult = { keyResultId: input.appId, objectiveId: input.appId };
const commentText = z.string().trim().min(1, 'Write something first.').max(4000, 'At most 4,000 characters.');

/** Check-ins, proposed values, comments. Procedure → schema of its input. */
export const CHECKINS_PROCEDURES = {
  'checkIn.save': input.checkInSaveInput,
  'checkIn.queue': z.strictObject({
    /** Narrows to the teams whose boards lie in this Jira project. */
    projectId: input.jiraId.nullable().default(null),
    /** Teams to say of who is late; those that the person leads. */
    teamIds: z.array(input.appId).max(12, 'At most 12 teams at once.').default([]),
    /** False: what is due in these teams, whoever owns it. */
    mine: z.boolean().default(true),
    /** Only which they are, for a badge: without the items and what was said last. */
    idsOnly: z.boolean().default(false),
  }),
  'keyResult.history': z.strictObject({
    ...keyResult,
    /** The day of the oldest check-in known: what is of that day and before comes. */
    upTo: input.day,
  }),
  'proposal.save': z.strictObject({
    id: input.appId,
    ...keyResult,
    day: input.day,
    value: z.number().finite(),
    note: z.string().trim().max(500, 'At most 500 characters.').default(''),
    /** The sprint whose review it comes from. */
    sprintId: input.jiraId.nullable().default(null),
  }),
  'proposal.accept': z.strictObject({
    ...keyResult,
    proposalId: input.appId,
    /** Id of the check-in that it becomes. */
    checkInId: input.appId,
    confidence: z.number().int().min(0).max(10).nullable().default(null),
  }),
  'proposal.dismiss': z.strictObject({ ...keyResult, proposalId: input.appId }),
  'comment.list': z.strictObject({ ...keyResult, before: z.iso.datetime().optional() }),
  'comment.save': z.strictObject({ id: input.appId, ...keyResult, text: commentText }),
  'comment.edit': z.strictObject({
    id: input.appId,
    ...keyResult,
    revision: input.revision,
    text: commentText,
  }),
  'comment.remove': z.strictObject({ id: input.appId, ...keyResult }),
} as const;
