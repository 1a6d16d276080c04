import { z } from 'zod';
import { IMPORT_KINDS } from '../../domain/portability/columns';
import { checkInRecord } from './check-in-record';
import { cyclesRecord } from './cycles-record';
import { workRecord } from './link-record';
import { objectiveRecord } from './objective-record';
import { settingsRecord } from './settings-record';
import { storedMoment } from './shared';
import { teamRecord } from './team-record';

/** Where an import stands. Up to `staging` nobody sees anything of it; `applied` still tidies up behind itself. */
export const IMPORT_STATES = [
  'receiving',
  'checked',
  'staging',
  'applied',
  'done',
  'discarding',
  'discarded',
] as const;

const count = z.number().int().nonnegative();
const keyBlock = z.object({ prefix: z.string(), first: count });

/** The one import there is at a time: the latest, under way or over. */
export const importRecord = z.object({
  id: z.string(),
  by: z.string(),
  at: storedMoment,
  format: z.enum(['csv', 'json', 'sample']),
  files: z.array(z.object({ name: z.string(), kind: z.enum([...IMPORT_KINDS, 'archive']), pieces: count })),
  state: z.enum(IMPORT_STATES),
  /** Steps of the run that are done, and how many there are. */
  step: count,
  steps: count,
  /** Rows of the plan that are staged, and those that follow once it is applied. */
  chunks: z.object({ before: count, after: count }),
  makes: z.object({ objectives: count, keyResults: count, checkIns: count }),
  /** How many keys it needs, and the blocks it was given. */
  needs: z.object({ objectives: count, keyResults: count }),
  keys: z.object({ objective: keyBlock, keyResult: keyBlock }).nullable(),
  /** The highest key of each prefix that it brings along. */
  highest: z.record(z.string(), count).default({}),
});
export type ImportRecord = z.infer<typeof importRecord>;

/** A part of an uploaded file, as it was sent. */
export const importPieceRecord = z.object({ text: z.string() });

/** What an import is going to write, row by row. A key `#4` is the fifth of its block. */
const unit = z.discriminatedUnion('kind', [
  /** A new objective; `works` are the issues its key results reach, where they are known. */
  z.object({ kind: z.literal('objective'), objective: objectiveRecord, works: z.array(workRecord) }),
  z.object({ kind: z.literal('check-ins'), checkIns: z.array(checkInRecord) }),
  /** What an objective that is there already gets besides. */
  z.object({
    kind: z.literal('add'),
    objectiveId: z.string(),
    keyResults: objectiveRecord.shape.keyResults,
    checkIns: z.array(checkInRecord),
  }),
  /** A row of another kind, parsed by its own schema when it is written. */
  z.object({ kind: z.literal('row'), of: z.string(), key: z.string(), record: z.unknown() }),
]);
export type ImportUnit = z.infer<typeof unit>;

/** A part of the plan: of what is staged, of what follows, or its frame. */
export const importPlanRecord = z.discriminatedUnion('part', [
  z.object({ part: z.literal('units'), units: z.array(unit) }),
  z.object({
    part: z.literal('frame'),
    /** For an app that has none yet. */
    settings: settingsRecord.nullable(),
    cycles: cyclesRecord.shape.cycles,
    /** New teams, without their shelves. */
    teams: z.array(teamRecord),
    /** What comes onto which team's shelf. */
    shelves: z.array(
      z.object({ teamId: z.string(), cycleIds: z.array(z.string()), objectiveIds: z.array(z.string()) }),
    ),
  }),
]);
export type ImportPlanRecord = z.infer<typeof importPlanRecord>;
export type ImportFrame = Extract<ImportPlanRecord, { part: 'frame' }>;
