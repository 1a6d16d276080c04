import { boardRecord } from '../../../src/application/records/board-record';
import type { EffortSums, SprintFigures } from '../../../src/application/records/figures-record';
import { figuresRecord } from '../../../src/application/records/figures-record';
import type { Answer } from '../../../src/contract/api';
import { createTestApp, type TestApp } from '../../support/app';
import { inputs } from '../../support/plan';

export const HIDDEN_TEAM = 'team-hidden';
export const SECRET = 'key-result-secret';
export const IDLE = 'key-result-nobody-feeds';

/** Effort by key result; what is left of the total is unaligned. */
export function sums(total: number, keyResults: Record<string, number>, areas = {}): EffortSums {
  const served = [...Object.values(keyResults), ...Object.values<number>(areas)].reduce((a, b) => a + b, 0);
  return { total, unaligned: total - served, keyResults, areas };
}

export function sprint(more: Partial<SprintFigures> & Pick<SprintFigures, 'sprintId'>): SprintFigures {
  return {
    name: `Sprint ${more.sprintId}`,
    state: 'closed',
    start: '2026-01-05' as SprintFigures['start'],
    end: '2026-01-19' as SprintFigures['end'],
    unit: 'points',
    plannedFrom: 'start',
    planned: sums(20, {}),
    done: sums(20, {}),
    counts: { planned: 5, done: 5, added: 0, removed: 0, carried: 0 },
    doneOn: [],
    tagged: [],
    review: null,
    ...more,
  };
}

export function seedFigures(
  app: TestApp,
  boardId: string,
  boardName: string,
  sprints: SprintFigures[],
): void {
  const asOf = '2026-02-10T08:00:00.000Z';
  app.store.seed('figures', boardId, figuresRecord.parse({ boardId, boardName, asOf, sprints }));
}

/**
 * Team Shop with board 1 in SHOP, and a team whose board 9 lies in HIDDEN, which only mona browses. KR-1 and IDLE are
 * everybody's, SECRET is nora's alone.
 */
export async function alignmentApp(): Promise<TestApp> {
  const app = createTestApp();
  const mona = app.as('mona');
  await mona('cycle.save', inputs.cycle());
  await mona('team.save', inputs.team());
  await mona('team.save', inputs.team({ id: HIDDEN_TEAM, name: 'Elsewhere', leadId: null }));
  const open = { activatedOn: '2026-01-01' };
  await mona('objective.save', inputs.objective(open));
  const restricted = { kind: 'people' as const, accountIds: ['nora'] };
  const secret = { id: 'objective-secret', title: 'Nobody knows', ownerId: null, restricted };
  await mona('objective.save', inputs.objective({ ...open, ...secret }));
  await mona('keyResult.save', inputs.keyResult(open));
  await mona('keyResult.save', inputs.keyResult({ ...open, id: IDLE, title: 'Nobody feeds it' }));
  await mona(
    'keyResult.save',
    inputs.keyResult({ ...open, id: SECRET, objectiveId: 'objective-secret', ownerId: null }),
  );
  await app.settle();
  const directory = app.store.all('directory')[0];
  if (directory === undefined) throw new Error('no directory');
  const boards: Record<string, { boardId: string; projectId: string }[]> = {
    'team-shop': [{ boardId: '1', projectId: '10000' }],
    [HIDDEN_TEAM]: [{ boardId: '9', projectId: '20000' }],
  };
  for (const [teamId, own] of Object.entries(boards)) {
    for (const board of own) {
      const rest = { name: '', type: 'scrum', supportsSprints: true, sprints: [] };
      const estimation = { label: 'Story Points', fieldId: null };
      app.store.seed('board', board.boardId, boardRecord.parse({ ...board, ...rest, teamId, estimation }));
    }
  }
  app.store.seed('directory', 'only', {
    teams: directory.teams.map((team) => ({ ...team, boards: boards[team.id] ?? [] })),
  });
  return app;
}

type View = Answer<'alignment.read'>;
/** Planned and done of a sprint by what it serves, as the answer says it. */
export function effortsIn(view: View, sent: readonly (readonly [number, number, number])[]) {
  return Object.fromEntries(
    sent.map(([target, planned, done]) => {
      const found = view.targets[target];
      return [found !== undefined && 'id' in found ? found.id : (found?.kind ?? '?'), [planned, done]];
    }),
  );
}
