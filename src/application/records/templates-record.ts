import { z } from 'zod';
import { AMBITIONS } from '../../domain/okr/ambition';
import { storedMoment, storedRhythm } from './shared';

const numbers = z.discriminatedUnion('kind', [
  z.object({
    kind: z.enum(['increase', 'decrease']),
    move: z.object({ by: z.enum(['share', 'amount']), value: z.number() }),
  }),
  z.object({ kind: z.literal('reach'), target: z.number() }),
  z.object({ kind: z.literal('keep-within'), lower: z.number().nullable(), upper: z.number().nullable() }),
  z.object({ kind: z.literal('milestone'), steps: z.array(z.string()).readonly() }),
  z.object({ kind: z.literal('find-baseline') }),
]);

const keyResult = z.object({
  title: z.string(),
  numbers,
  unit: z.string(),
  decimals: z.number(),
  weight: z.number(),
  rhythm: storedRhythm,
  indicator: z.enum(['leading', 'lagging']),
  howMeasured: z.string(),
  guardrail: z.boolean(),
});

/** The organisation's own templates; one row. */
export const templatesRecord = z.object({
  templates: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      title: z.string(),
      description: z.string(),
      ambition: z.enum(AMBITIONS),
      keyResults: z.array(keyResult).readonly(),
      by: z.string(),
      at: storedMoment,
    }),
  ),
});
export type TemplatesRecord = z.infer<typeof templatesRecord>;
/** About 2 KB each, and Forge takes 240 KiB a row. */
export const TEMPLATES_LIMIT = 60;
