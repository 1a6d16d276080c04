import type { BookPatterns, VerbKind } from './book-patterns';
import type { Quantity } from './numbers-in-text';
import { markOf, matchesOf, type PhraseMatch, type Skeleton } from './skeleton';
import { directionOf, hasKind, type Verbs } from './verbs-in-text';

/** How the numbers of a sentence were said. */
export type Saying = 'pair' | 'relative' | 'to' | 'bound' | 'reach' | 'factor' | 'none' | 'unclear';

/** Which number of a sentence means what, and by which words. */
export interface NumberSlots {
  readonly saying: Saying;
  readonly baseline?: Quantity;
  readonly target?: Quantity;
  readonly lower?: Quantity;
  readonly upper?: Quantity;
  readonly by?: Quantity;
  /** The phrase that told. */
  readonly phrase?: PhraseMatch;
  readonly factor?: {
    readonly percent: number;
    readonly way: 'up' | 'down' | 'verb';
    readonly start: number;
    readonly end: number;
  };
}

const UNCLEAR: NumberSlots = { saying: 'unclear' };

/** The slots of a sentence; the first way of saying that fits, and `unclear` rather than a guess. */
export function numberSlots(skeleton: Skeleton, patterns: BookPatterns, verbs: Verbs): NumberSlots {
  if (skeleton.quantities.length === 0) return factorSlots(skeleton, patterns) ?? { saying: 'none' };
  return (
    pairSlots(skeleton, patterns) ??
    factorSlots(skeleton, patterns) ??
    changeSlots(skeleton, patterns, verbs) ??
    boundSlots(skeleton, patterns, verbs) ??
    reachSlots(skeleton, patterns, verbs) ??
    UNCLEAR
  );
}

function pairSlots(skeleton: Skeleton, { slots }: BookPatterns): NumberSlots | undefined {
  const straight = matchesOf(skeleton, slots.fromTo);
  const turned = matchesOf(skeleton, slots.toFrom);
  const pairs = straight.length > 0 ? straight : turned;
  const [phrase] = pairs;
  if (phrase === undefined) return undefined;
  const [first, second] = phrase.quantities;
  if (pairs.length > 1 || first === undefined || second === undefined) return UNCLEAR;
  if (first.yearLike && second.yearLike) return UNCLEAR;
  const [baseline, target] = straight.length > 0 ? [first, second] : [second, first];
  return { saying: 'pair', baseline, target, phrase };
}

const sharesWith = (one: PhraseMatch, others: readonly PhraseMatch[]): boolean =>
  others.some((other) => other.quantities.some((quantity) => one.quantities.includes(quantity)));

function factorSlots(skeleton: Skeleton, { factors, slots }: BookPatterns): NumberSlots | undefined {
  for (const { pattern, percent, way } of factors) {
    const match = pattern.exec(skeleton.text);
    if (!match) continue;
    const inside = skeleton.quantities.find((each) => match[0].includes(markOf(skeleton, each)));
    if (inside && inside.value !== 2) continue;
    const [from] = matchesOf(skeleton, slots.from);
    const baseline = from?.quantities[0];
    const factor = { percent, way, start: match.index, end: match.index + match[0].length };
    return { saying: 'factor', factor, ...(baseline ? { baseline } : {}) };
  }
  return undefined;
}

/** "by Q" and "to Q", each with a baseline where the sentence has one. */
function changeSlots(skeleton: Skeleton, { slots }: BookPatterns, verbs: Verbs): NumberSlots | undefined {
  const direction = directionOf(verbs);
  const changes = direction !== undefined || hasKind(verbs.all, 'either');
  if (!changes || hasKind(verbs.main, 'keep')) return undefined;
  const [from, ...moreFrom] = matchesOf(skeleton, slots.from);
  const baseline = from?.quantities[0];
  const known = baseline && moreFrom.length === 0 ? { baseline } : {};
  const by = matchesOf(skeleton, slots.by).filter(
    (each) => !each.quantities.some(({ yearLike }) => yearLike),
  );
  const to = matchesOf(skeleton, slots.to).filter(
    (each) => !each.quantities.some(({ yearLike }) => yearLike),
  );
  const ranges = matchesOf(skeleton, slots.range);
  if (by.length + to.length > 1 || [...by, ...to].some((each) => sharesWith(each, ranges))) return UNCLEAR;
  const [byPhrase] = by;
  const [toPhrase] = to;
  const change = byPhrase?.quantities[0];
  if (change) return { saying: 'relative', by: change, ...known, ...(byPhrase ? { phrase: byPhrase } : {}) };
  const target = toPhrase?.quantities[0];
  // "Bring it in under 5 while keeping quality above 3": which is whose is not ours to say.
  if (target && hasKind(verbs.all, 'keep')) return UNCLEAR;
  if (target) return { saying: 'to', target, ...known, ...(toPhrase ? { phrase: toPhrase } : {}) };
  return undefined;
}

