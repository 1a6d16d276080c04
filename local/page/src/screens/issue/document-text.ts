import { z } from 'zod';

interface Node {
  type: string;
  text?: string | undefined;
  attrs?: Record<string, unknown> | undefined;
  content?: Node[] | undefined;
  marks?: unknown;
}

const nodeSchema: z.ZodType<Node> = z.lazy(() =>
  z.object({
    type: z.string(),
    text: z.string().optional(),
    attrs: z.record(z.string(), z.unknown()).optional(),
    content: z.array(nodeSchema).optional(),
    marks: z.unknown().optional(),
  }),
);

const BLOCKS = new Set(['paragraph', 'heading', 'codeBlock', 'blockquote', 'rule', 'panel']);

/** The plain text of a description in Atlassian's document format, one block a line; empty for none. */
export function documentText(description: unknown): string {
  if (typeof description === 'string') return description;
  const document = nodeSchema.safeParse(description);
  return document.success ? textOf(document.data).trim() : '';
}

const PLAIN = new Set(['doc', 'paragraph', 'text', 'hardBreak']);

/** Whether a description is nothing but lines of text, so that it loses nothing when it is written as text. */
export function isPlainDocument(description: unknown): boolean {
  const document = nodeSchema.safeParse(description);
  if (!document.success) return true;
  const isPlain = (node: Node): boolean =>
    PLAIN.has(node.type) && node.marks === undefined && (node.content ?? []).every(isPlain);
  return isPlain(document.data);
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
