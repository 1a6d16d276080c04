import { z } from 'zod';

const Node: z.ZodType<string> = z
  .looseObject({ type: z.string(), text: z.string().optional(), content: z.array(z.unknown()).optional() })
  .transform((node) => {
    const inner = (node.content ?? []).map((part) => Node.safeParse(part).data ?? '');
    return node.text ?? inner.join(node.type === 'doc' ? '\n' : '');
  });

/** Text of an Atlassian document or of a plain string; null stays null, undefined is said of anything else. */
export function readDocument(value: unknown): string | null | undefined {
  if (value === null || typeof value === 'string') return value;
  return Node.safeParse(value).data;
}