function boundSlots(skeleton: Skeleton, { slots }: BookPatterns, verbs: Verbs): NumberSlots | undefined {
  const ranges = matchesOf(skeleton, slots.range);
  const conditions = matchesOf(skeleton, slots.condition);
  const [range] = ranges;
  const [lower, upper] = range?.quantities ?? [];
  if (range && lower && upper) {
    const fits = ranges.length === 1 && lower.value <= upper.value && !directionOf(verbs);
    return fits ? { saying: 'bound', lower, upper, phrase: range } : UNCLEAR;
  }
  // "In under 4 hours" is a condition, however much "under 4 hours" looks like a bound.
  const ceilings = matchesOf(skeleton, slots.ceiling).filter(
    (ceiling) => !conditions.some((each) => each.start < ceiling.start && sharesWith(each, [ceiling])),
  );
  const floors = matchesOf(skeleton, slots.floor).filter(
    (floor) => !sharesWith(floor, ceilings) && !sharesWith(floor, conditions),
  );
  if (ceilings.length + floors.length === 0) return undefined;
  if (ceilings.length > 1 || floors.length > 1) return UNCLEAR;
  // A direction and a promise to keep: two measures in one sentence.
  if (directionOf(verbs) && hasKind(verbs.all, 'keep') && !hasKind(verbs.main, 'keep')) return UNCLEAR;
  // "Offered to 75 % of patients over 40": without a verb that keeps, a bound beside other numbers bounds nothing.
  const others = skeleton.quantities.filter(
    (each) => ![...ceilings, ...floors, ...conditions].some(({ quantities }) => quantities.includes(each)),
  );
  if (others.length > 0 && !hasKind(verbs.all, 'keep')) return undefined;
  const max = ceilings[0]?.quantities[0];
  const min = floors[0]?.quantities[0];
  const phrase = ceilings[0] ?? floors[0];
  return {
    saying: 'bound',
    ...(max ? { upper: max } : {}),
    ...(min ? { lower: min } : {}),
    ...(phrase ? { phrase } : {}),
  };
}

const NEAR = 28;

/** Whether a verb counts the number behind it, by the words between: "merge the two teams" counts nothing. */
function counts(between: string, verb: VerbKind, { isWord }: Quantity): boolean {
  if (between.length > NEAR) return false;
  if (isWord) return between === ' ';
  return (
    verb === 'reach' ||
    !/ (?:the|of|in|for|with|on|across|la|les|los|las|de|en|dans|pour|para|con|avec) /u.test(between)
  );
}

/** The one number that is left: counted by the first verb, a share of something, or said at the end. */
function reachSlots(
  skeleton: Skeleton,
  { slots, book }: BookPatterns,
  verbs: Verbs,
): NumberSlots | undefined {
  if (hasKind(verbs.main, 'keep') && !hasKind(verbs.main, 'activity')) return undefined;
  const conditions = matchesOf(skeleton, slots.condition).flatMap(({ quantities }) => quantities);
  const left = skeleton.quantities.filter((each) => !conditions.includes(each) && !each.yearLike);
  const [target, ...others] = left;
  if (target === undefined) return { saying: 'none' };
  if (others.length > 0 || target.isChange) return undefined;
  const at = skeleton.text.indexOf(markOf(skeleton, target));
  const counting = verbs.main.some(
    ({ kind, end, start }) =>
      (kind === 'reach' || kind === 'activity') &&
      (book.language === 'de' ? at <= start : counts(skeleton.text.slice(end, at), kind, target)),
  );
  const isShare =
    target.unit?.kind === 'percent' && /^[^\p{L}]*(?:el |las |les )?$/u.test(skeleton.text.slice(0, at));
  const saysAt = matchesOf(skeleton, slots.at).some(
    ({ quantities, end }) => quantities.includes(target) && !/\p{L}/u.test(skeleton.text.slice(end)),
  );
  const followed = /^[^\p{L}]*\p{L}/u.test(skeleton.text.slice(at + 1));
  const told = counting || (isShare && followed) || saysAt || sharesMiddle(skeleton, at, target);
  return told ? { saying: 'reach', target } : undefined;
}

/** "Between Monday and Friday, answer 95 % of mails": a share behind a comma's verb. */
const sharesMiddle = ({ text }: Skeleton, at: number, { unit }: Quantity): boolean =>
  unit?.kind === 'percent' && /, \p{L}+ $/u.test(text.slice(0, at));
