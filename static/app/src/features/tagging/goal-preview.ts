import { GOAL_LENGTH_LIMIT, goalLength, readTags } from '../../../../../src/domain/alignment/goal-lines';
import { DEFAULT_PREFIXES } from '../../../../../src/domain/alignment/tag-grammar';
import { writeTags } from '../../../../../src/domain/alignment/write-tags';
import type { LineDraft } from './tagging-state';

export interface GoalPreview {
  readonly text: string;
  readonly length: number;
  readonly limit: number;
  readonly tooLong: boolean;
}

// The server knows whether bare keys count; a line whose tags stay as they are is never rewritten either way.
const OPTIONS = { prefixes: DEFAULT_PREFIXES, bareKeys: true };

/** How Jira's text will read once these tags are saved, and how long it will be (PRODUCT §5.1). */
export function previewGoal(goal: string, lines: readonly LineDraft[]): GoalPreview {
  const keysPerLine: (readonly string[] | undefined)[] = [];
  for (const line of lines) keysPerLine[line.index] = line.keys;
  return measured(write(goal, Array.from(keysPerLine)));
}

// Another prefix in the settings of the installation is outside this grammar: then the text is shown as it is now.
function write(goal: string, keysPerLine: readonly (readonly string[] | undefined)[]): string {
  try {
    return writeTags(goal, keysPerLine, OPTIONS);
  } catch (error) {
    if (error instanceof RangeError) return goal;
    throw error;
  }
}

/** A text with its length as Jira counts it. */
export function measured(text: string): GoalPreview {
  const length = goalLength(text);
  return { text, length, limit: GOAL_LENGTH_LIMIT, tooLong: length > GOAL_LENGTH_LIMIT };
}

/** A goal made of lines that a person wrote for key results, one line each. */
export function composeGoal(lines: readonly { readonly text: string; readonly key: string }[]): string {
  return lines
    .filter(({ text }) => text.trim() !== '')
    .map(({ text, key }) => `${text.trim().replace(/\s+/g, ' ')} [${key}]`)
    .join('\n');
}

/** The tags of a goal as a save names them: by line, those without tags left out. */
export function taggedLines(goal: string): { index: number; keys: string[] }[] {
  return readTags(goal, OPTIONS)
    .map((keys, index) => ({ index, keys }))
    .filter(({ keys }) => keys.length > 0);
}
