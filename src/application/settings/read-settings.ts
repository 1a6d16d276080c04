import type { Parsed } from '../../contract/api';
import type { SettingsView } from '../../contract/settings/answers';
import type { Caller } from '../caller';
import type { Deps, Stored } from '../ports';
import { ONLY } from '../records/kinds';
import { DEFAULT_SETTINGS } from '../records/settings-record';
import { viewer } from '../views/viewer';
import { fixedPrefixes } from './chosen-prefixes';

/** The organisation's choices; everybody may read them, for every number follows from them. */
export async function readSettings(
  deps: Deps,
  caller: Caller,
  _input: Parsed<'settings.read'>,
): Promise<SettingsView> {
  const rows = await deps.store.read([{ kind: 'settings', key: ONLY }]);
  return settingsView(deps, caller, rows.get('settings', ONLY));
}

export async function settingsView(
  deps: Deps,
  caller: Caller,
  row: Stored<'settings'> | undefined,
): Promise<SettingsView> {
  const record = row?.record ?? DEFAULT_SETTINGS;
  const { appliedImports: _, ...chosen } = record;
  return {
    ...chosen,
    viewer: viewer(deps, caller),
    revision: row?.version ?? 0,
    prefixesFixed: await fixedPrefixes(deps, record.prefixes),
  };
}
