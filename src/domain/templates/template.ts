import type { Ambition } from '../okr/ambition';
import { isMeasured, type KeyResultNumbers } from '../okr/key-result';
import { YES_STEP } from '../okr/milestone';
import type { Rhythm } from '../okr/rhythm';

/** How far a key result moves from wherever it starts: by a share of it, or by an amount in its unit. */
export type TemplateMove =
  | { readonly by: 'share'; readonly value: number }
  | { readonly by: 'amount'; readonly value: number };

/** The numbers of a key result without those of one team: what it starts from is asked for when it is used. */
export type TemplateNumbers =
  | { readonly kind: 'increase' | 'decrease'; readonly move: TemplateMove }
  | { readonly kind: 'reach'; readonly target: number }
  | { readonly kind: 'keep-within'; readonly lower: number | null; readonly upper: number | null }
  | { readonly kind: 'milestone'; readonly steps: readonly string[] }
  | { readonly kind: 'find-baseline' };

export interface TemplateKeyResult {
  readonly title: string;
  readonly numbers: TemplateNumbers;
  readonly unit: string;
  readonly decimals: number;
  readonly weight: number;
  readonly rhythm: Rhythm;
  readonly indicator: 'leading' | 'lagging';
  readonly howMeasured: string;
  readonly guardrail: boolean;
}

/** An objective to start from (PRODUCT §5.12): no values, owners or dates. */
export interface Template {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly ambition: Ambition;
  readonly keyResults: readonly TemplateKeyResult[];
}

/** Numbers as a template keeps them: moves as a share of the baseline, in per cent as points. */
export function templateNumbers(numbers: KeyResultNumbers, unit: string): TemplateNumbers {
  if (isMeasured(numbers)) {
    const { kind, baseline, target } = numbers;
    if (kind === 'reach') return { kind, target };
    const by = unit === '%' || baseline === 0 ? 'amount' : 'share';
    const value = by === 'amount' ? target - baseline : target / baseline - 1;
    return { kind, move: { by, value: rounded(value, by === 'amount' ? 6 : 4) } };
  }
  switch (numbers.kind) {
    case 'keep-within':
      return { kind: 'keep-within', lower: numbers.lower, upper: numbers.upper };
    case 'milestone':
      return {
        kind: 'milestone',
        steps: numbers.form === 'yes-no' ? [] : numbers.steps.map(({ title }) => title),
      };
    case 'find-baseline':
      return { kind: 'find-baseline' };
  }
}

/** The target that a move leads to from a baseline, with as many decimals as the unit shows. */
export function targetFrom(baseline: number, move: TemplateMove, decimals: number): number {
  const target = move.by === 'amount' ? baseline + move.value : baseline * (1 + move.value);
  // What is counted does not fall below nothing.
  return rounded(baseline >= 0 ? Math.max(target, 0) : target, decimals);
}

/**
 * The numbers that a template's key result begins with. What has to move and has no baseline yet begins as "find
 * baseline": nobody makes one up.
 */
export function numbersFrom(
  { title, numbers, decimals }: Pick<TemplateKeyResult, 'title' | 'numbers' | 'decimals'>,
  baseline: number | null,
): KeyResultNumbers {
  switch (numbers.kind) {
    case 'increase':
    case 'decrease': {
      if (baseline === null) return { kind: 'find-baseline' };
      const target = targetFrom(baseline, numbers.move, decimals);
      // A move that rounding swallows: the smallest step that shows.
      const least = (numbers.kind === 'increase' ? 1 : -1) / 10 ** decimals;
      return {
        kind: numbers.kind,
        baseline,
        target: target === baseline ? rounded(baseline + least, decimals) : target,
      };
    }
    case 'reach':
      return { kind: 'reach', baseline: baseline ?? 0, target: numbers.target };
    case 'keep-within':
      return { kind: 'keep-within', lower: numbers.lower, upper: numbers.upper };
    case 'milestone': {
      const step = (id: string, text: string) => ({ id, title: text, day: null, weight: 1, issueId: null });
      if (numbers.steps.length === 0)
        return { kind: 'milestone', form: 'yes-no', steps: [step(YES_STEP, title)] };
      const steps = numbers.steps.map((each, index) => step(`step-${index + 1}`, each));
      return { kind: 'milestone', form: 'steps', steps };
    }
    case 'find-baseline':
      return { kind: 'find-baseline' };
  }
}

function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}
