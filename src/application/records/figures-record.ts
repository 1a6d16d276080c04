import { z } from 'zod';
import { PLANNED_SOURCES } from './scope-record';
import { storedDay, storedMoment } from './shared';
import { SPRINT_STATES } from './sprint-record';

/** Effort of a sprint, whole and by what it serves; in the unit of its board (PRODUCT §3.13, §3.16). */
const sums = z.object({
  total: z.number(),
  unaligned: z.number(),
  /** By id of the key result, and of the KRA. */
  keyResults: z.record(z.string(), z.number()),
  areas: z.record(z.string(), z.number()),
});

/** Of done effort, the day it was completed on: what a fortnight of several boards is credited with. */
const doneOn = z.array(z.object({ day: storedDay, keyResultId: z.string().nullable(), effort: z.number() }));

/**
 * What the sums say of restricted objectives, issue by issue, so that it can be told what they come to for somebody who
 * does not see one: the next level that serves something counts then (PRODUCT §3.16, §6). Never sent to anybody.
 */
const restrictedWork = z.object({
  /** Objectives of the restricted key results, by id of the key result. */
  objectives: z.record(z.string(), z.string()),
  issues: z.array(
    z.object({
      id: z.string(),
      /** Nearest first; what is open alone. */
      levels: z.array(z.object({ keyResults: z.array(z.string()), areas: z.array(z.string()) })),
      /** The same at the start, where that was something else. */
      plannedLevels: z
        .array(z.object({ keyResults: z.array(z.string()), areas: z.array(z.string()) }))
        .optional(),
      /** What it adds to the sums; 0 where it was not planned, or is not done. */
      planned: z.number(),
      done: z.number(),
      doneOn: storedDay,
    }),
  ),
});

const sprintFigures = z.object({
  sprintId: z.string(),
  name: z.string(),
  state: z.enum(SPRINT_STATES),
  start: storedDay.nullable(),
  end: storedDay.nullable(),
  unit: z.enum(['points', 'hours', 'issues']),
  /** null before the start. */
  plannedFrom: z.enum(PLANNED_SOURCES).nullable(),
  planned: sums,
  done: sums,
  /** Issues. */
  counts: z.object({
    planned: z.number(),
    done: z.number(),
    added: z.number(),
    removed: z.number(),
    carried: z.number(),
  }),
  doneOn,
  /** Its issues' estimates, each with how many have it: what tells the board's median. Absent where there is none. */
  estimates: z.array(z.tuple([z.number(), z.number()])).optional(),
  /** What these are in; absent: points. */
  estimatedIn: z.literal('hours').optional(),
  /** What an issue without an estimate weighed here, the board's median of that day; absent where it had none. */
  median: z.number().optional(),
  /**
   * Of what is done here, that which a later sprint of the board completed again: sums over sprints count it there
   * (PRODUCT §3.12), and this sprint's own figures stay. Absent where there is none.
   */
  again: z.object({ issueIds: z.array(z.string()), done: sums, doneOn }).optional(),
  /** Absent where no work is on a restricted objective. */
  restricted: restrictedWork.optional(),
  /** Keys that the goal's lines carry. */
  tagged: z.array(z.string()),
  /** Lines by what their review says; null before it. */
  review: z.object({ met: z.number(), partly: z.number(), missed: z.number() }).nullable(),
});

/** The figures of a board's latest sprints, ready to be read: coverage, map and reports compute nothing from issues. */
export const figuresRecord = z.object({
  boardId: z.string(),
  /** As Jira calls it; shown only to those who may browse its project. */
  boardName: z.string().default(''),
  asOf: storedMoment,
  /** The latest last; of each state at most `SPRINTS_KEPT`. */
  sprints: z.array(sprintFigures),
  /** Of closed sprints that are not kept any more: what became of their goals. Absent before there is one. */
  earlier: z
    .object({
      /** By the month of their completion. */
      months: z.array(
        z.object({
          month: storedDay,
          sprints: z.number(),
          unreviewed: z.number(),
          met: z.number(),
          partly: z.number(),
          missed: z.number(),
        }),
      ),
      /** The last of them, so that none counts twice. */
      sprintIds: z.array(z.string()),
    })
    .optional(),
  /** Whose work is still to be counted anew, as a sprint that served them has closed. Absent: nobody's. */
  toRecount: z.array(z.object({ keyResultId: z.string(), objectiveId: z.string() })).optional(),
});
export type FiguresRecord = z.infer<typeof figuresRecord>;
export type SprintFigures = z.infer<typeof sprintFigures>;
export type EffortSums = z.infer<typeof sums>;
