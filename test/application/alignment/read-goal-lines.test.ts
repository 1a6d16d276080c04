import { sprintRecord } from '../../../src/application/records/sprint-record';
import { createTestApp, refusedWith, type TestApp } from '../../support/app';
import { inputs } from '../../support/plan';
import { addSprint } from '../../support/sprints';

/** Board 1 of SHOP with a reviewed sprint; one line left its goal. */
async function withSprint(): Promise<TestApp> {
  const app = createTestApp();
  await app.as('mona')('cycle.save', inputs.cycle());
  await app.as('mona')('team.save', inputs.team());
  addSprint(app, '3', { goal: 'Explain errors' });
  await app.as('mona')('board.connect', { boardId: '1', team: { kind: 'existing', id: 'team-shop' } });
  const known = app.store.all('sprint').find(({ sprintId }) => sprintId === '3');
  app.store.seed(
    'sprint',
    '3',
    sprintRecord.parse({
      ...known,
      ...{ sprintId: '3', boardId: '1', name: 'Sprint 3', state: 'closed', start: '2026-01-05' },
      ...{ end: '2026-01-19', gone: false, goal: 'Explain errors', claims: [], assigned: {}, targets: [] },
      ...{ draft: null, lastWrite: null, notices: [], revision: 1 },
      lines: [
        { id: 'line-1', text: 'Explain errors', keys: ['KR-1'] },
        { id: 'line-2', text: 'Left the goal', keys: [], withdrawn: '2026-01-10' },
      ],
      review: {
        by: 'mona',
        at: '2026-01-20T08:00:00.000Z',
        lines: { 'line-1': { actual: 'partly', note: '' } },
        keyResults: {},
      },
    }),
  );
  return app;
}

test('a goal is told line by line, without its tags, and with what its review says', async () => {
  const app = await withSprint();
  expect(await app.as('olaf')('alignment.goal', { sprintId: '3' })).toEqual({
    lines: [{ id: 'line-1', text: 'Explain errors', actual: 'partly' }],
  });
});

test.each([
  ['who may not browse the project of its board', 'otto', '3'],
  ['about a sprint that nobody has recorded', 'mona', '99'],
])('nothing is told to somebody %s', async (_, who, sprintId) => {
  const app = await withSprint();
  expect(await refusedWith(app.as(who)('alignment.goal', { sprintId }))).toBe('NOT_FOUND');
});
