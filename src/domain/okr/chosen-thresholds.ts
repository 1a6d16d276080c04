import type { Ambition } from './ambition';
import type { FieldProblem } from './field-problem';
import { DEFAULT_THRESHOLDS, type PaceThresholds, type Thresholds } from './thresholds';

/** The thresholds that are one number each. */
export type Limit = Exclude<keyof Thresholds, 'pace' | 'success'>;

interface LimitRange {
  readonly min: number;
  readonly max: number;
  readonly whole: boolean;
}
const SHARE: LimitRange = { min: 0, max: 1, whole: false };
const DAYS: LimitRange = { min: 0, max: 366, whole: true };
const BEATS: LimitRange = { min: 0.5, max: 10, whole: false };
const CONFIDENCE: LimitRange = { min: 0, max: 10, whole: true };
const COUNT: LimitRange = { min: 1, max: 20, whole: true };
/** Below it a single board would not fit; above it one site would take a sixth of what all share. */
const POINTS: LimitRange = { min: 100, max: 10_000, whole: true };

/** Between which numbers an organisation may choose each limit. */
export const LIMIT_RANGES: Readonly<Record<Limit, LimitRange>> = {
  tooEarlyShare: SHARE,
  tooEarlyDays: DAYS,
  lateActivationShare: SHARE,
  staleBeats: BEATS,
  heldBeats: BEATS,
  insideShare: SHARE,
  outsideBeats: BEATS,
  overdueDays: DAYS,
  overdueShare: SHARE,
  confidentOnTrack: CONFIDENCE,
  confidentAtRisk: CONFIDENCE,
  doubtConfidence: CONFIDENCE,
  doubtFall: { ...CONFIDENCE, min: 1 },
  majority: SHARE,
  needleWork: SHARE,
  needleSprints: COUNT,
  needleProgress: SHARE,
  paceSprints: COUNT,
  paceSprintsNeeded: COUNT,
  forecastValues: COUNT,
  forecastDays: COUNT,
  forecastShare: SHARE,
  unestimatedShare: SHARE,
  medianSprints: COUNT,
  neglectedSprints: COUNT,
  reviewDays: DAYS,
  reviewAheadDays: DAYS,
  automationPointsAnHour: POINTS,
  healingPointsAnHour: POINTS,
};

/**
 * The defaults with what an organisation chose instead, by name. Anything that is not a number, or not
 * known here, is left out, so that a row of an older or newer version still judges.
 */
export function mergeThresholds(chosen: Readonly<Record<string, unknown>>): Thresholds {
  if (Object.keys(chosen).length === 0) return DEFAULT_THRESHOLDS;
  const merged: { -readonly [Name in keyof Thresholds]: Thresholds[Name] } = { ...DEFAULT_THRESHOLDS };
  for (const limit of limitsOf(chosen)) merged[limit.name] = limit.value;
  const pace = fieldsOf(chosen.pace);
  const success = fieldsOf(chosen.success);
  const paceFor = (ambition: Ambition): PaceThresholds => ({
    onTrack: numberIn(fieldsOf(pace[ambition]).onTrack, DEFAULT_THRESHOLDS.pace[ambition].onTrack),
    atRisk: numberIn(fieldsOf(pace[ambition]).atRisk, DEFAULT_THRESHOLDS.pace[ambition].atRisk),
  });
  return {
    ...merged,
    pace: { committed: paceFor('committed'), aspirational: paceFor('aspirational') },
    success: {
      committed: numberIn(success.committed, DEFAULT_THRESHOLDS.success.committed),
      aspirational: numberIn(success.aspirational, DEFAULT_THRESHOLDS.success.aspirational),
    },
  };
}

function limitsOf(chosen: Readonly<Record<string, unknown>>): { name: Limit; value: number }[] {
  return LIMITS.flatMap((name) => {
    const value = chosen[name];
    return typeof value === 'number' && Number.isFinite(value) ? [{ name, value }] : [];
  });
}

function isLimit(name: string): name is Limit {
  return name in LIMIT_RANGES;
}
const LIMITS: readonly Limit[] = Object.keys(LIMIT_RANGES).filter(isLimit);

function numberIn(value: unknown, otherwise: number): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : otherwise;
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}

type PaceField = `pace.${Ambition}.${keyof PaceThresholds}`;
export type ThresholdProblem = FieldProblem<
  Limit | PaceField | `success.${Ambition}`,
  'out-of-range' | 'not-whole' | 'not-below'
>;

/** What is wrong with a table of thresholds, field by field; empty when nothing is. */
export function checkThresholds(thresholds: Thresholds): ThresholdProblem[] {
  const problems = LIMITS.flatMap((name) => checkLimit(name, thresholds[name], LIMIT_RANGES[name]));
  for (const ambition of ['committed', 'aspirational'] as const) {
    const { onTrack, atRisk } = thresholds.pace[ambition];
    problems.push(
      ...checkLimit(`pace.${ambition}.onTrack`, onTrack, SHARE),
      ...checkLimit(`pace.${ambition}.atRisk`, atRisk, SHARE),
      ...checkLimit(`success.${ambition}`, thresholds.success[ambition], SHARE),
      ...checkBelow(`pace.${ambition}.atRisk`, atRisk, onTrack),
    );
  }
  problems.push(...checkBelow('confidentAtRisk', thresholds.confidentAtRisk, thresholds.confidentOnTrack));
  if (thresholds.paceSprintsNeeded > thresholds.paceSprints) {
    const hint = 'No more sprints can be needed than are looked at.';
    problems.push({ field: 'paceSprintsNeeded', code: 'not-below', hint });
  }
  return problems;
}

function checkLimit(
  field: ThresholdProblem['field'],
  value: number,
  { min, max, whole }: LimitRange,
): ThresholdProblem[] {
  if (!(value >= min && value <= max)) {
    return [{ field, code: 'out-of-range', hint: `Enter a number from ${min} to ${max}.` }];
  }
  if (whole && !Number.isInteger(value)) {
    return [{ field, code: 'not-whole', hint: 'Enter a whole number.' }];
  }
  return [];
}

function checkBelow(field: ThresholdProblem['field'], atRisk: number, onTrack: number): ThresholdProblem[] {
  if (atRisk < onTrack) return [];
  return [{ field, code: 'not-below', hint: '"At risk" must begin below "On track".' }];
}
