import { z } from 'zod';
import { CYCLE_STATES } from '../domain/okr/cycle';
import { LIFECYCLES } from '../domain/okr/lifecycle';
import { STEP_WEIGHT_LIMIT, STEPS_LIMIT } from '../domain/okr/milestone';
import { PARENT_RELATIONS, ROLL_UP_CHOICES } from '../domain/okr/objective';
import { PACE_STATUSES } from '../domain/okr/okr-status';
import { RHYTHMS } from '../domain/okr/rhythm';

/** Shapes of what comes in over the bridge. Unknown keys are refused; texts are trimmed and bounded. */

/** Ids of Jira arrive as numbers or strings; inside they are decimal strings. */
export const jiraId = z
  .union([z.string(), z.number().int().nonnegative()])
  .transform((id) => String(id))
  .pipe(z.string().regex(/^\d{1,18}$/, 'Not an id of Jira.'));
/** Ids of the app: made by the client for creations, so that creating twice makes one. */
export const appId = z.string().regex(/^[A-Za-z0-9-]{8,40}$/, 'Not an id.');
export const accountId = z.string().min(1).max(128);
export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'Write the date as YYYY-MM-DD.');
export const humanKey = z.string().regex(/^[A-Z]{1,10}-[1-9]\d{0,8}$/, 'Not a key like KR-12.');
export const title = z.string().trim().min(1, 'Give it a title.').max(255, 'At most 255 characters.');
export const longText = z.string().max(4000, 'At most 4,000 characters.');
export const revision = z.number().int().nonnegative();

/** The move a team expects of a key result in one sprint: an amount in its unit, or a size. Never an end value. */
export const claim = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('amount'), delta: z.number().finite() }),
  z.strictObject({ kind: z.literal('size'), size: z.enum(['small', 'medium', 'large']) }),
]);
export type Claim = z.output<typeof claim>;

/** Boards and sprints of one person's screen. */
export const boardInput = z.strictObject({ boardId: jiraId });
export const workspaceInput = z.strictObject({
  /** Narrows to the teams whose boards lie in this Jira project; without it, the organisation. */
  projectId: jiraId.optional(),
  cycleId: appId.optional(),
  /** Only this key result's objective and team, whichever cycle it is in. */
  keyResult: humanKey.optional(),
});

export const taggingOpenInput = z.strictObject({ sprintId: jiraId, boardId: jiraId.optional() });
export const taggedLine = z.strictObject({
  /** Position of the line in the goal text that the person saw (`baseGoal`). */
  index: z.number().int().min(0).max(5000),
  keys: z.array(humanKey).max(50),
  /** Ids of the sprint's issues assigned to the line. */
  issueIds: z.array(jiraId).max(500).default([]),
});
export const taggingSaveInput = z.strictObject({
  sprintId: jiraId,
  boardId: jiraId.optional(),
  /** Jira's goal text exactly as the person saw it. */
  baseGoal: z.string().max(20_000),
  /** For a sprint whose goal is empty: the goal to write. Refused when Jira has one by now. */
  newGoal: z.string().max(20_000).optional(),
  revision,
  /** The sprint's state as the person saw it: one that was closed meanwhile is not tagged unasked. */
  seenState: z.enum(['future', 'active', 'closed']).optional(),
  lines: z.array(taggedLine).max(1000),
  claims: z
    .array(z.strictObject({ key: humanKey, claim }))
    .max(200)
    .refine(
      (claims) => new Set(claims.map(({ key }) => key)).size === claims.length,
      'One claim a key result.',
    ),
  /** Keeps the tags for somebody who may write, without trying Jira. */
  asDraft: z.boolean().default(false),
});
export const taggingSuggestInput = z.strictObject({
  boardId: jiraId.optional(),
  text: z.string().max(500),
  limit: z.number().int().min(1).max(10).default(6),
});
export const taggingIssuesInput = z.strictObject({ sprintId: jiraId, issueIds: z.array(jiraId).max(500) });
export const sprintInput = z.strictObject({ sprintId: jiraId });

const rhythm = z.enum(RHYTHMS);
const share = z.number().int().min(0).max(100);
export const workMix = z
  .strictObject({ keyResult: share, area: share, unaligned: share })
  .refine((mix) => mix.keyResult + mix.area + mix.unaligned === 100, 'The three shares must add up to 100.');

export const teamSaveInput = z.strictObject({
  id: appId,
  /** Absent when the team is new. */
  revision: revision.optional(),
  name: z.string().trim().min(1, 'Give the team a name.').max(100),
  parentId: appId.nullable().default(null),
  leadId: accountId.nullable().default(null),
  standInId: accountId.nullable().default(null),
  rhythm,
  workMix,
  /** Name of the Jira group its members are in. Absent: as it was. */
  group: z.string().trim().max(255, 'At most 255 characters.').optional(),
});
export const boardConnectInput = z.strictObject({
  boardId: jiraId,
  team: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('existing'), id: appId }),
    z.strictObject({
      kind: z.literal('new'),
      id: appId,
      name: z.string().trim().min(1, 'Give the team a name.').max(100),
      rhythm,
      workMix,
    }),
  ]),
});
export const cycleSaveInput = z.strictObject({
  id: appId,
  revision: revision.optional(),
  name: z.string().trim().min(1, 'Give the cycle a name.').max(60),
  start: day,
  end: day,
  state: z.enum(CYCLE_STATES),
});

