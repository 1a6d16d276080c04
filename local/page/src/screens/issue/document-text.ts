import { z } from 'zod';

interface Node {
  type: string;
  text?: string | undefined;
  attrs?: Record<string, unknown> | undefined;
  content?: Node[] | undefined;
}

const nodeSchema: z.ZodType<Node> = z.lazy(() =>
  z.object({
    type: z.string(),
    text: z.string().optional(),
    attrs: z.record(z.string(), z.unknown()).optional(),
    content: z.array(nodeSchema).optional(),
  }),
);

const BLOCKS = new Set(['paragraph', 'heading', 'codeBlock', 'blockquote', 'rule', 'panel']);

/** The plain text of a description in Atlassian's document format, one block a line; empty for none. */
export function documentText(description: unknown): string {
  if (typeof description === 'string') return description;
  const document = nodeSchema.safeParse(description);
  return document.success ? textOf(document.data).trim() : '';
}

function textOf(node: Node): string {
  if (node.type === 'text') return node.text ?? '';
  if (node.type === 'hardBreak') return '\n';
  if (node.type === 'mention' || node.type === 'emoji' || node.type === 'status') {
    return String(node.attrs?.text ?? node.attrs?.shortName ?? '');
  }
  const inside = (node.content ?? []).map(textOf).join('');
  if (node.type === 'listItem') return `• ${inside}`;
  return BLOCKS.has(node.type) ? `${inside}\n` : inside;
}
