import { z } from 'zod';
import { storedDay, storedMoment } from './shared';

/** How what was planned is known (PRODUCT §3.12): stored at the start, rebuilt, or only today's state. */
export const PLANNED_SOURCES = ['start', 'changelog', 'today'] as const;
export const STATUS_CATEGORIES = ['new', 'indeterminate', 'done'] as const;

const scopeIssue = z.object({
  projectId: z.string(),
  parentId: z.string().nullable(),
  /** The board's estimate as it is now, points or hours; null where there is none. */
  points: z.number().nullable(),
  category: z.enum(STATUS_CATEGORIES),
  /** In the last column of the board that has statuses (PRODUCT §3.12). */
  done: z.boolean(),
  doneOn: storedDay.nullable(),
  /** It is in the sprint now; of a closed sprint: it was when the sprint ended. */
  present: z.boolean(),
  /** It was in the sprint when it started, with that estimate. */
  planned: z.boolean(),
  plannedPoints: z.number().nullable(),
  addedOn: storedDay.nullable(),
  removedOn: storedDay.nullable(),
  /** Set when it was done in this sprint and opened again after the close. */
  reopenedOn: storedDay.nullable(),
  /** A later sprint of another board that completed it too: sums over boards count it there (PRODUCT §3.12). */
  completedAgainIn: z.string().optional(),
  /** Its place by rank, from 0, when Jira was last asked for the whole sprint. */
  rank: z.number().optional(),
  /** Jira's moment of its last change, so that an older look at it changes nothing. */
  updated: storedMoment.nullable().optional(),
  /** Of a board that only people see: who looked last may not browse it, and it is as it was seen at this moment. */
  lastSeenAt: storedMoment.optional(),
});

/** What an issue, or something above it, serves by its own `contributes` links. */
const serves = z.object({
  keyResults: z.array(z.object({ id: z.string(), objectiveId: z.string(), key: z.string() })),
  areas: z.array(z.object({ id: z.string(), key: z.string() })),
});

/** What the planned issues served at the start, each by its levels; what several served stands once. */
const planServed = z.object({
  levels: z.array(serves),
  /** By issue id, nearest first: places in `levels`. Who served nothing is left out. */
  issues: z.record(z.string(), z.array(z.number())),
});

/**
 * What a sprint consists of (PRODUCT §3.12): one row a sprint, kept by Jira's events and frozen when the sprint is
 * completed. Sub-tasks are in their parent.
 */
export const scopeRecord = z.object({
  sprintId: z.string(),
  boardId: z.string(),
  /** When Jira was last asked for the whole sprint. */
  readAt: storedMoment,
  /** It was read as a person, for the app does not see the board; others may see more. */
  sight: z.literal('person').optional(),
  /** null before the start. */
  plannedFrom: z.enum(PLANNED_SOURCES).nullable(),
  /** When the start was heard of, or else Jira's start: what was in the sprint then is planned. */
  startedAt: storedMoment.nullable().optional(),
  /** Figures of the board are to be made anew at this moment; a message about it is on its way until then. */
  figuresDue: storedMoment.optional(),
  /** What its estimates are in; absent: points. */
  estimatedIn: z.enum(['points', 'hours']).optional(),
  /** Frozen from this moment on; null while the sprint is to come or runs. */
  closedAt: storedMoment.nullable(),
  /** By issue id. JavaScript sorts such keys by number, so that their order says nothing: `rank` does. */
  issues: z.record(z.string(), scopeIssue),
  /** By id of an issue, or of what stands above one; those without links are left out. */
  serves: z.record(z.string(), serves),
  /** Parent of a parent, where something above an epic is linked. */
  above: z.record(z.string(), z.string()),
  /**
   * What was planned for which key result (PRODUCT §3.12), with the links and goal lines of the start. Absent before the
   * start, and where the app was not there yet: then the plan counts for what its issues serve now, or at the close.
   */
  plan: planServed.optional(),
});
export type ScopeRecord = z.infer<typeof scopeRecord>;
export type ScopeIssue = z.infer<typeof scopeIssue>;
export type Serves = z.infer<typeof serves>;
export type PlanServed = z.infer<typeof planServed>;
