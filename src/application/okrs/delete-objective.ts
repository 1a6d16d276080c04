import type { Answer, Parsed } from '../../contract/api';
import { activity } from '../activity';
import { AppError } from '../app-error';
import type { Caller } from '../caller';
import { hiddenObjectives } from '../hidden-ones';
import type { Deps } from '../ports';
import type { KeyResultRecord, ObjectiveRecord } from '../records/objective-record';
import { again } from '../retry';
import { isKept } from '../visible-rows';
import { deletedView } from './deleted';
import { beginEdit, writeSteps } from './edit-objective';
import { objectiveChanged } from './objective-changed';
import { allTeams, childrenOf } from './objectives-below';
import { placementsChanged } from './settle-placement';
import { demandRevision } from './stale-revision';

/**
 * Deletes an objective with its key results: out of every view, picker and roll-up at once, and to be brought back
 * for 30 days. Its keys are never given again. Refused while objectives stand below it or key results of others
 * support one of its own. Sent twice it deletes once.
 */
export async function deleteObjective(
  deps: Deps,
  caller: Caller,
  input: Parsed<'objective.delete'>,
): Promise<Answer<'objective.delete'>> {
  return again(async () => {
    const editing = await beginEdit(deps, caller, { ...input, evenDeleted: true });
    const { organisation, objective } = editing;
    const { record } = objective;
    if (!isKept(record)) return deletedView(record, null, organisation.settings);
    demandRevision('objective', input.revision, record.revision);
    await refuseShared(deps, caller, record.keyResults.filter(isKept));
    const below = childrenOf(await allTeams(deps), record.id);
    if (below.length > 0) {
      throw new AppError(
        'INVALID_INPUT',
        `${record.key} has objectives below it (${listed(
          await namesOf(
            deps,
            caller,
            below.map(({ id, key }) => ({ objectiveId: id, key })),
          ),
        )}). Move or delete those first, or archive ${record.key}.`,
      );
    }
    const next: ObjectiveRecord = {
      ...record,
      deletedAt: new Date(organisation.now).toISOString(),
      revision: record.revision + 1,
    };
    await deps.store.commit([
      ...writeSteps(editing, next),
      activity(deps, caller, `objective:${record.id}`, 'objective deleted', {
        before: { key: record.key, title: record.title },
      }),
    ]);
    await objectiveChanged(deps, next);
    await placementsChanged(deps, next, next.keyResults.filter(isKept));
    return deletedView(next, null, organisation.settings);
  });
}

/** Refuses to delete what key results of others support: they would point to nothing. */
export async function refuseShared(
  deps: Deps,
  caller: Caller,
  keyResults: readonly KeyResultRecord[],
): Promise<void> {
  const ids = new Set(keyResults.map(({ id }) => id));
  for (const { key, supporters } of keyResults) {
    const others = supporters.filter(({ keyResultId }) => !ids.has(keyResultId));
    if (others.length === 0) continue;
    throw new AppError(
      'INVALID_INPUT',
      `${key} is shared: ${listed(await namesOf(deps, caller, others))} support it. Take that away first.`,
    );
  }
}

const NAMED = 5;

/** Their keys, and that there is more where the caller may not see it. */
async function namesOf(
  deps: Deps,
  caller: Caller,
  named: readonly { readonly objectiveId: string; readonly key: string }[],
): Promise<string[]> {
  const hidden = await hiddenObjectives(
    deps,
    caller,
    named.map(({ objectiveId }) => objectiveId),
  );
  const seen = named.filter(({ objectiveId }) => !hidden.has(objectiveId)).map(({ key }) => key);
  return seen.length < named.length ? [...seen.slice(0, NAMED - 1), 'restricted items'] : seen;
}

function listed(keys: readonly string[]): string {
  const more = keys.length > NAMED ? ` and ${keys.length - NAMED} more` : '';
  return keys.slice(0, NAMED).join(', ') + more;
}
