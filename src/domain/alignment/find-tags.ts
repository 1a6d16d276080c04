import { keysIn, type TagGrammar, type TagSpan } from './tag-grammar';

const isSpace = (char: string): boolean => /\s/.test(char);

/** The part of an unbroken run of characters that stands before `start`. */
function runBefore(line: string, start: number): string {
  let from = start;
  while (from > 0 && !isSpace(line.charAt(from - 1))) from--;
  return line.slice(from, start);
}

function runAfter(line: string, end: number): string {
  let to = end;
  while (to < line.length && !isSpace(line.charAt(to))) to++;
  return line.slice(end, to);
}

const OPENED_ADDRESS = /:\/\/|^[^\p{L}\p{N}]*www\./iu;
const OPENED_LOOSE_ADDRESS = /@|mailto:|[\p{L}\p{N}]\.\p{L}{2,}[:/?#]/iu;
const CONTINUES_AS_ADDRESS = /^[\p{L}\p{N}.+_-]*(?:@[\p{L}\p{N}]|:\/\/)/u;

/** Keys inside web and mail addresses are parts of the address, not tags (PRODUCT §5.1). */
function isInsideAddress(line: string, start: number, end: number, bracketed: boolean): boolean {
  const before = runBefore(line, start);
  if (OPENED_ADDRESS.test(before)) return true;
  if (bracketed) return false;
  return OPENED_LOOSE_ADDRESS.test(before) || CONTINUES_AS_ADDRESS.test(runAfter(line, end));
}

const formOf = (tag: string): TagSpan['form'] =>
  tag.startsWith('[') || tag.startsWith('［') ? 'bracket' : tag.startsWith('(') ? 'parenthesis' : 'bare';

/**
 * The tags of one line (no line breaks in it), from left to right; offsets are moved by `offset`, the line's place in
 * its text.
 */
export function findTags(line: string, grammar: TagGrammar, offset = 0): TagSpan[] {
  const spans: TagSpan[] = [];
  const tag = new RegExp(grammar.tag);
  for (let match = tag.exec(line); match !== null; match = tag.exec(line)) {
    const start = match.index;
    const end = start + match[0].length;
    const form = formOf(match[0]);
    if (isInsideAddress(line, start, end, form === 'bracket')) {
      // What follows the refused tag within the address is refused by its own check.
      tag.lastIndex = end;
      continue;
    }
    spans.push({ start: start + offset, end: end + offset, form, keys: keysIn(match[0], grammar) });
  }
  return spans;
}
