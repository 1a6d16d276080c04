import type { Input } from '../../src/contract/api';
import type { KeyResultView, ObjectiveView } from '../../src/contract/views';
import type { TestApp } from './app';

export const CYCLE = 'cycle-q1-2026';
export const TEAM = 'team-shop';
export const OBJECTIVE = 'objective-checkout';
export const KEY_RESULT = 'key-result-errors';

/** What people type, complete and right; a test changes what it is about. */
export const inputs = {
  cycle: (more: Partial<Input<'cycle.save'>> = {}): Input<'cycle.save'> => ({
    id: CYCLE,
    name: 'Q1 2026',
    start: '2026-01-01',
    end: '2026-03-31',
    state: 'active',
    ...more,
  }),
  team: (more: Partial<Input<'team.save'>> = {}): Input<'team.save'> => ({
    id: TEAM,
    name: 'Shop',
    leadId: 'lena',
    rhythm: 'two-weekly',
    workMix: { keyResult: 70, area: 20, unaligned: 10 },
    ...more,
  }),
  objective: (more: Partial<Input<'objective.save'>> = {}): Input<'objective.save'> => ({
    id: OBJECTIVE,
    teamId: TEAM,
    cycleId: CYCLE,
    title: 'Nobody is lost at checkout',
    ownerId: 'lena',
    ambition: 'committed',
    lifecycle: 'active',
    ...more,
  }),
  keyResult: (more: Partial<Input<'keyResult.save'>> = {}): Input<'keyResult.save'> => ({
    id: KEY_RESULT,
    objectiveId: OBJECTIVE,
    title: 'Fewer checkout errors',
    ownerId: 'olaf',
    numbers: { kind: 'decrease', baseline: 4, target: 2 },
    unit: '%',
    decimals: 1,
    rhythm: 'weekly',
    lifecycle: 'active',
    ...more,
  }),
  checkIn: (more: Partial<Input<'checkIn.save'>> = {}): Input<'checkIn.save'> => ({
    id: 'check-in-1',
    keyResultId: KEY_RESULT,
    objectiveId: OBJECTIVE,
    day: '2026-02-10',
    value: 3,
    confidence: 7,
    ...more,
  }),
};

/** A cycle, a team that lena leads, and its objective O-1 with KR-1, which olaf owns: made by mona. */
export async function planQuarter(app: TestApp): Promise<ObjectiveView> {
  const mona = app.as('mona');
  await mona('cycle.save', inputs.cycle());
  await mona('team.save', inputs.team());
  await mona('objective.save', inputs.objective());
  return mona('keyResult.save', inputs.keyResult());
}

/** The one key result of an objective that has this id. */
export function keyResultIn(objective: ObjectiveView, id: string = KEY_RESULT): KeyResultView {
  const found = objective.keyResults.find((each) => each.id === id);
  if (found === undefined) throw new Error(`${objective.key} has no key result ${id}`);
  return found;
}
