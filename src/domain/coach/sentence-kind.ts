import type { KeyResultKind } from '../okr/key-result';
import type { BookPatterns } from './book-patterns';
import type { NumberSlots } from './number-slots';
import type { SentenceNumbers } from './sentence-numbers';
import { markOf, matchesOf, type Skeleton } from './skeleton';
import { directionOf, hasKind, type VerbHit, type Verbs } from './verbs-in-text';

/** A stretch of the skeleton's text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export interface KindRead {
  readonly kind?: KeyResultKind;
  /** The words that told. */
  readonly from?: Stretch;
  /** The words that say nothing may be left: a bound or target of 0. */
  readonly zero?: Stretch;
  readonly activity?: Stretch;
}

/** The kind of key result a sentence means; blank where verb and numbers disagree or neither tells it. */
export function kindOf(
  skeleton: Skeleton,
  patterns: BookPatterns,
  verbs: Verbs,
  slots: NumberSlots,
  numbers: SentenceNumbers,
): KindRead {
  const direction = directionOf(verbs);
  const byVerb = direction ? { kind: kindOfDirection(direction), from: direction } : {};
  switch (slots.saying) {
    case 'pair':
      return kindOfPair(slots, numbers, direction);
    case 'factor': {
      const { factor } = slots;
      if (factor === undefined) return {};
      if (factor.way === 'verb') return byVerb;
      return { kind: factor.way === 'down' ? 'decrease' : 'increase', from: factor };
    }
    case 'relative':
      return byVerb;
    case 'to':
      return kindOfTarget(numbers, direction, byVerb, slots);
    case 'bound':
      return kindOfBound(slots, numbers, verbs, byVerb);
    case 'reach':
      return kindOfReach(slots, verbs, direction, patterns, skeleton);
    case 'none':
      return kindOfWords(skeleton, patterns, verbs, byVerb);
    case 'unclear':
      return hasKind(verbs.main, 'keep') ? {} : byVerb;
  }
}

const kindOfDirection = ({ kind }: VerbHit): KeyResultKind => (kind === 'up' ? 'increase' : 'decrease');

function kindOfPair(
  { phrase }: NumberSlots,
  { baseline, target }: SentenceNumbers,
  direction: VerbHit | undefined,
): KindRead {
  if (!baseline || !target) return direction ? { kind: kindOfDirection(direction), from: direction } : {};
  if (baseline.value === target.value) return {};
  const kind = target.value > baseline.value ? 'increase' : 'decrease';
  if (direction && kindOfDirection(direction) !== kind) return {};
  const from = direction ?? phrase;
  return { kind, ...(from ? { from } : {}) };
}

function kindOfTarget(
  { baseline, target }: SentenceNumbers,
  direction: VerbHit | undefined,
  byVerb: KindRead,
  slots: NumberSlots,
): KindRead {
  if (baseline && target) return kindOfPair(slots, { baseline, target, decimals: 0 }, direction);
  if (direction) return byVerb;
  // To nothing one can only go down.
  return target?.value === 0 && slots.phrase ? { kind: 'decrease', from: slots.phrase } : {};
}

function kindOfBound(
  { phrase }: NumberSlots,
  { lower, upper }: SentenceNumbers,
  verbs: Verbs,
  byVerb: KindRead,
): KindRead {
  const from = phrase ?? { start: 0, end: 0 };
  if (hasKind(verbs.main, 'keep')) return { kind: 'keep-within', from };
  if (byVerb.kind !== undefined) return byVerb;
  const single = lower === undefined || upper === undefined;
  if (single && hasKind(verbs.main, 'either')) return { kind: upper ? 'decrease' : 'increase', from };
  if (single && lower && hasKind(verbs.main, 'reach')) return { kind: 'reach', from };
  if (hasKind(verbs.main, 'activity') && !hasKind(verbs.all, 'keep')) return {};
  return { kind: 'keep-within', from };
}

function kindOfReach(
  { target }: NumberSlots,
  { main }: Verbs,
  direction: VerbHit | undefined,
  { shareVerbs }: BookPatterns,
  skeleton: Skeleton,
): KindRead {
  const { text } = skeleton;
  const reach = main.find(({ kind }) => kind === 'reach');
  const activity = main.find(({ kind }) => kind === 'activity');
  const isShare = target?.unit?.kind === 'percent';
  const isOutcome = isShare && reach && shareVerbs.test(text.slice(reach.start, reach.end));
  if (reach === undefined && activity === undefined && direction) return {};
  const at = target ? text.indexOf(markOf(skeleton, target)) : 0;
  const from = reach ?? activity ?? { start: at, end: at + 1 };
  return { kind: 'reach', from, ...(activity && !isOutcome ? { activity } : {}) };
}

function kindOfWords(skeleton: Skeleton, { slots }: BookPatterns, verbs: Verbs, byVerb: KindRead): KindRead {
  const [baseline] = matchesOf(skeleton, slots.findBaseline);
  if (baseline) return { kind: 'find-baseline', from: baseline };
  const eliminate = verbs.main.find(({ kind }) => kind === 'eliminate');
  if (eliminate) return { kind: 'decrease', from: eliminate, zero: eliminate };
  const [zero] = matchesOf(skeleton, slots.zero);
  if (zero) return { kind: 'keep-within', from: zero, zero };
  const activity = verbs.main.find(({ kind }) => kind === 'activity');
  if (activity && byVerb.kind === undefined) return { kind: 'milestone', from: activity, activity };
  const yesNo = verbs.main.find(({ kind }) => kind === 'yesNo');
  if (yesNo && byVerb.kind === undefined) return { kind: 'milestone', from: yesNo };
  return byVerb;
}
