/** Plain text in Atlassian's document format, a paragraph for every line. Null for no text. */
export function textDocument(text: string): object | null {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  const content = trimmed.split('\n').map((line) => ({
    type: 'paragraph',
    content: line === '' ? [] : [{ type: 'text', text: line }],
  }));
  return { type: 'doc', version: 1, content };
}
