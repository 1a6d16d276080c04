import type { Parsed } from '../../contract/api';
import { wouldMakeCircle } from '../../domain/okr/objective-tree';
import { AppError, isAppError } from '../app-error';
import type { Caller } from '../caller';
import { hiddenObjectives } from '../hidden-ones';
import { invalid } from '../invalid';
import type { Change, Deps, Stored } from '../ports';
import type { ObjectiveRecord } from '../records/objective-record';
import type { SettingsRecord } from '../records/settings-record';
import { needSeen } from '../visibility';

/** Objectives above one another; deeper trees are teams, not goals. */
export const TREE_DEPTH_LIMIT = 8;

type Wanted = Parsed<'objective.save'>['parent'];

export interface ChosenParent {
  readonly parent: ObjectiveRecord['parent'];
  /**
   * The rows above, written as they are: of two who each close half of a circle at once, one meets a newer
   * version and looks again.
   */
  readonly steps: readonly Change[];
}

/**
 * The parent of an objective after a save (PRODUCT §2, §3.3). `wanted` undefined leaves it as it is. Throws
 * INVALID_INPUT for a parent that the caller does not see or that would close a circle.
 */
export async function chosenParent(
  deps: Deps,
  caller: Caller,
  child: { readonly id: string; readonly parent: ObjectiveRecord['parent'] },
  wanted: Wanted,
  settings: SettingsRecord,
): Promise<ChosenParent> {
  if (wanted === undefined) return { parent: child.parent, steps: [] };
  if (wanted === null) {
    const { parent } = child;
    // Who does not see the parent was shown none: to them it is not theirs to take away.
    const hidden = await hiddenObjectives(deps, caller, parent === null ? [] : [parent.objectiveId]);
    return { parent: hidden.size > 0 ? parent : null, steps: [] };
  }
  const { objectiveId, relation } = wanted;
  if (child.parent?.objectiveId === objectiveId) {
    return { parent: { ...child.parent, relation }, steps: [] };
  }
  const above = await rowsAbove(deps, caller, objectiveId, settings);
  const parents = new Map(above.map(({ record }) => [record.id, record.parent?.objectiveId ?? null]));
  if (wouldMakeCircle((id) => parents.get(id) ?? null, child.id, objectiveId)) {
    throw invalid([
      { field: 'parent', hint: 'An objective cannot stand below itself. Choose one that is not below it.' },
    ]);
  }
  const [first] = above;
  if (first === undefined) throw gone();
  const { key, teamId } = first.record;
  return {
    parent: { objectiveId, key, teamId, relation },
    steps: above.map(({ record, version }) => ({
      op: 'put',
      kind: 'objective',
      key: record.id,
      record,
      version,
    })),
  };
}

/** The wanted parent, which the caller must see, and all above it, whoever sees those. */
async function rowsAbove(
  deps: Deps,
  caller: Caller,
  objectiveId: string,
  settings: SettingsRecord,
): Promise<Stored<'objective'>[]> {
  const above: Stored<'objective'>[] = [];
  for (let id: string | null = objectiveId; id !== null; ) {
    const at: string = id;
    const rows = await deps.store.read([{ kind: 'objective', key: at }]);
    const row =
      above.length === 0
        ? await needSeen(deps, caller, rows, at, settings).catch(notFound)
        : rows.get('objective', at);
    if (row === undefined || above.some(({ record }) => record.id === at)) break;
    above.push(row);
    if (above.length > TREE_DEPTH_LIMIT) {
      throw new AppError(
        'LIMIT_REACHED',
        `Objectives stand at most ${TREE_DEPTH_LIMIT} deep. Choose a parent higher up.`,
      );
    }
    id = row.record.parent?.objectiveId ?? null;
  }
  return above;
}

function notFound(thrown: unknown): never {
  throw isAppError(thrown, 'NOT_FOUND') ? gone() : thrown;
}

function gone(): AppError {
  return invalid([{ field: 'parent', hint: 'This parent does not exist any more. Choose another.' }]);
}
