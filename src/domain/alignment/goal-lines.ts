import { findTags } from './find-tags';
import { cleanLineText } from './line-text';
import { removeTags } from './remove-tag';
import { type KeyRef, type TagOptions, type TagSpan, tagGrammar } from './tag-grammar';

/** Jira refuses a longer sprint goal; counted as {@link goalLength} counts. */
export const GOAL_LENGTH_LIMIT = 10_000;

/** Length of a goal as Jira counts it: UTF-16 units, so that most emoji count 2 and CRLF counts 2. */
export const goalLength = (text: string): number => text.length;

/** One line of a sprint goal (PRODUCT §2). Offsets are UTF-16 units into the goal's text, ends exclusive. */
export interface GoalLine {
  /** Place among the goal's lines, from 0; empty lines and lines of tags only are not counted. */
  readonly index: number;
  /** Without bullets, numbering, check boxes and tags. Empty only when a goal begins with a line of tags only. */
  readonly text: string;
  /** In the order of the text, each once. */
  readonly keys: readonly KeyRef[];
  /** Where the tags stand, those on following lines of tags only included. */
  readonly spans: readonly TagSpan[];
  readonly start: number;
  readonly end: number;
}

const LINE_BREAK = /\r\n|[\n\r\u2028\u2029]/g;

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Places of the written lines of a text, without their breaks. */
export function lineRanges(text: string): Range[] {
  const ranges: Range[] = [];
  let start = 0;
  for (const match of text.matchAll(LINE_BREAK)) {
    ranges.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  ranges.push({ start, end: text.length });
  return ranges;
}

function uniqueKeys(spans: readonly TagSpan[]): KeyRef[] {
  const keys = new Map<string, KeyRef>();
  for (const ref of spans.flatMap((span) => span.keys)) if (!keys.has(ref.key)) keys.set(ref.key, ref);
  return [...keys.values()];
}

/**
 * Reads a sprint goal: its lines and their tags (PRODUCT §5.1). A line that holds only tags belongs to the line
 * before it; the first line of a goal has none before it and then stands for itself, so that no tag is lost. Any
 * string is a goal; nothing is refused.
 */
export function readGoal(text: string, options: TagOptions): { lines: GoalLine[] } {
  const grammar = tagGrammar(options);
  const lines: GoalLine[] = [];
  for (const { start, end } of lineRanges(text)) {
    const written = text.slice(start, end);
    const local = findTags(written, grammar);
    const clean = cleanLineText(removeTags(written, local));
    if (clean === '' && local.length === 0) continue;
    const spans = local.map((span) => ({ ...span, start: span.start + start, end: span.end + start }));
    const last = lines.at(-1);
    if (clean === '' && last) {
      const all = [...last.spans, ...spans];
      lines[last.index] = { ...last, spans: all, keys: uniqueKeys(all) };
    } else {
      lines.push({ index: lines.length, text: clean, keys: uniqueKeys(spans), spans, start, end });
    }
  }
  return { lines };
}

/** The keys of each line, canonical, in order: what `writeTags` takes back. */
export function readTags(text: string, options: TagOptions): string[][] {
  return readGoal(text, options).lines.map((line) => line.keys.map((ref) => ref.key));
}
