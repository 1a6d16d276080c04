import type { Input } from '../../../../../src/contract/api';
import type { MetricView } from '../../../../../src/contract/metrics/answers';
import { checkBounds } from '../../../../../src/domain/okr/bounds';
import type { Rhythm } from '../../../../../src/domain/okr/rhythm';
import { parseNumber, writeNumber } from '../../format/parse-number';
import type { KeyResultDraft } from '../okr-forms/key-result-draft';

/** A health metric as it is being typed. */
export interface MetricDraft {
  readonly teamId: string;
  readonly name: string;
  readonly description: string;
  readonly ownerId: string | null;
  readonly unit: string;
  readonly lower: string;
  readonly upper: string;
  readonly rhythm: Rhythm;
}

export function draftOf(
  metric: MetricView | undefined,
  teamId: string,
  ownerId: string | null,
  locale: string,
): MetricDraft {
  return {
    teamId: metric?.teamId ?? teamId,
    name: metric?.name ?? '',
    description: metric?.description ?? '',
    ownerId: metric ? metric.ownerId : ownerId,
    unit: metric?.unit ?? '',
    lower: writeNumber(metric?.lower ?? null, locale),
    upper: writeNumber(metric?.upper ?? null, locale),
    rhythm: metric?.rhythm ?? 'weekly',
  };
}

/** What is wrong, by field. */
export function metricProblems(draft: MetricDraft, locale: string): ReadonlyMap<string, string> {
  const problems = new Map<string, string>();
  if (draft.name.trim() === '') problems.set('name', 'Say what is watched, e.g. "Uptime of the shop".');
  if (draft.name.trim().length > 255) problems.set('name', 'Keep the name within 255 characters.');
  if (draft.unit.trim().length > 20) problems.set('unit', 'Keep the unit within 20 characters.');
  const [lower, upper] = [parseNumber(draft.lower, locale), parseNumber(draft.upper, locale)];
  for (const { field, hint } of checkBounds({ kind: 'keep-within', lower, upper })) problems.set(field, hint);
  return problems;
}

/** What saving sends; call it only when there are no problems. */
export function metricInput(
  draft: MetricDraft,
  ids: Pick<Input<'metric.save'>, 'id' | 'revision'>,
  locale: string,
): Input<'metric.save'> {
  const [lower, upper] = [parseNumber(draft.lower, locale), parseNumber(draft.upper, locale)];
  return {
    ...ids,
    ...draft,
    name: draft.name.trim(),
    unit: draft.unit.trim(),
    lower,
    upper,
    decimals: Math.max(decimalsOf(lower), decimalsOf(upper)),
  };
}

function decimalsOf(value: number | null): number {
  return value === null ? 0 : Math.min(6, (String(value).split('.')[1] ?? '').length);
}

/** "between 2 and 4", "at least 99.5", "at most 3". */
export function rangeWords(
  { lower, upper }: Pick<MetricView, 'lower' | 'upper'>,
  write: (value: number) => string,
): string {
  if (lower !== null && upper !== null) return `between ${write(lower)} and ${write(upper)}`;
  return lower !== null ? `at least ${write(lower)}` : `at most ${write(upper ?? 0)}`;
}

/** A key result to be made of a health metric: guard its range, or bring it back to its nearer bound. */
export function keyResultFrom(
  metric: MetricView,
  as: 'guard' | 'bring-back',
  locale: string,
): Partial<KeyResultDraft> {
  const shared = {
    ownerId: metric.ownerId,
    unit: metric.unit,
    rhythm: metric.rhythm,
    howMeasured: metric.description,
  };
  const write = (value: number | null) => writeNumber(value, locale);
  const current = metric.current?.value ?? null;
  if (as === 'guard' || current === null) {
    const bounds = { lower: write(metric.lower), upper: write(metric.upper) };
    return {
      ...shared,
      ...bounds,
      title: `Keep ${metric.name} healthy`,
      form: 'keep-within',
      guardrail: as === 'guard',
    };
  }
  const target =
    metric.lower !== null && current < metric.lower ? metric.lower : (metric.upper ?? metric.lower);
  return {
    ...shared,
    title: `Bring ${metric.name} back`,
    form: 'from-to',
    baseline: write(current),
    target: write(target),
  };
}
