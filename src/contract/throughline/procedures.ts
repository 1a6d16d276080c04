import { z } from 'zod';
import { jiraId } from '../inputs';

/** The throughline of an issue. Procedure → schema of its input. */
export const THROUGHLINE_PROCEDURES = {
  'throughline.read': z.strictObject({ issueId: jiraId }),
} as const;
