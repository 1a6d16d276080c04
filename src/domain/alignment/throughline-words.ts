import type { KeyResultNumbers, MilestoneNumbers } from '../okr/key-result';
import { ENGLISH, type PlainWords } from '../okr/plain-words';
import { boundsWords } from '../okr/reason-sentence';
import { inSentence, keyResultSubject, quoted } from './key-result-subject';
import type { Throughline, ThroughlineKeyResult, WorkLevel } from './throughline';

/** How a screen writes values of one key result: with its unit, for the user's locale. */
export type WordsOf = (keyResult: ThroughlineKeyResult) => PlainWords;

const PLAIN: WordsOf = () => ENGLISH;

/**
 * What the work is for, one sentence for each key result: "Your work on error handling should bring the checkout
 * error rate from 3.8 % to 2.0 %." Work on KRAs says so; where nothing is linked, it says what to do.
 */
export function throughlineSentences(line: Throughline, wordsOf: WordsOf = PLAIN): string[] {
  const work = workWords(line.levels);
  switch (line.side) {
    case 'key-result':
      return line.branches.map(({ keyResult, objective }) =>
        outcomeSentence(work, keyResult, wordsOf(keyResult), objective?.title ?? null),
      );
    case 'area':
      return [
        areaSentence(
          work,
          line.areas.map((area) => area.name),
        ),
      ];
    case 'unaligned':
      return [unlinkedSentence(line.levels)];
  }
}

/** One key result's sentence. `objectiveTitle` is what a guardrail guards. */
export function outcomeSentence(
  work: string,
  keyResult: ThroughlineKeyResult,
  words: PlainWords = ENGLISH,
  objectiveTitle: string | null = null,
): string {
  const subject = keyResultSubject(keyResult.title);
  if (keyResult.guardrail && keyResult.numbers.kind === 'keep-within') {
    const guarded =
      objectiveTitle === null ? '' : `, so that ${quoted(objectiveTitle)} is not won the wrong way`;
    return `${work} must keep ${subject} ${withinWords(keyResult.numbers, words)}${guarded}.`;
  }
  return `${work} should ${effectWords(keyResult, subject, words)}.`;
}

function effectWords(
  { title, numbers, stepsDone }: ThroughlineKeyResult,
  subject: string,
  words: PlainWords,
): string {
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
        : `bring ${quoted(title)} a step further: ${stepsWords(numbers, stepsDone)}`;
    case 'find-baseline':
      return `help find out where ${subject} stands today`;
  }
}

function withinWords(numbers: KeyResultNumbers & { kind: 'keep-within' }, words: PlainWords): string {
  if (numbers.lower === null && numbers.upper === null) return 'where it is';
  const between = numbers.lower !== null && numbers.upper !== null;
  return between
    ? `between ${words.number(numbers.lower)} and ${words.number(numbers.upper)}`
    : `at ${boundsWords(numbers, words).slice('at '.length)}`;
}

function stepsWords({ steps }: MilestoneNumbers, stepsDone: readonly string[]): string {
  const done = steps.filter((step) => stepsDone.includes(step.id)).length;
  return `${done} of ${steps.length} ${steps.length === 1 ? 'step' : 'steps'} done`;
}

/** `Your work on “Error handling”`: the epic where there is one, else the issue itself; never a name one may not see. */
export function workWords(levels: readonly WorkLevel[]): string {
  const epic = levels.find((level) => level.kind === 'epic' && level.title !== null);
  const issue = levels.find((level) => level.kind !== 'goal-line' && level.title !== null);
  const title = (epic ?? issue)?.title ?? null;
  return title === null ? 'Your work' : `Your work on ${inSentence(title)}`;
}

function areaSentence(work: string, names: readonly string[]): string {
  const areas = names.map(quoted).join(', ');
  const what = names.length === 1 ? 'the key result area' : 'the key result areas';
  return `${work} keeps ${what} ${areas} running; it serves no key result, and is aligned.`;
}

function unlinkedSentence(levels: readonly WorkLevel[]): string {
  const own = levels[0]?.kind;
  if (own === 'epic') return 'This epic serves no key result yet: link it, and all issues below it follow.';
  const hasEpic = levels.some((level) => level.kind === 'epic');
  const start =
    own === 'sub-task' ? 'This sub-task serves no key result yet' : 'This issue serves no key result yet';
  return hasEpic
    ? `${start}: link its epic if all of that serves the same one, else link the issue alone.`
    : `${start}: link it to the one that it should move, or to a key result area if it keeps the business running.`;
}

/** How the issue comes to its key results: "Linked here.", "Through its epic “Error handling”." */
export function throughWords({ levels, through }: Throughline): string | null {
  if (through === null) return null;
  if (through === levels[0]) return 'Linked here.';
  const title = through.title === null ? '' : ` ${quoted(through.title)}`;
  switch (through.kind) {
    case 'goal-line':
      return `Through the sprint goal line${title}.`;
    case 'epic':
      return `Through its epic${title}.`;
    case 'issue':
    case 'sub-task':
      return `Through its parent${title}.`;
  }
}
