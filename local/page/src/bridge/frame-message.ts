import { z } from 'zod';
import type { FrameToShell } from '../../../forge/bridge/messages';

const messageSchema = z.union([
  z.object({ id: z.number(), op: z.string(), data: z.unknown() }),
  z.object({ type: z.literal('call'), fn: z.number(), args: z.array(z.unknown()) }),
  z.object({ type: z.literal('size'), height: z.number().nonnegative() }),
  z.object({ type: z.literal('escape') }),
]);

/** What a frame said over its port; null for anything that is not in the format, which is then ignored. */
export function parseFrameMessage(data: unknown): FrameToShell | null {
  const parsed = messageSchema.safeParse(data);
  if (!parsed.success) return null;
  return 'op' in parsed.data ? { ...parsed.data, data: parsed.data.data } : parsed.data;
}
