import type { Parsed } from '../../contract/api';
import type { SettingsView } from '../../contract/settings/answers';
import { checkCoachLimits, isCoachLimit } from '../../domain/coach/advice/check-coach-limits';
import { DEFAULT_COACH_LIMITS } from '../../domain/coach/advice/coach-limits';
import { checkThresholds, mergeThresholds } from '../../domain/okr/chosen-thresholds';
import { DEFAULT_THRESHOLDS, type Thresholds } from '../../domain/okr/thresholds';
import { activity, differences } from '../activity';
import { AppError } from '../app-error';
import type { Caller } from '../caller';
import { invalid } from '../invalid';
import type { Deps } from '../ports';
import { ONLY } from '../records/kinds';
import { DEFAULT_SETTINGS, type SettingsRecord } from '../records/settings-record';
import { demand, isManager } from '../rights';
import { askForAnswers } from '../search/refresh-answers';
import { choosePrefixes } from './chosen-prefixes';
import { settingsView } from './read-settings';

/** Changes the organisation's choices: OKR managers. Limits that equal the default are not kept. */
export async function saveSettings(
  deps: Deps,
  caller: Caller,
  input: Parsed<'settings.save'>,
): Promise<SettingsView> {
  await demand(
    isManager(deps, caller),
    'Only people with the permission "Manage OKRs" may change the settings.',
  );
  if (!isTimeZone(input.timeZone)) {
    throw invalid([{ field: 'timeZone', hint: 'Not a time zone. Choose one like "Europe/Berlin".' }]);
  }
  const unknown = Object.keys(input.thresholds).find((name) => !(name in DEFAULT_THRESHOLDS));
  if (unknown !== undefined) {
    throw invalid([
      { field: `thresholds.${unknown}`, hint: 'There is no such limit. Reload and try again.' },
    ]);
  }
  const merged = mergeThresholds(input.thresholds);
  const problems = checkThresholds(merged);
  if (problems.length > 0) {
    throw invalid(problems.map(({ field, hint }) => ({ field: `thresholds.${field}`, hint })));
  }
  const coach = coachChosen(input.coach);
  const rows = await deps.store.read([{ kind: 'settings', key: ONLY }]);
  const row = rows.get('settings', ONLY);
  if ((row?.version ?? 0) !== input.revision) {
    throw new AppError(
      'CONFLICT',
      'Somebody changed the settings meanwhile. Yours are still here: reload to see theirs, then save again.',
    );
  }
  const before = row?.record ?? DEFAULT_SETTINGS;
  const { revision: _, prefixes, ...chosen } = input;
  const keys = prefixes === undefined ? {} : await choosePrefixes(deps, before, prefixes);
  const record: SettingsRecord = {
    ...before,
    ...chosen,
    ...keys,
    coach,
    thresholds: otherThanDefault(merged),
  };
  await deps.store.commit([
    { op: 'put', kind: 'settings', key: ONLY, record, version: input.revision },
    activity(deps, caller, `settings:${ONLY}`, 'settings changed', differences(before, record)),
  ]);
  // Keys are written otherwise from now on.
  if (prefixes !== undefined && record.prefixes !== before.prefixes) {
    await askForAnswers(deps).catch((thrown: unknown) => deps.log.error('answers-not-asked-for', {}, thrown));
  }
  return settingsView(deps, caller, { record, version: input.revision + 1 });
}

/** Limits of the coach that differ from the defaults. */
function coachChosen(typed: Readonly<Record<string, number>>): Record<string, number> {
  const unknown = Object.keys(typed).find((name) => !isCoachLimit(name));
  if (unknown !== undefined) {
    throw invalid([{ field: `coach.${unknown}`, hint: 'There is no such limit. Reload and try again.' }]);
  }
  const problems = checkCoachLimits(typed);
  if (problems.length > 0) {
    throw invalid(problems.map(({ field, hint }) => ({ field: `coach.${field}`, hint })));
  }
  const defaults: Readonly<Record<string, number>> = { ...DEFAULT_COACH_LIMITS };
  return Object.fromEntries(Object.entries(typed).filter(([name, value]) => value !== defaults[name]));
}

/** A default that is improved later reaches everybody who never chose another. */
function otherThanDefault(thresholds: Thresholds): Record<string, unknown> {
  const defaults = new Map<string, unknown>(Object.entries(DEFAULT_THRESHOLDS));
  return Object.fromEntries(
    Object.entries(thresholds).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(defaults.get(name)),
    ),
  );
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
