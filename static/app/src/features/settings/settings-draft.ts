import type { Input } from '../../../../../src/contract/api';
import type { SettingsView } from '../../../../../src/contract/settings/answers';
import { checkCoachLimits } from '../../../../../src/domain/coach/advice/check-coach-limits';
import { checkThresholds, mergeThresholds } from '../../../../../src/domain/okr/chosen-thresholds';
import { parseNumber, writeNumber } from '../../format/parse-number';
import { LIMIT_TOPICS, type LimitField } from './limits';

/** The settings as a form holds them: limits by path as typed, '' where the default holds. */
export interface SettingsDraft {
  readonly timeZone: string;
  readonly fiscalFirstMonth: string;
  readonly prefixes: SettingsView['prefixes'];
  /** One resolution a line. */
  readonly notDelivered: string;
  readonly mailReminders: boolean;
  readonly limits: Readonly<Record<string, string>>;
}

const COACH = 'coach.';
const isOfCoach = ({ path }: LimitField) => path.startsWith(COACH);
const FIELDS: readonly LimitField[] = LIMIT_TOPICS.flatMap((topic) => topic.fields);

export function draftOf(settings: SettingsView, locale: string): SettingsDraft {
  const limits = FIELDS.flatMap((field): [string, string][] => {
    const value = chosenLimit(settings, field);
    return value === null ? [] : [[field.path, writeNumber(shown(field, value), locale)]];
  });
  return {
    timeZone: settings.timeZone,
    fiscalFirstMonth: String(settings.fiscalFirstMonth),
    prefixes: settings.prefixes,
    notDelivered: settings.notDelivered.join('\n'),
    mailReminders: settings.mailReminders,
    limits: Object.fromEntries(limits),
  };
}

/** What the organisation chose for a limit, as stored; null where the default holds. */
export function chosenLimit(
  { thresholds, coach }: Pick<SettingsView, 'thresholds' | 'coach'>,
  { path }: LimitField,
): number | null {
  return chosenAt({ ...thresholds, coach }, path);
}

/** What the form sends; what it does not show stays as it is. */
export function inputOf(
  draft: SettingsDraft,
  settings: Pick<SettingsView, 'revision'>,
  locale: string,
): Input<'settings.save'> {
  return {
    revision: settings.revision,
    coach: coachOf(draft, locale),
    timeZone: draft.timeZone.trim(),
    fiscalFirstMonth: Number(draft.fiscalFirstMonth),
    prefixes: draft.prefixes,
    notDelivered: draft.notDelivered
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
    mailReminders: draft.mailReminders,
    thresholds: thresholdsOf(draft, locale),
  };
}

/** Wrong limits by path, as the domain judges them. */
export function limitProblems(draft: SettingsDraft, locale: string): ReadonlyMap<string, string> {
  const unread = FIELDS.flatMap((field): [string, string][] => {
    const typed = parseNumber(draft.limits[field.path] ?? '', locale);
    return Number.isNaN(typed) ? [[field.path, 'Enter a number, or leave it empty for the default.']] : [];
  });
  if (unread.length > 0) return new Map(unread);
  const problems = checkThresholds(mergeThresholds(thresholdsOf(draft, locale)));
  const ofCoach = checkCoachLimits(coachOf(draft, locale));
  return new Map([
    ...problems.map(({ field, hint }): [string, string] => [field, hint]),
    ...ofCoach.map(({ field, hint }): [string, string] => [`${COACH}${field}`, hint]),
  ]);
}

/** A limit in the unit that the form shows. */
export function shown(field: LimitField, value: number): number {
  return field.unit === 'percent' ? Math.round(value * 1000) / 10 : value;
}

function coachOf(draft: SettingsDraft, locale: string): Record<string, number> {
  return Object.fromEntries(
    FIELDS.filter(isOfCoach).flatMap((field): [string, number][] => {
      const typed = parseNumber(draft.limits[field.path] ?? '', locale);
      return typed === null ? [] : [[field.path.slice(COACH.length), stored(field, typed)]];
    }),
  );
}

function thresholdsOf(draft: SettingsDraft, locale: string): Record<string, unknown> {
  const chosen: Record<string, unknown> = {};
  for (const field of FIELDS.filter((each) => !isOfCoach(each))) {
    const typed = parseNumber(draft.limits[field.path] ?? '', locale);
    const [topic = '', ...rest] = field.path.split('.');
    if (typed === null && rest.length === 0) continue;
    // A pace is stored whole: both its edges, for both ambitions.
    put(chosen, [topic, ...rest], typed === null ? field.default : stored(field, typed));
  }
  return chosen;
}

function stored(field: LimitField, typed: number): number {
  return field.unit === 'percent' ? typed / 100 : typed;
}

function put(into: Record<string, unknown>, [name = '', ...rest]: readonly string[], value: number): void {
  if (rest.length === 0) {
    into[name] = value;
    return;
  }
  const inner: Record<string, unknown> = { ...fieldsOf(into[name]) };
  put(inner, rest, value);
  into[name] = inner;
}

function chosenAt(chosen: Readonly<Record<string, unknown>>, path: string): number | null {
  let at: unknown = chosen;
  for (const name of path.split('.')) at = fieldsOf(at)[name];
  return typeof at === 'number' ? at : null;
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}
