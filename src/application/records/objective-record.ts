import { z } from 'zod';
import { AMBITIONS } from '../../domain/okr/ambition';
import { LIFECYCLES } from '../../domain/okr/lifecycle';
import { PARENT_RELATIONS, ROLL_UP_CHOICES } from '../../domain/okr/objective';
import { PACE_STATUSES } from '../../domain/okr/okr-status';
import { storedChild } from './child-record';
import { storedObjectiveClosing } from './close-record';
import {
  NO_SOURCE,
  storedAutomation,
  storedBlocker,
  storedClosing,
  storedFeeder,
  storedLostLinks,
  storedProposal,
  storedSource,
  storedSupport,
} from './key-result-parts';
import { storedRestriction } from './restriction';
import { storedReview } from './review-record';
import { storedDay, storedMoment, storedRhythm, storedTrend } from './shared';

/** More proposals than this wait for nobody: the oldest makes room. */
export const PROPOSALS_LIMIT = 10;

const pause = z.object({ from: storedDay, to: storedDay.nullable() });

const work = z.object({
  done: z.number(),
  total: z.number(),
  earlier: z.number(),
  notDelivered: z.number(),
  /** Closed sprints of the team's boards in which linked work was done: the needle flag asks for two. */
  sprintsWithDone: z.number(),
  asOf: storedMoment,
});
export type WorkSummary = z.infer<typeof work>;

const fromTo = { baseline: z.number(), target: z.number() };
const numbers = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('increase'), ...fromTo }),
  z.object({ kind: z.literal('decrease'), ...fromTo }),
  z.object({ kind: z.literal('reach'), ...fromTo }),
  z.object({
    kind: z.literal('keep-within'),
    lower: z.number().nullable(),
    upper: z.number().nullable(),
  }),
  z.object({
    kind: z.literal('milestone'),
    form: z.enum(['steps', 'yes-no']),
    steps: z
      .array(
        z.object({
          id: z.string(),
          title: z.string(),
          day: storedDay.nullable(),
          weight: z.number(),
          issueId: z.string().nullable(),
        }),
      )
      .readonly(),
  }),
  z.object({ kind: z.literal('find-baseline') }),
]);

const keyResult = z.object({
  id: z.string(),
  key: z.string(),
  revision: z.number(),
  title: z.string(),
  ownerId: z.string().nullable(),
  numbers: z.object({
    first: numbers,
    changes: z.array(z.object({ day: storedDay, numbers, valueThen: z.number().nullable() })),
  }),
  unit: z.string(),
  decimals: z.number(),
  weight: z.number(),
  rhythm: storedRhythm,
  indicator: z.enum(['leading', 'lagging']),
  howMeasured: z.string(),
  lifecycle: z.enum(LIFECYCLES),
  activatedOn: storedDay.nullable(),
  endedOn: storedDay.nullable(),
  pauses: z.array(pause),
  due: storedDay.nullable(),
  measuringUntil: storedDay.nullable(),
  workedOutsideJira: z.boolean(),
  /** A keep-within key result that protects against winning the wrong way. */
  guardrail: z.boolean().default(false),
  /** Steps of a milestone that are done. */
  stepsDone: z.array(z.object({ stepId: z.string(), day: storedDay })).default([]),
  /** Latest values, one a day, oldest first: sparkline, moves and status without reading check-ins. */
  trend: storedTrend,
  /** What persons said besides values, the latest last, at most three: own status, and a fall of confidence. */
  marks: z.array(
    z.object({
      day: storedDay,
      seq: z.number(),
      confidence: z.number().nullable(),
      ownStatus: z.enum(PACE_STATUSES).nullable(),
    }),
  ),
  /** How many check-ins it has had: the order of entry of the next. */
  checkIns: z.number(),
  /** Id of the person's check-in that stands as the latest: its words are shown when the next is due. */
  lastCheckIn: z.string().nullable().default(null),
  links: z.array(z.object({ issueId: z.string(), relation: z.enum(['contributes', 'context']) })),
  /** What its links lost of late. */
  lostLinks: storedLostLinks.nullable().default(null),
  work: work.nullable(),
  /** The latest sprints tagged with it, on any board: who else ran while it moved. */
  runs: z.array(z.object({ sprintId: z.string(), start: storedDay, end: storedDay })),
  /** Boards of other teams that work on it, the latest last. */
  fedBy: z.array(storedFeeder).default([]),
  source: storedSource.default(NO_SOURCE),
  blocker: storedBlocker.nullable().default(null),
  /** The shared key result that it supports. */
  supports: storedSupport.nullable().default(null),
  /** Key results that support it. */
  supporters: z.array(storedSupport).default([]),
  proposals: z.array(storedProposal).default([]),
  automation: storedAutomation.nullable().default(null),
  closing: storedClosing.nullable().default(null),
  /** Key of the one that it continues, from an earlier cycle. */
  continues: z.string().nullable().default(null),
  /** Key of its successor. */
  continuedBy: z.string().nullable().default(null),
  /** Deleted, and for a while to be brought back. */
  deletedAt: storedMoment.nullable().default(null),
});
export type KeyResultRecord = z.infer<typeof keyResult>;

