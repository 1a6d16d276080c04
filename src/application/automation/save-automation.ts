import type { Parsed } from '../../contract/api';
import type { ObjectiveView } from '../../contract/views';
import { slotOf } from '../../domain/automation/slot';
import { type AutomationRhythm, checkSource } from '../../domain/automation/source';
import { currentNumbers } from '../../domain/okr/numbers-history';
import { activity } from '../activity';
import { AppError } from '../app-error';
import { type Caller, callerName } from '../caller';
import { needKeyResult, withKeyResult } from '../find';
import { invalid } from '../invalid';
import { objectiveChanged } from '../okrs/objective-changed';
import { ORGANISATION, organisationIn } from '../organisation';
import type { Change, Deps, Rows } from '../ports';
import { AUTOMATION_SHARDS } from '../records/automation-records';
import type { Automation } from '../records/key-result-parts';
import { again } from '../retry';
import { demand, mayEdit } from '../rights';
import { objectiveView } from '../views/objective-view';
import { needSeen } from '../visibility';
import { createAsker } from './find-answers';

/**
 * Sets up, changes or ends the automation of a key result: its owner, the objective's, the team's lead, a manager.
 * The query is run as that person first: what Jira does not understand, or they may not see, is refused here. Whoever
 * saves it becomes the one whose projects every run is limited to.
 */
export async function saveAutomation(
  deps: Deps,
  caller: Caller,
  input: Parsed<'automation.save'>,
): Promise<ObjectiveView> {
  const { automation } = input;
  if (automation !== null) {
    const problems = checkSource(automation.source);
    if (problems.length > 0)
      throw invalid(problems.map((each) => ({ ...each, field: `source.${each.field}` })));
    await createAsker(deps.jira).ask(automation.source, 'all');
  }
  const saved = await again(async () => {
    const rows = await deps.store.read([
      ...ORGANISATION,
      { kind: 'objective', key: input.objectiveId },
      shardAddress(input.keyResultId),
    ]);
    const organisation = organisationIn(rows, deps.clock);
    const row = await needSeen(deps, caller, rows, input.objectiveId, organisation.settings);
    const keyResult = needKeyResult(row.record, input.keyResultId);
    const teamRows = await deps.store.read([{ kind: 'team', key: row.record.teamId }]);
    const team = teamRows.get('team', row.record.teamId)?.record;
    await demand(
      mayEdit(deps, caller, row.record, team, keyResult.id),
      `Only the owner of ${keyResult.key}, of its objective, the team's lead or an OKR manager may automate it.`,
    );
    if (automation !== null && currentNumbers(keyResult.numbers).kind === 'milestone') {
      throw new AppError(
        'INVALID_INPUT',
        `${keyResult.key} has steps or a question, no number that Jira could bring.`,
      );
    }
    const next = withKeyResult(row.record, {
      ...keyResult,
      automation:
        automation === null
          ? null
          : {
              source: automation.source,
              every: automation.every,
              ownerId: callerName(caller),
              state: automation.on ? 'on' : 'off',
              lastRun: keyResult.automation?.lastRun ?? null,
            },
    });
    await deps.store.commit([
      { op: 'put', kind: 'objective', key: next.id, record: next, version: row.version },
      indexStep(rows, input, automation?.on ? automation : null),
      activity(
        deps,
        caller,
        `objective:${next.id}`,
        `${keyResult.key} ${automation === null ? 'no longer automated' : 'automated'}`,
        {
          before: { automation: plain(keyResult.automation) },
          after: { automation },
        },
      ),
    ]);
    return { next, before: row.record, view: () => objectiveView(next, team?.name ?? '', organisation) };
  });
  await objectiveChanged(deps, saved.next, saved.before);
  return saved.view();
}

/** What people choose of it; runs are logged by themselves. */
function plain(automation: Automation | null) {
  if (automation === null) return null;
  const { source, every, ownerId, state } = automation;
  return { source, every, ownerId, on: state !== 'off' };
}

function shardOf(keyResultId: string): string {
  return String(slotOf(keyResultId, 'day') % AUTOMATION_SHARDS);
}

function shardAddress(keyResultId: string) {
  return { kind: 'automations', key: shardOf(keyResultId) } as const;
}

/** The schedule's list with the key result in its hour, or without it. */
function indexStep(
  rows: Rows,
  { keyResultId, objectiveId }: { readonly keyResultId: string; readonly objectiveId: string },
  due: { readonly every: AutomationRhythm; readonly source: { readonly jql: string } } | null,
): Change {
  const key = shardOf(keyResultId);
  const row = rows.get('automations', key);
  const others = (row?.record.items ?? []).filter((item) => item.keyResultId !== keyResultId);
  const items =
    due === null
      ? others
      : [...others, { keyResultId, objectiveId, every: due.every, slot: slotOf(due.source.jql, due.every) }];
  return { op: 'put', kind: 'automations', key, record: { items }, version: row?.version ?? 0 };
}
