import type { Ambition } from './ambition';
import type { FieldProblem } from './field-problem';
import { DEFAULT_THRESHOLDS, type PaceThresholds, type Thresholds } from './thresholds';

/** What an organisation chose; what it left out has the documented default. */
export type ChosenThresholds = {
  readonly [Name in Exclude<keyof Thresholds, 'pace'>]?: number | undefined;
} & {
  readonly pace?: { readonly [A in Ambition]?: PaceThresholds | undefined } | undefined;
};

/** The limits that hold: the chosen ones, else the defaults. */
export function mergeThresholds(chosen: ChosenThresholds): Thresholds {
  const { pace, ...single } = chosen;
  const given = Object.fromEntries(Object.entries(single).filter(([, value]) => value !== undefined));
  return {
    ...DEFAULT_THRESHOLDS,
    ...given,
    pace: {
      committed: pace?.committed ?? DEFAULT_THRESHOLDS.pace.committed,
      aspirational: pace?.aspirational ?? DEFAULT_THRESHOLDS.pace.aspirational,
    },
  };
}

/** The thresholds of a stored row, whose values are the app's own; anything that is no number has the default. */
export function thresholdsOf(stored: Readonly<Record<string, unknown>>): Thresholds {
  const names = Object.keys(DEFAULT_THRESHOLDS).filter((name) => typeof stored[name] === 'number');
  const pace = stored.pace;
  return mergeThresholds({
    ...Object.fromEntries(names.map((name) => [name, stored[name]])),
    ...(isPace(pace) ? { pace } : {}),
  });
}

function isPace(value: unknown): value is NonNullable<ChosenThresholds['pace']> {
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).every(
    (each: unknown) =>
      typeof each === 'object' &&
      each !== null &&
      'onTrack' in each &&
      'atRisk' in each &&
      typeof each.onTrack === 'number' &&
      typeof each.atRisk === 'number',
  );
}

export type ThresholdsProblem = FieldProblem<string, 'out-of-order' | 'out-of-range'>;

/** What is wrong with limits that somebody chose; `field` is the path of the limit. Empty when nothing is. */
export function checkThresholds(thresholds: Thresholds): ThresholdsProblem[] {
  const problems: ThresholdsProblem[] = [];
  for (const [ambition, { onTrack, atRisk }] of Object.entries(thresholds.pace)) {
    if (atRisk < onTrack) continue;
    const hint = 'At risk must begin below On track, or nothing could ever be at risk.';
    problems.push({ field: `pace.${ambition}.atRisk`, code: 'out-of-order', hint });
  }
  for (const field of SHARES) {
    if (thresholds[field] >= 0 && thresholds[field] <= 1) continue;
    problems.push({ field, code: 'out-of-range', hint: 'Choose a share from 0 % to 100 %.' });
  }
  if (thresholds.staleBeats < 1) {
    const hint = 'Stale may not come before a check-in is due: at least one beat of the rhythm.';
    problems.push({ field: 'staleBeats', code: 'out-of-range', hint });
  }
  return problems;
}

const SHARES = ['tooEarlyShare', 'lateActivationShare', 'majority', 'needleWork', 'needleProgress'] as const;
