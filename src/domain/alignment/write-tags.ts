import { findTags } from './find-tags';
import { type GoalLine, lineRanges, readGoal } from './goal-lines';
import { removeTag, removeTags } from './remove-tag';
import { type KeyPrefixes, parseKey, type TagOptions, type TagSpan, tagGrammar } from './tag-grammar';

/** What shall stand in place of a span; no text means that the tag goes. */
interface SpanEdit {
  readonly span: TagSpan;
  readonly text: string;
  /** Tag to append at the end of the span's written line. */
  readonly append?: string;
}

interface LineEdit {
  readonly spans: readonly SpanEdit[];
  /** Tag to append to a line that has none. */
  readonly append?: string;
}

const bracket = (keys: readonly string[]): string => `[${keys.join(', ')}]`;

function render(form: TagSpan['form'], keys: readonly string[]): string {
  if (form === 'bracket') return bracket(keys);
  return form === 'parenthesis' ? `(${keys.join(', ')})` : keys.join(', ');
}

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((key, index) => key === b[index]);

function canonical(keys: readonly string[], prefixes: KeyPrefixes): string[] {
  return [
    ...new Set(
      keys.map((key) => {
        const ref = parseKey(key, prefixes);
        if (!ref) throw new RangeError(`not a key: ${key}`);
        return ref.key;
      }),
    ),
  ];
}

/** Everything into the place of the first tag; used where the order of the keys changes or none of them stays. */
function rewriteInFirst(line: GoalLine, wanted: readonly string[]): LineEdit {
  const place = line.spans.find((span) => span.form === 'bracket') ?? line.spans[0];
  return { spans: line.spans.map((span) => ({ span, text: span === place ? bracket(wanted) : '' })) };
}

function editOf(text: string, line: GoalLine, wanted: readonly string[]): LineEdit | undefined {
  const current = line.keys.map((ref) => ref.key);
  if (same(current, wanted)) return undefined;
  if (line.spans.length === 0) return { spans: [], append: bracket(wanted) };
  const kept = current.filter((key) => wanted.includes(key));
  const added = wanted.filter((key) => !current.includes(key));
  if (wanted.length > 0 && (kept.length === 0 || !same(wanted, [...kept, ...added])))
    return rewriteInFirst(line, wanted);

  const edits = line.spans.map((span) => {
    const keys = span.keys.map((ref) => ref.key);
    const left = keys.filter((key) => wanted.includes(key));
    const written = text.slice(span.start, span.end);
    return { span, left, text: same(keys, left) ? written : left.length > 0 ? render(span.form, left) : '' };
  });
  const last = edits.filter((edit) => edit.left.length > 0).at(-1);
  return {
    spans: edits.map((edit): SpanEdit => {
      const { span, left } = edit;
      if (edit !== last || added.length === 0) return { span, text: edit.text };
      return span.form === 'bracket'
        ? { span, text: bracket([...left, ...added]) }
        : { span, text: edit.text, append: bracket(added) };
    }),
  };
}

/** Sets a tag behind the last visible character of a written line, before its trailing blanks. */
function appendTag(line: string, tag: string): string {
  let end = line.length;
  while (end > 0 && /\s/.test(line.charAt(end - 1))) end--;
  return `${line.slice(0, end)}${end > 0 ? ' ' : ''}${tag}${line.slice(end)}`;
}

function applyToWrittenLine(
  written: string,
  start: number,
  edits: readonly SpanEdit[],
  append?: string,
): string {
  const ends = [append, ...edits.map((edit) => edit.append)].filter((tag) => tag !== undefined);
  const appended = ends.reduce(appendTag, written);
  return edits.reduceRight((line, { span, text }) => {
    const local = { start: span.start - start, end: span.end - start };
    return text === '' ? removeTag(line, local) : line.slice(0, local.start) + text + line.slice(local.end);
  }, appended);
}

function mapWrittenLines(
  text: string,
  change: (written: string, start: number, end: number) => string,
): string {
  let result = '';
  let done = 0;
  for (const { start, end } of lineRanges(text)) {
    result += text.slice(done, start) + change(text.slice(start, end), start, end);
    done = end;
  }
  return result + text.slice(done);
}

/**
 * Writes the keys of each line into a goal's text and keeps every character that is not a tag: line breaks, tabs,
 * bullets, invisible marks (PRODUCT §5.1). A line that has these keys already is not touched, however its tags are
 * written; one that has others gets them changed in place; one without tags gets ` [KR-1, KR-2]` at its end, before
 * trailing blanks. A tag that goes takes its separating blank along.
 *
 * @param keysPerLine by line index as `readGoal` counts; `undefined` or missing at the end leaves the line as it is.
 * @throws RangeError for a key outside the grammar, or for keys of a line that the text has not got.
 */
export function writeTags(
  text: string,
  keysPerLine: readonly (readonly string[] | undefined)[],
  options: TagOptions,
): string {
  const { lines } = readGoal(text, options);
  if (keysPerLine.length > lines.length) throw new RangeError('keys for more lines than the goal has');
  const spanEdits: SpanEdit[] = [];
  const appends = new Map<number, string>();
  for (const line of lines) {
    const wanted = keysPerLine[line.index];
    const edit = wanted && editOf(text, line, canonical(wanted, options.prefixes));
    if (!edit) continue;
    spanEdits.push(...edit.spans);
    if (edit.append !== undefined) appends.set(line.start, edit.append);
  }
  return mapWrittenLines(text, (written, start, end) =>
    applyToWrittenLine(
      written,
      start,
      spanEdits.filter(({ span }) => span.start >= start && span.end <= end),
      appends.get(start),
    ),
  );
}

/** The goal without its tags and their separating blanks; every other character stays. */
export function stripTags(text: string, options: TagOptions): string {
  const grammar = tagGrammar(options);
  return mapWrittenLines(text, (written) => removeTags(written, findTags(written, grammar)));
}
