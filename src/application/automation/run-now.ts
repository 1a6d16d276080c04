import type { Parsed } from '../../contract/api';
import type { ObjectiveView } from '../../contract/views';
import { readingFrom } from '../../domain/automation/read-source';
import { AppError } from '../app-error';
import type { Caller } from '../caller';
import type { Deps } from '../ports';
import { demand, mayEdit } from '../rights';
import { seenKeyResult } from '../seen-key-result';
import { objectiveView } from '../views/objective-view';
import { createAsker } from './find-answers';
import { ownerScopes } from './owner-scopes';
import { recordRun } from './record-run';
import { pointsLeft, spend } from './spending';

/** Reads an automated key result now, just as its schedule would: within the same projects, from the same share. */
export async function runNow(
  deps: Deps,
  caller: Caller,
  input: Parsed<'automation.run'>,
): Promise<ObjectiveView> {
  const { organisation, keyResult, objective } = await seenKeyResult(deps, caller, input);
  const { record } = objective;
  const teamRows = await deps.store.read([{ kind: 'team', key: record.teamId }]);
  const team = teamRows.get('team', record.teamId)?.record;
  await demand(
    mayEdit(deps, caller, record, team, keyResult.id),
    `Only the owner of ${keyResult.key}, of its objective, the team's lead or an OKR manager may run it.`,
  );
  const { automation } = keyResult;
  if (automation === null) throw new AppError('NOT_FOUND', `${keyResult.key} is not automated any more.`);
  const scopes = await ownerScopes(deps, [automation.ownerId]);
  const scope = scopes.get(automation.ownerId) ?? [];
  const asker = createAsker(deps.jiraAsApp, await pointsLeft(deps));
  const found = await asker
    .ask(automation.source, scope)
    // What Jira was asked is paid for, whether it came to a value or not.
    .finally(() => spend(deps, asker.spent()));
  const reading = readingFrom(automation.source, found);
  await recordRun(deps, caller, { ...input, reading, points: asker.spent() });
  const after = await deps.store.read([{ kind: 'objective', key: record.id }]);
  return objectiveView(after.get('objective', record.id)?.record ?? record, team?.name ?? '', organisation);
}
