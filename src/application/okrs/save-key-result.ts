import type { Parsed } from '../../contract/api';
import type { ObjectiveView } from '../../contract/views';
import type { CalendarDay } from '../../domain/okr/calendar-day';
import { checkKeyResultNumbers } from '../../domain/okr/key-result';
import { isOpen } from '../../domain/okr/lifecycle';
import { checkUnit } from '../../domain/okr/unit';
import { activity, differences } from '../activity';
import { AppError } from '../app-error';
import type { Caller } from '../caller';
import { need, withKeyResult } from '../find';
import { dayIn, dayOrNullIn, invalid } from '../invalid';
import { ORGANISATION, organisationIn } from '../organisation';
import type { Change, Deps } from '../ports';
import type { CycleRecord } from '../records/cycles-record';
import { type Blocker, NO_SOURCE } from '../records/key-result-parts';
import type { WorkRecord } from '../records/link-record';
import {
  KEY_RESULTS_LIMIT,
  type KeyResultRecord,
  NEW_KEY_RESULT,
  type ObjectiveRecord,
} from '../records/objective-record';
import { again } from '../retry';
import { demand, mayEdit } from '../rights';
import { cycleOf, objectiveView } from '../views/objective-view';
import { needSeen } from '../visibility';
import { isKept } from '../visible-rows';
import { definitionOf } from './definition-of';
import { livedOn } from './lifecycle-dates';
import { counterAddress, nextKey } from './next-key';
import { numbersAfter, refuseThaw, refuseUnreviewed } from './numbers-after';
import { numbersIn } from './numbers-in';
import { objectivesChanged } from './objective-changed';
import { shelfDiffers, shelved } from './shelf';
import { demandRevision } from './stale-revision';
import { chosenSupport, supporterSteps } from './support-steps';
import { valuesAfter } from './values-after';

/** Creates or changes a key result of an objective; its owner, the objective's, the team's lead, a manager. */
export async function saveKeyResult(
  deps: Deps,
  caller: Caller,
  input: Parsed<'keyResult.save'>,
): Promise<ObjectiveView> {
  const problems = [
    ...checkKeyResultNumbers(numbersIn(input.numbers)).map((each) => ({
      ...each,
      field: `numbers.${each.field}`,
    })),
    ...checkUnit({ label: input.unit, decimals: input.decimals }),
    ...checkGuardrail(input),
  ];
  if (problems.length > 0) throw invalid(problems);
  return again(async () => {
    const first = await deps.store.read([...ORGANISATION, { kind: 'objective', key: input.objectiveId }]);
    const organisation = organisationIn(first, deps.clock);
    const objective = await needSeen(deps, caller, first, input.objectiveId, organisation.settings);
    const prefix = organisation.settings.prefixes.keyResult;
    const rows = await deps.store.read([
      { kind: 'team', key: objective.record.teamId },
      { kind: 'work', key: input.id },
      counterAddress(prefix),
    ]);
    const team = need(rows, 'team', objective.record.teamId);
    const known = objective.record.keyResults.find((each) => each.id === input.id);
    if (known !== undefined && isKept(known) && input.revision === undefined) {
      return objectiveView(objective.record, team.record.name, organisation);
    }
    if (known === undefined ? input.revision !== undefined : !isKept(known)) {
      throw new AppError('NOT_FOUND', 'This key result does not exist any more.');
    }
    if (known !== undefined) demandRevision('key result', input.revision, known.revision);
    await demand(
      mayEdit(deps, caller, objective.record, team.record, input.id),
      'Only the owners, the lead of the team or an OKR manager may change key results here.',
    );
    if (known === undefined && !isOpen(objective.record.lifecycle)) {
      const { key, lifecycle } = objective.record;
      throw new AppError('INVALID_INPUT', `${key} is ${lifecycle}: it takes no new key results.`);
    }
    if (known === undefined && objective.record.keyResults.filter(isKept).length >= KEY_RESULTS_LIMIT) {
      throw new AppError('LIMIT_REACHED', `An objective has at most ${KEY_RESULTS_LIMIT} key results.`);
    }
    if (known === undefined && rows.get('work', input.id) !== undefined) {
      throw invalid([{ field: 'id', hint: 'This key result exists already, in another objective.' }]);
    }
    const { today } = organisation;
    refuseThaw(known, input.lifecycle);
    refuseUnreviewed(known, objective.record, numbersIn(input.numbers), today);
    const given = known === undefined ? nextKey(rows, prefix) : undefined;
    const cycle = cycleOf(objective.record, organisation.cycles);
    const key = given?.key ?? known?.key ?? '';
    const own = { keyResultId: input.id, objectiveId: input.objectiveId, key };
    const supported = known?.supports ?? null;
    const { supports, above } = await chosenSupport(
      deps,
      caller,
      own,
      supported,
      input.supports,
      organisation.settings,
    );
    const keyResult = { ...keyResultFrom(input, known, key, cycle, today), supports };
    refuseDueOutside(keyResult, objective.record, cycle);
    const next: ObjectiveRecord = known
      ? withKeyResult(objective.record, keyResult)
      : { ...objective.record, keyResults: [...objective.record.keyResults, keyResult] };
    const shared = await supporterSteps(deps, own, supported, supports, above);
    const steps: Change[] = [
      { op: 'put', kind: 'objective', key: next.id, record: next, version: objective.version },
      ...shared,
      activity(
        deps,
        caller,
        `objective:${next.id}`,
        `${keyResult.key} ${known ? 'changed' : 'created'}`,
        differences(known ?? {}, keyResult),
      ),
    ];
    if (shelfDiffers(team.record, next)) {
      steps.push({
        op: 'put',
        kind: 'team',
        key: team.record.id,
        record: shelved(team.record, next),
        version: team.version,
      });
    }
    if (given !== undefined) {
      steps.push(given.step, {
        op: 'put',
        kind: 'handle',
        key: given.key,
        record: {
          kind: 'key-result',
          key: given.key,
          keyResultId: keyResult.id,
          objectiveId: next.id,
          teamId: next.teamId,
          successor: null,
        },
        version: 0,
      });
      // Its row of work is there from the beginning: no other objective can take the id.
      const work: WorkRecord = { keyResultId: keyResult.id, issues: {} };
      steps.push({ op: 'put', kind: 'work', key: keyResult.id, record: work, version: 0 });
    }
    await deps.store.commit(steps);
    await objectivesChanged(deps, [
      next,
      objective.record,
      ...shared.flatMap((step) => (step.op === 'put' && step.kind === 'objective' ? [step.record] : [])),
    ]);
    return objectiveView(next, team.record.name, organisation);
  });
}

