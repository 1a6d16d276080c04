import { z } from 'zod';
import { AUTOMATION_RHYTHMS, JQL_LIMIT } from '../../domain/automation/source';
import { keyResultInput } from '../inputs';

const jql = z.string().max(JQL_LIMIT + 1);
const ofField = { jql, fieldId: z.string().max(80), fieldName: z.string().max(255) };
const source = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('count'), jql }),
  z.strictObject({ kind: z.literal('share'), jql, part: jql }),
  z.strictObject({ kind: z.literal('sum'), ...ofField }),
  z.strictObject({ kind: z.literal('average'), ...ofField }),
]);
const every = z.enum(AUTOMATION_RHYTHMS);

/** Readings that Jira brings. Procedure → schema of its input. */
export const AUTOMATION_PROCEDURES = {
  'automation.preview': z.strictObject({ source, every }),
  'automation.save': keyResultInput.extend({
    /** null ends it. */
    automation: z.strictObject({ source, every, on: z.boolean() }).nullable(),
  }),
  'automation.run': keyResultInput,
  'automation.log': keyResultInput,
} as const;
