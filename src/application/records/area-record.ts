import { z } from 'zod';
import { storedLostLinks } from './key-result-parts';

/** A KRA: a lasting area of responsibility, without an end date (PRODUCT §2). */
export const areaRecord = z.object({
  id: z.string(),
  key: z.string(),
  revision: z.number(),
  name: z.string(),
  description: z.string(),
  ownerId: z.string().nullable(),
  /** null: it belongs to the whole organisation. */
  teamId: z.string().nullable(),
  archived: z.boolean(),
  /** Its work links. */
  links: z.array(z.object({ issueId: z.string(), relation: z.enum(['contributes', 'context']) })).default([]),
  /** As in a key result's row of work: issues of level 1 and above through which it is served. */
  parents: z.record(z.string(), z.string()).optional(),
  /** What its links lost of late. */
  lostLinks: storedLostLinks.nullable().optional(),
});
export type AreaRecord = z.infer<typeof areaRecord>;

/** All KRAs without their descriptions and links: what lists and pickers read; one row, written only when a KRA changes. */
export const areasRecord = z.object({
  areas: z.array(areaRecord.omit({ description: true, links: true, parents: true, lostLinks: true })),
});
export type AreasRecord = z.infer<typeof areasRecord>;

/** The list of them is one row of about 200 bytes each. */
export const AREAS_LIMIT = 500;