/** Who may see an objective besides its owners and OKR managers. */
const restriction = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('people'),
    accountIds: z.array(accountId).min(1, 'Name at least one person.').max(50),
  }),
  z.strictObject({ kind: z.literal('project'), projectId: jiraId }),
]);
const httpLink = z
  .string()
  .trim()
  .max(1000, 'At most 1,000 characters.')
  .regex(/^(https?:\/\/\S+)?$/i, 'A link begins with https:// or http://.');

const lifecycle = z.enum(LIFECYCLES);
/** What is left out of the optional fields stays as it is, so that older screens wipe nothing. */
export const objectiveSaveInput = z.strictObject({
  id: appId,
  revision: revision.optional(),
  teamId: appId,
  cycleId: appId,
  title,
  description: longText.default(''),
  ownerId: accountId.nullable(),
  ambition: z.enum(['committed', 'aspirational']),
  lifecycle,
  /** The day it began to run, where that was before today; not before its cycle. */
  activatedOn: day.nullable().default(null),
  weight: z.number().finite().min(0).max(1000).default(1),
  due: day.nullable().default(null),
  parent: z
    .strictObject({ objectiveId: appId, relation: z.enum(PARENT_RELATIONS) })
    .nullable()
    .optional(),
  rollUp: z.enum(ROLL_UP_CHOICES).optional(),
  /** Ids of the KRAs that it serves. */
  areaIds: z.array(appId).max(10, 'At most 10 KRAs.').optional(),
  restricted: restriction.nullable().optional(),
});
const milestoneStep = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9-]{1,40}$/, 'Not an id.'),
  title,
  day: day.nullable().default(null),
  weight: z.number().finite().min(0).max(STEP_WEIGHT_LIMIT).default(1),
  /** An epic that offers the step as done. */
  issueId: jiraId.nullable().default(null),
});
export const keyResultNumbers = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('increase'), baseline: z.number().finite(), target: z.number().finite() }),
  z.strictObject({ kind: z.literal('decrease'), baseline: z.number().finite(), target: z.number().finite() }),
  z.strictObject({
    kind: z.literal('reach'),
    baseline: z.number().finite().default(0),
    target: z.number().finite(),
  }),
  z.strictObject({
    kind: z.literal('keep-within'),
    lower: z.number().finite().nullable().default(null),
    upper: z.number().finite().nullable().default(null),
  }),
  z.strictObject({
    kind: z.literal('milestone'),
    form: z.enum(['steps', 'yes-no']),
    steps: z.array(milestoneStep).min(1, 'Name at least one step.').max(STEPS_LIMIT).readonly(),
  }),
  z.strictObject({ kind: z.literal('find-baseline') }),
]);
export const keyResultSaveInput = z.strictObject({
  id: appId,
  objectiveId: appId,
  /** Revision of the key result that the person saw; absent when it is new. */
  revision: revision.optional(),
  title,
  ownerId: accountId.nullable(),
  numbers: keyResultNumbers,
  unit: z.string().trim().max(20).default(''),
  decimals: z.number().int().min(0).max(6).default(0),
  weight: z.number().finite().min(0).max(1000).default(1),
  rhythm,
  indicator: z.enum(['leading', 'lagging']).default('lagging'),
  howMeasured: longText.default(''),
  lifecycle,
  /** The day it began to run, where that was before today; not before its cycle. */
  activatedOn: day.nullable().default(null),
  due: day.nullable().default(null),
  measuringUntil: day.nullable().default(null),
  workedOutsideJira: z.boolean().default(false),
  /** A keep-within key result that protects against winning the wrong way. */
  guardrail: z.boolean().default(false),
  /** Where the number comes from. Absent: as it was; so are the next two. */
  source: z
    .strictObject({
      link: httpLink,
      suppliedBy: z.string().trim().max(100, 'At most 100 characters.'),
      verified: z.boolean(),
    })
    .optional(),
  /** What stands in the way, since when, and on whom it waits. */
  blocker: z
    .strictObject({
      what: z.string().trim().min(1, 'Say what stands in the way.').max(500, 'At most 500 characters.'),
      since: day,
      waitingOn: z.string().trim().max(100, 'At most 100 characters.'),
    })
    .nullable()
    .optional(),
  /** The shared key result that it supports, of another objective. */
  supports: z.strictObject({ keyResultId: appId, objectiveId: appId }).nullable().optional(),
});
export const checkInSaveInput = z.strictObject({
  id: appId,
  keyResultId: appId,
  objectiveId: appId,
  day,
  /** `null` is "no new number". */
  value: z.number().finite().nullable(),
  /** Of a milestone: the steps done, instead of those known; its value follows from them. Absent: as they were. */
  stepsDone: z
    .array(z.strictObject({ stepId: z.string().min(1).max(40), day }))
    .max(STEPS_LIMIT)
    .optional(),
  confidence: z.number().int().min(0).max(10).nullable(),
  ownStatus: z.enum(PACE_STATUSES).nullable().default(null),
  shipped: longText.default(''),
  /** What did it do to the key result? */
  effect: longText.default(''),
  learned: longText.default(''),
  /** The check-in that this one corrects; the old version is kept. */
  corrects: appId.optional(),
});
export const keyResultInput = z.strictObject({ keyResultId: appId, objectiveId: appId });
export const linkSaveInput = z.strictObject({
  issueId: jiraId,
  keyResultId: appId,
  objectiveId: appId,
  relation: z.enum(['contributes', 'context']),
});
export const linkRemoveInput = z.strictObject({ issueId: jiraId, keyResultId: appId, objectiveId: appId });
export const linkProposalsInput = z.strictObject({ boardId: jiraId });
