import { z } from 'zod';
import { DATE_ORDERS, NUMBER_STYLES } from '../../domain/portability/cells';
import { IMPORT_KINDS } from '../../domain/portability/columns';
import { CSV_SEPARATORS } from '../../domain/portability/csv-separator';
import { accountId, appId, title } from '../inputs';

/** Files of one import: objectives, key results and check-ins at most once each, or one archive. */
const FILES_LIMIT = 3;
/** Pieces of one file; with the characters of one, what a file may be long. */
export const PIECES_LIMIT = 200;
/** Forge takes requests of 500 KB; a piece is sent as JSON in UTF-8, where a letter may be three bytes. */
export const PIECE_CHARACTERS = 400_000;
export const PEOPLE_LIMIT = 2000;

const importInput = z.strictObject({ importId: appId });
const fileName = z.string().trim().min(1).max(200);

/** Import, export, templates, the sample company. Procedure → schema of its input. */
export const PORTABILITY_PROCEDURES = {
  /** Announces the files; refused while another import is under way. */
  'import.begin': z.strictObject({
    importId: appId,
    format: z.enum(['csv', 'json']),
    files: z
      .array(
        z.strictObject({
          name: fileName,
          kind: z.enum([...IMPORT_KINDS, 'archive']),
          pieces: z.number().int().min(1).max(PIECES_LIMIT),
        }),
      )
      .min(1)
      .max(FILES_LIMIT),
  }),
  'import.piece': z.strictObject({
    importId: appId,
    file: z
      .number()
      .int()
      .min(0)
      .max(FILES_LIMIT - 1),
    piece: z
      .number()
      .int()
      .min(0)
      .max(PIECES_LIMIT - 1),
    text: z.string().max(PIECE_CHARACTERS),
  }),
  /** The dry run: every problem by row; without any, the import can be applied. */
  'import.check': z.strictObject({
    importId: appId,
    /** How each CSV file is to be read; none for an archive. */
    files: z
      .array(
        z.strictObject({
          separator: z.enum(CSV_SEPARATORS),
          /** For each cell its column; null: not imported. */
          columns: z.array(z.string().max(40).nullable()).max(200),
          numbers: z.enum(NUMBER_STYLES),
          dates: z.enum(DATE_ORDERS),
        }),
      )
      .max(FILES_LIMIT)
      .default([]),
    /** Who the texts in the columns of people are, looked up in Jira as the importer. */
    people: z
      .array(
        z.strictObject({
          written: z.string().max(200),
          accountId: accountId.nullable(),
          several: z.boolean().default(false),
        }),
      )
      .max(PEOPLE_LIMIT)
      .default([]),
    unknownOwners: z.enum(['problem', 'nobody']).default('problem'),
  }),
  /** Goes on until it is applied or the time of one call is up; to be called again while it is `staging`. */
  'import.apply': importInput,
  /** The latest import, whoever began it. */
  'import.status': z.strictObject({}),
  'import.discard': importInput,
  'template.list': z.strictObject({}),
  'template.save': z.strictObject({
    templateId: appId,
    objectiveId: appId,
    name: z.string().trim().min(1, 'Give it a name.').max(100),
  }),
  /** A draft objective from a template, with those of its key results that are wanted. */
  'template.use': z.strictObject({
    templateId: appId,
    objective: z.strictObject({
      id: appId,
      teamId: appId,
      cycleId: appId,
      title,
      ownerId: accountId.nullable(),
    }),
    keyResults: z
      .array(
        z.strictObject({
          id: appId,
          /** Its place in the template. */
          place: z.number().int().min(0).max(50),
          /** Where it stands now; null: to be found out first. */
          baseline: z.number().finite().nullable(),
        }),
      )
      .max(20),
  }),
  'template.remove': z.strictObject({ templateId: appId }),
  /** What the sample company would leave behind when it is removed; null where there is none. */
  'sample.read': z.strictObject({}),
  'sample.add': z.strictObject({ sampleId: appId }),
  'sample.remove': z.strictObject({ sampleId: appId }),
  /** The pieces of an export one after the other, from cursor 0 on. */
  'export.piece': z.strictObject({
    what: z.enum([...IMPORT_KINDS, 'everything']),
    cursor: z.number().int().min(0).max(100_000).default(0),
  }),
} as const;
