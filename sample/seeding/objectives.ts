import type { Input } from '../../src/contract/api';
import type { ObjectiveView } from '../../src/contract/views';
import type { KeyResultPlan, NumbersPlan, ObjectivePlan } from '../okrs/plan';
import { accountOf } from '../people';
import { checkInsOf } from './check-ins';
import { dayOf } from './day-of';
import { areaId, cycleId, keyResultId, LEAD, objectiveId, type Seeding, teamId } from './seeding';

type Lifecycle = 'active' | 'draft' | 'cancelled';

/** Creates an objective with its key results; those that run get the check-ins of their owners. */
export async function saveObjective(
  seeding: Seeding,
  plan: ObjectivePlan,
  lifecycle: Lifecycle = 'active',
): Promise<ObjectiveView> {
  const { call, desk } = seeding;
  let objective = await call(LEAD, desk, 'objective.save', objectiveInput(seeding, plan, lifecycle));
  demandKey(objective.key, plan.key);
  for (const keyResult of plan.keyResults) {
    objective = await saveKeyResult(seeding, plan, keyResult, lifecycle);
  }
  return objective;
}

/** Adds a key result to an objective, with its check-ins when it runs. */
export async function saveKeyResult(
  seeding: Seeding,
  objective: ObjectivePlan,
  plan: KeyResultPlan,
  lifecycle: Lifecycle = 'active',
): Promise<ObjectiveView> {
  const { call, desk } = seeding;
  const input = keyResultInput(seeding, objective, plan, lifecycle);
  const saved = await call(LEAD, desk, 'keyResult.save', input);
  demandKey(saved.keyResults.find(({ id }) => id === keyResultId(plan))?.key, plan.key);
  return lifecycle === 'active' ? ((await checkIn(seeding, objective, plan)) ?? saved) : saved;
}

function objectiveInput(
  { cycles }: Seeding,
  plan: ObjectivePlan,
  lifecycle: Lifecycle,
): Input<'objective.save'> {
  const { title, description, ambition, areas = [], rollUp, onlyFor } = plan;
  const ids = { id: objectiveId(plan), teamId: teamId(plan.team), cycleId: cycleId(plan.cycle) };
  return {
    ...ids,
    title,
    description,
    ambition,
    lifecycle,
    activatedOn: lifecycle === 'active' ? cycles[plan.cycle].start : null,
    ownerId: accountOf(plan.owner),
    areaIds: areas.map(areaId),
    ...(rollUp === undefined ? {} : { rollUp }),
    ...(onlyFor === undefined ? {} : { restricted: { kind: 'people', accountIds: onlyFor.map(accountOf) } }),
  };
}

function keyResultInput(
  seeding: Seeding,
  objective: ObjectivePlan,
  plan: KeyResultPlan,
  lifecycle: Lifecycle,
): Input<'keyResult.save'> {
  const { title, unit, decimals, rhythm, indicator, howMeasured, guardrail, source, blocker, supports } =
    plan;
  const ids = { id: keyResultId(plan), objectiveId: objectiveId(objective), ownerId: accountOf(plan.owner) };
  const cycle = seeding.cycles[objective.cycle];
  const { today } = seeding;
  return {
    ...ids,
    title,
    numbers: numbersOf(seeding, objective, plan.numbers),
    unit,
    decimals,
    rhythm,
    indicator,
    howMeasured,
    activatedOn: lifecycle === 'active' ? cycle.start : null,
    lifecycle,
    ...(guardrail === undefined ? {} : { guardrail }),
    ...(source === undefined ? {} : { source }),
    ...(blocker === undefined ? {} : { blocker: { ...blocker, since: dayOf(blocker.since, cycle, today) } }),
    ...(supports === undefined
      ? {}
      : {
          supports: {
            keyResultId: keyResultId({ key: supports.keyResult }),
            objectiveId: objectiveId({ key: supports.objective }),
          },
        }),
  };
}

/** Steps with the days of the calendar that they fall due on, and the epics that offer them as done. */
function numbersOf(
  { cycles, jira, today }: Seeding,
  objective: ObjectivePlan,
  numbers: NumbersPlan,
): Input<'keyResult.save'>['numbers'] {
  if (numbers.kind !== 'milestone') return numbers;
  const steps = numbers.steps.map(({ id, title, due, epic }) => ({
    id,
    title,
    day: due === null ? null : dayOf(due, cycles[objective.cycle], today),
    issueId: epic === undefined ? null : jira.epicId(...epic),
  }));
  return { kind: 'milestone', form: numbers.form, steps };
}

export function demandKey(given: string | undefined, planned: string): void {
  if (given === planned) return;
  throw new Error(`${planned} became ${given}: the sample needs an app without data. Start with --reset.`);
}

/** The owner's check-ins, oldest first, each with its day. */
async function checkIn(
  { call, desk, cycles, today }: Seeding,
  objective: ObjectivePlan,
  plan: KeyResultPlan,
): Promise<ObjectiveView | undefined> {
  let latest: ObjectiveView | undefined;
  const target = { keyResultId: keyResultId(plan), objectiveId: objectiveId(objective) };
  for (const [index, said] of checkInsOf(plan, cycles[objective.cycle], today).entries()) {
    const id = `sample-check-in-${plan.key}-${index + 1}`;
    latest = await call(accountOf(plan.owner), desk, 'checkIn.save', { id, ...target, ...said });
  }
  return latest;
}
