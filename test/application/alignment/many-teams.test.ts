import type { TestApp } from '../../support/app';
import { KEY_RESULT } from '../../support/plan';
import { alignmentApp, effortsIn, seedFigures, sprint, sums } from './alignment-app';

const leaf = (at: number) => `leaf-team-${at}`;

/** Team Shop and so many teams below it, each with so many boards of SHOP that did 2 of 20 points for KR-1. */
async function company(teams: number, boards: number): Promise<TestApp> {
  const app = await alignmentApp();
  const [directory] = app.store.all('directory');
  const ids = Array.from({ length: teams }, (_, at) => leaf(at));
  const boardsOf = (id: string) => Array.from({ length: boards }, (_, at) => `${id}-board-${at}`);
  app.store.seed('directory', 'only', {
    teams: [
      ...(directory?.teams ?? []),
      ...ids.map((id) => ({
        ...{ id, name: id, parentId: 'team-shop', leadId: null, standInId: null },
        boards: boardsOf(id).map((boardId) => ({ boardId, projectId: '10000' })),
      })),
    ],
  });
  const work = sums(20, { [KEY_RESULT]: 2 });
  for (const boardId of ids.flatMap(boardsOf)) {
    seedFigures(app, boardId, boardId, [sprint({ sprintId: `s-${boardId}`, planned: work, done: work })]);
  }
  return app;
}

test('teams that a look at all leaves out are named, and choosing one reads its boards', async () => {
  const app = await company(90, 1);
  const all = await app.as('dora')('alignment.read', {});
  expect(all.unread).toHaveLength(92 - 75);
  expect(all.unread).toContain(leaf(89));
  expect(all.boards.map(({ teamId }) => teamId)).not.toContain(leaf(89));
  const chosen = await app.as('dora')('alignment.read', { teamId: leaf(89) });
  expect(chosen.unread).toEqual([]);
  expect(chosen.boards.map(({ id }) => id)).toEqual([`${leaf(89)}-board-0`]);
  expect(effortsIn(chosen, chosen.boards[0]?.sprints[0]?.efforts ?? [])).toMatchObject({
    [KEY_RESULT]: [2, 2],
  });
  // Its key result is another team's: it comes along, as in a project.
  expect(chosen.elsewhere.objectives.flatMap(({ keyResults }) => keyResults.map(({ id }) => id))).toEqual([
    KEY_RESULT,
  ]);
});

test('boards beyond a hundred are left out, and their teams are said to be', async () => {
  const app = await company(60, 2);
  const all = await app.as('dora')('alignment.read', {});
  expect(all.boards).toHaveLength(99);
  expect(all.unread).toHaveLength(11);
  const [first = ''] = all.unread;
  const chosen = await app.as('dora')('alignment.read', { teamId: first });
  expect(chosen.boards.map(({ teamId }) => teamId)).toEqual([first, first]);
  expect(chosen.unread).toEqual([]);
});

test('all teams of a company that small are read', async () => {
  const app = await company(20, 1);
  expect((await app.as('dora')('alignment.read', {})).unread).toEqual([]);
});

test('a look at very many teams costs no more than one at a hundred boards', async () => {
  const app = await company(90, 2);
  const look = () => app.costOf(() => app.as('dora')('alignment.read', {}));
  await look();
  await app.settle();
  const { storage } = await look();
  expect(storage).toBeLessThanOrEqual(12);
});
