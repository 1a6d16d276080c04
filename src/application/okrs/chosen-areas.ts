import { invalid } from '../invalid';
import type { Store } from '../ports';
import { ONLY } from '../records/kinds';

/** The KRAs of an objective after a save; undefined leaves them. Throws INVALID_INPUT for one that is gone or archived. */
export async function chosenAreas(
  store: Store,
  known: readonly string[],
  wanted: readonly string[] | undefined,
): Promise<string[]> {
  if (wanted === undefined) return [...known];
  const chosen = [...new Set(wanted)];
  const added = chosen.filter((id) => !known.includes(id));
  if (added.length === 0) return chosen;
  const rows = await store.read([{ kind: 'areas', key: ONLY }]);
  const listed = rows.get('areas', ONLY)?.record.areas ?? [];
  if (!added.every((id) => listed.some((area) => area.id === id && !area.archived))) {
    throw invalid([{ field: 'areaIds', hint: 'One of these KRAs is gone or archived. Choose others.' }]);
  }
  return chosen;
}
