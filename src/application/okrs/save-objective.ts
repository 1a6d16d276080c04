import type { Parsed } from '../../contract/api';
import type { ObjectiveView } from '../../contract/views';
import { activity, differences } from '../activity';
import { AppError } from '../app-error';
import type { Caller } from '../caller';
import { need } from '../find';
import { dayOrNullIn, invalid } from '../invalid';
import { ORGANISATION, organisationIn } from '../organisation';
import type { Change, Deps, Rows } from '../ports';
import { NEW_OBJECTIVE, type ObjectiveRecord } from '../records/objective-record';
import { again } from '../retry';
import { demand, mayEdit, mayPlanFor } from '../rights';
import { objectiveView } from '../views/objective-view';
import { needSeen } from '../visibility';
import { HEARD_AFTER_SECONDS } from '../work/links-changed';
import { chosenAreas } from './chosen-areas';
import { chosenParent } from './chosen-parent';
import { chosenRestriction } from './chosen-restriction';
import { hideAtOnce } from './hide-at-once';
import { livedOn } from './lifecycle-dates';
import { counterAddress, nextKey } from './next-key';
import { refuseThaw } from './numbers-after';
import { objectiveChanged } from './objective-changed';
import { shelfDiffers, shelved } from './shelf';
import { demandRevision } from './stale-revision';

/**
 * Creates an objective (OKR managers, lead and stand-in of the team) or changes one (also its owner).
 * The key is given in the same transaction; the same creation sent twice makes one.
 */
export async function saveObjective(
  deps: Deps,
  caller: Caller,
  input: Parsed<'objective.save'>,
): Promise<ObjectiveView> {
  return again(async () => {
    const rows = await deps.store.read([
      ...ORGANISATION,
      { kind: 'objective', key: input.id },
      { kind: 'team', key: input.teamId },
    ]);
    const organisation = organisationIn(rows, deps.clock);
    const team = need(rows, 'team', input.teamId);
    const known =
      rows.get('objective', input.id) === undefined
        ? undefined
        : await needSeen(deps, caller, rows, input.id, organisation.settings);
    if (known !== undefined && input.revision === undefined) {
      return objectiveView(known.record, team.record.name, organisation);
    }
    if (known === undefined && input.revision !== undefined) {
      throw new AppError('NOT_FOUND', 'This objective does not exist any more.');
    }
    if (known !== undefined) {
      demandRevision('objective', input.revision, known.record.revision);
      if (known.record.teamId !== input.teamId) {
        throw invalid([{ field: 'teamId', hint: 'An objective stays with its team. Create it anew there.' }]);
      }
    }
    await demand(
      known === undefined
        ? mayPlanFor(deps, caller, team.record)
        : mayEdit(deps, caller, known.record, team.record),
      known === undefined
        ? `Only the lead of ${team.record.name}, their stand-in or an OKR manager may add objectives here.`
        : 'Only its owner, the lead of the team or an OKR manager may change this objective.',
    );
    refuseThaw(known?.record, input.lifecycle);
    const cycle = organisation.cycles.find((each) => each.id === input.cycleId);
    if (cycle === undefined) throw invalid([{ field: 'cycleId', hint: 'Choose a cycle.' }]);
    if (cycle.state === 'closed' && known?.record.cycleId !== cycle.id) {
      throw invalid([
        { field: 'cycleId', hint: `${cycle.name} is closed. Choose a running or planned cycle.` },
      ]);
    }
    const due = dayOrNullIn(input.due, 'due');
    if (due !== null && (due < cycle.start || due > cycle.end)) {
      throw invalid([
        { field: 'due', hint: `The due date lies outside ${cycle.name} (${cycle.start} to ${cycle.end}).` },
      ]);
    }
    const given =
      known === undefined ? await takeKey(deps, organisation.settings.prefixes.objective) : undefined;
    const { id, teamId, cycleId, title, description, ownerId, ambition, weight } = input;
    const { settings } = organisation;
    const before = known?.record ?? NEW_OBJECTIVE;
    const above = await chosenParent(deps, caller, { id, parent: before.parent }, input.parent, settings);
    const written: ObjectiveRecord = {
      ...(known?.record ?? NEW_OBJECTIVE),
      ...livedOn(known?.record, input, cycle, organisation.today),
      id,
      key: known?.record.key ?? given?.key ?? '',
      revision: (known?.record.revision ?? 0) + 1,
      teamId,
      cycleId,
      title,
      description,
      ownerId,
      ambition,
      weight,
      due,
      parent: above.parent,
      rollUp: input.rollUp ?? before.rollUp,
      areas: await chosenAreas(deps.store, before.areas, input.areaIds),
      keyResults: known?.record.keyResults ?? [],
    };
    const restricted = await chosenRestriction(deps, caller, written, input.restricted);
    const objective: ObjectiveRecord = { ...written, restricted };
    const hiding = await hideAtOnce(deps, known?.record, objective);
    const steps: Change[] = [
      { op: 'put', kind: 'objective', key: id, record: objective, version: known?.version ?? 0 },
      ...above.steps,
      ...hiding.filter(({ key }) => !above.steps.some((step) => step.key === key)),
      activity(
        deps,
        caller,
        `objective:${id}`,
        known ? 'objective changed' : 'objective created',
        changeOf(known?.record, objective),
      ),
    ];
    if (shelfDiffers(team.record, objective)) {
      steps.push({
        op: 'put',
        kind: 'team',
        key: teamId,
        record: shelved(team.record, objective),
        version: team.version,
      });
    }
    if (given !== undefined) {
      steps.push(given.step, {
        op: 'put',
        kind: 'handle',
        key: given.key,
        record: { kind: 'objective', key: given.key, objectiveId: id, teamId },
        version: 0,
      });
    }
    // Before it is saved, and heard of after: what is hidden is to be hidden in Jira's search too, come what may.
    if (hiding.length > 0) {
      const { cycleId } = objective;
      await deps.queue.push({ kind: 'summary', teamId, cycleId }, HEARD_AFTER_SECONDS);
    }
    await deps.store.commit(steps);
    await objectiveChanged(deps, objective, known?.record);
    return objectiveView(objective, team.record.name, organisation);
  });
}

async function takeKey(deps: Deps, prefix: string): Promise<{ key: string; step: Change }> {
  const rows: Rows = await deps.store.read([counterAddress(prefix)]);
  return nextKey(rows, prefix);
}

function changeOf(before: ObjectiveRecord | undefined, after: ObjectiveRecord) {
  const plain = ({ keyResults: _, ...rest }: ObjectiveRecord) => rest;
  return differences(before === undefined ? {} : plain(before), plain(after));
}
