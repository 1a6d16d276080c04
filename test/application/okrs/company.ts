import { createTestApp, type TestApp } from '../../support/app';
import { CYCLE, inputs, planQuarter, TEAM } from '../../support/plan';

export const NEXT = 'cycle-q2-2026';
export const CLOSED = 'cycle-q4-2025';
export const OTHER_TEAM = 'team-search';

/**
 * Two teams and three cycles: Shop with O-1 and its KR-1 (as `planQuarter`) and O-2 without any; Search, which vik
 * leads, with O-3; Q2 is planned, Q4 of last year closed.
 */
export async function company(): Promise<TestApp> {
  const app = createTestApp();
  await planQuarter(app);
  const mona = app.as('mona');
  await mona(
    'cycle.save',
    inputs.cycle({
      id: NEXT,
      name: 'Q2 2026',
      start: '2026-04-01',
      end: '2026-06-30',
      state: 'planning',
    }),
  );
  await mona(
    'cycle.save',
    inputs.cycle({
      id: CLOSED,
      name: 'Q4 2025',
      start: '2025-10-01',
      end: '2025-12-31',
      state: 'closed',
    }),
  );
  await mona('team.save', inputs.team({ id: OTHER_TEAM, name: 'Search', leadId: 'vik' }));
  await mona('objective.save', inputs.objective({ id: 'objective-two', title: 'Two', ownerId: 'olaf' }));
  await mona(
    'objective.save',
    inputs.objective({ id: 'objective-three', title: 'Three', teamId: OTHER_TEAM, ownerId: 'vik' }),
  );
  return app;
}

/** The keys on the shelf of a team, deleted ones too, in its order. */
export function shelfOf(app: TestApp, teamId: string = TEAM): string[] {
  const team = app.store.all('team').find(({ id }) => id === teamId);
  return team?.shelf.map(({ key }) => key) ?? [];
}

export function storedObjective(app: TestApp, id: string) {
  const found = app.store.all('objective').find((each) => each.id === id);
  if (found === undefined) throw new Error(`no objective ${id}`);
  return found;
}

export const here = { teamId: TEAM, cycleId: CYCLE };
