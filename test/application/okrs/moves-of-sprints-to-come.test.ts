import { inputs, KEY_RESULT, OBJECTIVE } from '../../support/plan';
import { addSprint, sprintRuns, tags } from '../../support/sprints';

test('a sprint that has not begun has moved nothing, and met no other sprint', async () => {
  const app = await sprintRuns();
  addSprint(app, '4', {
    state: 'future',
    start: '2026-02-16T09:00:00.000Z',
    end: '2026-03-01T17:00:00.000Z',
  });
  for (const sprintId of ['3', '4']) {
    const seen = await app.as('dora')('tagging.open', { sprintId, boardId: '1' });
    await app.as('dora')('tagging.save', tags(seen, [['KR-1'], []]));
  }
  for (const [index, day] of ['2026-01-20', '2026-02-09'].entries()) {
    await app.as('olaf')(
      'checkIn.save',
      inputs.checkIn({ id: `check-in-${index}`, day, value: 3.5 - index }),
    );
  }
  const page = await app.as('dora')('keyResult.read', { keyResultId: KEY_RESULT, objectiveId: OBJECTIVE });
  expect(page.contributions.map((each) => [each.sprintId, each.move])).toEqual([
    ['4', { before: null, after: null, delta: null, otherSprints: 0, outside: 'not-begun' }],
    ['3', { before: 3.5, after: 2.5, delta: -1, otherSprints: 0 }],
  ]);
});

test('a sprint that ended before the window is said to lie before the key result ran', async () => {
  const app = await sprintRuns();
  addSprint(app, '0', {
    state: 'closed',
    start: '2025-12-08T09:00:00.000Z',
    end: '2025-12-21T17:00:00.000Z',
  });
  const seen = await app.as('dora')('tagging.open', { sprintId: '0', boardId: '1' });
  await app.as('dora')('tagging.save', tags(seen, [['KR-1'], []]));
  const page = await app.as('dora')('keyResult.read', { keyResultId: KEY_RESULT, objectiveId: OBJECTIVE });
  expect(page.contributions.map((each) => each.move.outside)).toEqual(['before']);
});
