import type { Ambition } from './ambition';
import { STATUS_WORDS } from './okr-status';
import type { OwnerDoubts } from './owner-doubts';
import { ENGLISH, type PlainWords } from './plain-words';
import { PROGRESS_TEXT } from './progress';
import type { StatusReason } from './status-reason';
import type { PaceThresholds } from './thresholds';

/** One English sentence that says why a key result has its status (PRODUCT §3.7). */
export function reasonSentence(reason: StatusReason, words: PlainWords = ENGLISH): string {
  switch (reason.code) {
    case 'paused':
      return 'Paused: nothing is expected of it.';
    case 'target-met':
      return `The latest value, ${words.number(reason.value)} on ${words.day(reason.day)}, meets the target of ${words.number(reason.target)}.`;
    case 'ended-inside':
      return `It ended inside its bounds, at ${words.number(reason.value)}.`;
    case 'steps-done':
      return `All ${reason.steps} steps are done, the last on ${words.day(reason.day)}.`;
    case 'yes':
      return `Done on ${words.day(reason.day)}.`;
    case 'baseline-found':
      return `A baseline of ${words.number(reason.value)} was recorded on ${words.day(reason.day)}.`;
    case 'measuring':
      return `Delivered; its effect is measured until ${words.day(reason.until)}.`;
    case 'draft':
      return 'Still a draft.';
    case 'window-ahead':
      return `Starts on ${words.day(reason.start)}.`;
    case 'no-value':
      return 'No value has been recorded yet.';
    case 'stale':
      return `No data since ${words.day(reason.since)}, was ${STATUS_WORDS[reason.was]}.`;
    case 'own-status':
      return `Set to ${STATUS_WORDS[reason.status]} in the check-in of ${words.day(reason.day)}.`;
    case 'too-early':
      return 'Too early to judge: the window has only just begun.';
    case 'not-measured':
      return 'No value holds on a day of its window yet.';
    case 'no-confidence':
      return 'Nobody has said yet how confident they are.';
    case 'inside':
      return `Inside its bounds on ${words.percent(reason.share)} of the days measured (${reason.inside} of ${reason.measured}); On track from ${words.percent(reason.limit)}.`;
    case 'outside':
      return `Outside its bounds (${boundsWords(reason, words)}) since ${words.day(reason.since)}, now ${words.number(reason.value)}.`;
    case 'steps-in-time':
      return reason.next === null
        ? 'No step is overdue.'
        : `No step is overdue; the next falls due on ${words.day(reason.next)}.`;
    case 'steps-overdue': {
      const others = reason.count === 1 ? '' : ` and ${reason.count - 1} more`;
      return `"${reason.title}"${others} overdue since ${words.day(reason.due)}: ${words.percent(reason.share)} of the weight due.`;
    }
    case 'confidence':
      return `Confidence ${reason.confidence} of 10; due on ${words.day(reason.due)}.`;
    case 'past-due':
      return reason.what === 'not-done'
        ? `It was due on ${words.day(reason.due)} and is not done.`
        : `The baseline was due on ${words.day(reason.due)} and is not recorded.`;
    case 'pace':
      return paceSentence(reason, words);
  }
}

/** `2 – 4`, `at least 2`, `at most 4`. */
export function boundsWords(
  { lower, upper }: { readonly lower: number | null; readonly upper: number | null },
  words: PlainWords = ENGLISH,
): string {
  if (lower === null) return upper === null ? 'none' : `at most ${words.number(upper)}`;
  return upper === null
    ? `at least ${words.number(lower)}`
    : `${words.number(lower)} – ${words.number(upper)}`;
}

function paceSentence(reason: StatusReason & { code: 'pace' }, words: PlainWords): string {
  const word = reason.word === null ? '' : `, ${PROGRESS_TEXT[reason.word]}`;
  const restart =
    reason.restartedOn === null
      ? ''
      : `, counted anew from ${words.day(reason.restartedOn)}, when the target was made harder`;
  const now = `${words.percent(reason.progress)} of the way${word}, ${words.percent(reason.expected)} expected by today${restart}`;
  return reason.ratio === null ? `${now}.` : `${now}: ${paceWords(reason, reason.ratio, words)}.`;
}

/** `pace 77 %; On track from 70 % (aspirational)`: a pace says nothing without the limit it is judged by. */
export function paceWords(
  { limits, ambition }: { readonly limits: PaceThresholds; readonly ambition: Ambition },
  ratio: number,
  words: PlainWords = ENGLISH,
): string {
  return `pace ${words.percent(ratio)}; On track from ${words.percent(limits.onTrack)} (${ambition})`;
}

/** What stands beside On track when the owner doubts it. */
export function doubtsSentence(doubts: OwnerDoubts): string {
  const fall =
    doubts.before !== null && doubts.before > doubts.confidence ? `, down from ${doubts.before}` : '';
  return `Owner doubts: confidence ${doubts.confidence} of 10${fall}.`;
}
