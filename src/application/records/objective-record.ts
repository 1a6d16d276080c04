import { z } from 'zod';
import { AMBITIONS } from '../../domain/okr/ambition';
import { KEY_RESULT_KINDS } from '../../domain/okr/key-result';
import { LIFECYCLES } from '../../domain/okr/lifecycle';
import { PACE_STATUSES } from '../../domain/okr/okr-status';
import { storedDay, storedMoment, storedRhythm } from './shared';

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

const numbers = z.object({ kind: z.enum(KEY_RESULT_KINDS), baseline: z.number(), target: z.number() });

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
  /** Latest values, one a day, oldest first: sparkline, moves and status without reading check-ins. */
  trend: z.array(z.tuple([storedDay, z.number(), z.number()])),
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
  links: z.array(z.object({ issueId: z.string(), relation: z.enum(['contributes', 'context']) })),
  work: work.nullable(),
  /** The latest sprints tagged with it, on any board: who else ran while it moved. */
  runs: z.array(z.object({ sprintId: z.string(), start: storedDay, end: storedDay })),
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
  keyResults: z.array(keyResult),
});
export type ObjectiveRecord = z.infer<typeof objectiveRecord>;
/** More are not needed: a move is looked at beside the sprints of its own weeks. */
export const RUNS_KEPT = 12;
/** Beyond this, link epics instead of their issues. */
export const LINKS_LIMIT = 200;
/** One row holds an objective with its key results; Forge takes 240 KiB. */
export const KEY_RESULTS_LIMIT = 20;
