/** What of an expression this host does not understand, although Forge may. */
export class NotUnderstood extends Error {}

export type Token =
  | { type: 'number'; value: number }
  | { type: 'text'; value: string }
  | { type: 'name'; value: string }
  | { type: 'sign'; value: string }
  | { type: 'end'; value: '' };

const PATTERN =
  /\s+|(\d+(?:\.\d+)?)|("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|([A-Za-z_$][\w$]*)|(=>|\?\.|\?\?|[=!<>]=|&&|\|\||[-+*/%!<>?:.,()[\]])/gy;

function unquoted(literal: string): string {
  return literal.slice(1, -1).replace(/\\(.)/g, (_, char: string) => (char === 'n' ? '\n' : char));
}

/** @throws NotUnderstood at the first character that belongs to no token */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  const pattern = new RegExp(PATTERN);
  while (pattern.lastIndex < text.length) {
    const at = pattern.lastIndex;
    const match = pattern.exec(text);
    if (!match) throw new NotUnderstood(`"${text.slice(at, at + 10)}" at character ${at + 1}`);
    const [, number, quoted, name, sign] = match;
    if (number !== undefined) tokens.push({ type: 'number', value: Number(number) });
    else if (quoted !== undefined) tokens.push({ type: 'text', value: unquoted(quoted) });
    else if (name !== undefined) tokens.push({ type: 'name', value: name });
    else if (sign !== undefined) tokens.push({ type: 'sign', value: sign });
  }
  return [...tokens, { type: 'end', value: '' }];
}
