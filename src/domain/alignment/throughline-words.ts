import type { KeepWithinNumbers, MilestoneNumbers } from '../okr/key-result';
import { ENGLISH, type PlainWords } from '../okr/plain-words';
import { inSentence, keyResultSubject, quoted } from './key-result-subject';
import type { Throughline, ThroughlineKeyResult, WorkLevel } from './throughline';

/** How values of one key result are written: with its unit, for the user's locale. */
export type WordsOf = (keyResult: ThroughlineKeyResult) => PlainWords;

const PLAIN: WordsOf = () => ENGLISH;

/**
 * What the work is for, one sentence for each key result: "Your work on error handling should bring the checkout
 * error rate from 3.8 % to 2.0 %." Work on KRAs says so; where nothing is linked, it says what to do.
 */
export function throughlineSentences(line: Throughline, wordsOf: WordsOf = PLAIN): string[] {
  const work = workWords(line);
  switch (line.side) {
    case 'key-result':
      return line.branches.map(({ keyResult, objective }, at) => {
        const words = wordsOf(keyResult);
        const { should, effect } = outcomeWords(keyResult, words, objective?.title ?? null);
        return at === 0 ? `${work} ${should} ${effect}.` : `It ${should} also ${effect}.`;
      });
    case 'area': {
      const areas = line.areas.map((area) => quoted(area.name)).join(', ');
      const what = line.areas.length === 1 ? 'the key result area' : 'the key result areas';
      return [`${work} keeps ${what} ${areas} running; it counts as aligned, without a key result.`];
    }
    case 'unaligned':
      return [unlinkedSentence(line.levels)];
  }
}

/** What work on a key result should, or for a guardrail must, do; `objectiveTitle` is what a guardrail guards. */
function outcomeWords(
  keyResult: ThroughlineKeyResult,
  words: PlainWords,
  objectiveTitle: string | null,
): { should: string; effect: string } {
  const { numbers, guardrail } = keyResult;
  if (!guardrail || numbers.kind !== 'keep-within') {
    return { should: 'should', effect: effectWords(keyResult, words) };
  }
  const guarded =
    objectiveTitle === null ? '' : `, so that ${quoted(objectiveTitle)} is not won the wrong way`;
  const subject = keyResultSubject(keyResult.title);
  return { should: 'must', effect: `keep ${subject} ${withinWords(numbers, words)}${guarded}` };
}

function effectWords({ title, numbers, stepsDone }: ThroughlineKeyResult, words: PlainWords): string {
  const subject = keyResultSubject(title);
  switch (numbers.kind) {
    case 'increase':
    case 'decrease':
      return `bring ${subject} from ${words.number(numbers.baseline)} to ${words.number(numbers.target)}`;
    case 'reach': {
      const from = numbers.baseline === 0 ? '' : `from ${words.number(numbers.baseline)} `;
      return `bring ${subject} ${from}to ${words.number(numbers.target)}`;
    }
    case 'keep-within':
      return `keep ${subject} ${withinWords(numbers, words)}`;
    case 'milestone':
      return numbers.form === 'yes-no'
        ? `help get ${quoted(title)} done`
        : `bring ${quoted(title)} a step further, with ${stepsWords(numbers, stepsDone)}`;
    case 'find-baseline':
      return `help find the baseline of ${subject}`;
  }
}

function withinWords({ lower, upper }: KeepWithinNumbers, words: PlainWords): string {
  if (lower === null) return upper === null ? 'where it is' : `at ${words.number(upper)} or less`;
  if (upper === null) return `at ${words.number(lower)} or more`;
  return `between ${words.number(lower)} and ${words.number(upper)}`;
}

function stepsWords({ steps }: MilestoneNumbers, stepsDone: readonly string[]): string {
  const done = steps.filter((step) => stepsDone.includes(step.id)).length;
  return `${done} of ${steps.length} ${steps.length === 1 ? 'step' : 'steps'} done so far`;
}

/**
 * `Your work on “Error handling”`: what the link is on; through a goal line or without a link the epic, else the
 * issue. Never a name that the viewer may not see.
 */
export function workWords({ levels, through }: Pick<Throughline, 'levels' | 'through'>): string {
  const work = levels.filter((level) => level.kind !== 'goal-line' && level.title !== null);
  const linked = work.find((level) => level === through);
  const named = linked ?? work.find((level) => level.kind === 'epic') ?? work[0];
  return named?.title ? `Your work on ${inSentence(named.title)}` : 'Your work';
}

function unlinkedSentence(levels: readonly WorkLevel[]): string {
  switch (levels[0]?.kind) {
    case 'epic':
    case 'above-epic':
      return 'Nothing is linked here yet: link it to the key result it should move, and what is below it follows.';
    case 'sub-task':
      return 'Neither this sub-task nor anything above it serves a key result: link its parent, or the epic if all of that serves the same one.';
    case 'issue':
    case 'goal-line':
    case undefined:
      return levels.some((level) => level.kind === 'epic')
        ? 'This issue serves no key result yet: link its epic if all of that serves the same one, else this issue alone.'
        : 'This issue serves no key result yet: link it to the one it should move, or to a key result area if it keeps the business running.';
  }
}

/** How the issue comes to its key results: `Linked here.`, `Through its epic “Error handling”.`; null without any. */
export function throughWords({ levels, through }: Throughline): string | null {
  if (through === null) return null;
  if (through === levels[0]) return 'Linked here.';
  const title = through.title === null ? '' : ` ${quoted(through.title)}`;
  return `Through ${PATHS[through.kind]}${title}.`;
}

const PATHS: Readonly<Record<WorkLevel['kind'], string>> = {
  'sub-task': 'its parent',
  issue: 'its parent',
  epic: 'its epic',
  'above-epic': 'what stands above its epic,',
  'goal-line': 'the sprint goal line',
};

/** Where a key result stands, beside its sentence: `It is at 3.1 % now.` null for milestones, whose steps say it. */
export function standSentence(keyResult: ThroughlineKeyResult, words: PlainWords = ENGLISH): string | null {
  const { numbers, current } = keyResult;
  if (numbers.kind === 'milestone') return null;
  return current === null ? 'No value has been recorded yet.' : `It is at ${words.number(current)} now.`;
}