/** An objective with its key results and their present numbers: one row, so that a check-in is one transaction. */
export const objectiveRecord = z.object({
  id: z.string(),
  key: z.string(),
  revision: z.number(),
  teamId: z.string(),
  cycleId: z.string(),
  title: z.string(),
  description: z.string(),
  ownerId: z.string().nullable(),
  ambition: z.enum(AMBITIONS),
  lifecycle: z.enum(LIFECYCLES),
  activatedOn: storedDay.nullable(),
  endedOn: storedDay.nullable(),
  pauses: z.array(pause),
  weight: z.number(),
  due: storedDay.nullable(),
  parent: z
    .object({
      objectiveId: z.string(),
      key: z.string(),
      teamId: z.string(),
      relation: z.enum(PARENT_RELATIONS),
    })
    .nullable()
    .default(null),
  rollUp: z.enum(ROLL_UP_CHOICES).default('own-first'),
  /** Ids of the KRAs that it serves. */
  areas: z.array(z.string()).default([]),
  /** null: everybody with Jira access may see it. */
  restricted: storedRestriction.nullable().default(null),
  archived: z.boolean().default(false),
  /** Deleted, and for a while to be brought back. */
  deletedAt: storedMoment.nullable().default(null),
  /** The import that made it; out of sight until that one is applied. */
  importId: z.string().nullable().default(null),
  /** Change reviews, the latest last. */
  reviews: z.array(storedReview).default([]),
  closing: storedObjectiveClosing.nullable().default(null),
  /** Contributing objectives as their parent counts them, of whichever team; kept by the queue. */
  children: z.array(storedChild).default([]),
  keyResults: z.array(keyResult),
});
export type ObjectiveRecord = z.infer<typeof objectiveRecord>;

/** What a new objective has besides what its author wrote. */
export const NEW_OBJECTIVE = {
  parent: null,
  rollUp: 'own-first',
  areas: [],
  restricted: null,
  archived: false,
  deletedAt: null,
  importId: null,
  reviews: [],
  closing: null,
  children: [],
} satisfies Partial<ObjectiveRecord>;

/** What a new key result has besides what its author wrote. */
export const NEW_KEY_RESULT = {
  guardrail: false,
  stepsDone: [],
  trend: [],
  marks: [],
  checkIns: 0,
  lastCheckIn: null,
  links: [],
  lostLinks: null,
  work: null,
  runs: [],
  fedBy: [],
  source: NO_SOURCE,
  blocker: null,
  supports: null,
  supporters: [],
  proposals: [],
  automation: null,
  closing: null,
  continues: null,
  continuedBy: null,
  deletedAt: null,
} satisfies Partial<KeyResultRecord>;
/** More are not needed: a move is looked at beside the sprints of its own weeks. */
export const RUNS_KEPT = 12;
/** Beyond this, link epics instead of their issues. */
export const LINKS_LIMIT = 200;
/** One row holds an objective with its key results; Forge takes 240 KiB. */
export const KEY_RESULTS_LIMIT = 20;
