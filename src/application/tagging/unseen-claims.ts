import type { Parsed } from '../../contract/api';
import type { Caller } from '../caller';
import { hiddenKeys } from '../hidden-ones';
import type { Deps, Rows } from '../ports';
import type { SprintRecord } from '../records/sprint-record';

/**
 * The claims on key results that the saver does not see: they were shown none, so a save without them takes none
 * away (PRODUCT §6). Reads nothing where every claim that there is was said again.
 */
export async function unseenClaims(
  deps: Deps,
  caller: Caller,
  input: Pick<Parsed<'tagging.save'>, 'sprintId' | 'claims'>,
  rows: Rows,
): Promise<SprintRecord['claims']> {
  const known = rows.get('sprint', input.sprintId)?.record.claims ?? [];
  const left = known.filter(({ key }) => !input.claims.some((each) => each.key === key));
  const hidden = await hiddenKeys(
    deps,
    caller,
    left.map(({ key }) => key),
  );
  return left.filter(({ key }) => hidden.has(key));
}