function checkGuardrail({ guardrail, numbers }: Parsed<'keyResult.save'>): { field: string; hint: string }[] {
  if (!guardrail || numbers.kind === 'keep-within') return [];
  return [{ field: 'guardrail', hint: 'A guardrail keeps a number within bounds: choose "keep within".' }];
}

function keyResultFrom(
  input: Parsed<'keyResult.save'>,
  known: KeyResultRecord | undefined,
  key: string,
  cycle: CycleRecord,
  today: CalendarDay,
): KeyResultRecord {
  return {
    ...(known ?? NEW_KEY_RESULT),
    ...livedOn(known, input, cycle, today),
    ...definitionOf(input),
    id: input.id,
    key,
    revision: (known?.revision ?? 0) + 1,
    ownerId: input.ownerId,
    ...valuesAfter(known, numbersIn(input.numbers)),
    numbers: numbersAfter(known, numbersIn(input.numbers), today),
    due: dayOrNullIn(input.due, 'due'),
    measuringUntil: dayOrNullIn(input.measuringUntil, 'measuringUntil'),
    source: input.source ?? known?.source ?? NO_SOURCE,
    blocker: input.blocker === undefined ? (known?.blocker ?? null) : blockerIn(input.blocker, today),
  };
}

function blockerIn(
  blocker: NonNullable<Parsed<'keyResult.save'>['blocker']> | null,
  today: CalendarDay,
): Blocker | null {
  if (blocker === null) return null;
  const since = dayIn(blocker.since, 'blocker.since');
  if (since > today)
    throw invalid([{ field: 'blocker.since', hint: 'It cannot stand in the way already in the future.' }]);
  return { ...blocker, since };
}

function refuseDueOutside(keyResult: KeyResultRecord, objective: ObjectiveRecord, cycle: CycleRecord): void {
  const end = objective.due ?? cycle.end;
  if (keyResult.due !== null && (keyResult.due < cycle.start || keyResult.due > end)) {
    throw invalid([{ field: 'due', hint: `The due date must lie between ${cycle.start} and ${end}.` }]);
  }
}
