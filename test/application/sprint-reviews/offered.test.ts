import { eraseAccount } from '../../../src/application/privacy/erase-account';
import type { TestApp } from '../../support/app';
import { inputs, TEAM } from '../../support/plan';
import { addSprint, SPRINT, sprintRuns } from '../../support/sprints';
import { closedSprint, open, review, stored, taggedSprint } from './reviewing';

const panel = async (app: TestApp, who = 'vik') => {
  const { sprints } = await app.as(who)('panel.read', { boardId: '1' });
  return sprints.find(({ id }) => id === SPRINT);
};
const firstIn = async (app: TestApp) => {
  const { sprint } = await app.as('dora')('tagging.open', { sprintId: SPRINT, boardId: '1' });
  return sprint.reviewFirst;
};

describe('the review is offered', () => {
  test.each([
    ['2026-02-12', undefined, undefined],
    ['2026-02-13', true, 'near-end'],
    ['2026-02-20', true, 'near-end'],
  ])('first on %s of a sprint that runs until the 15th: %s', async (day, first, state) => {
    const app = await taggedSprint();
    app.goTo(day);
    expect(await firstIn(app)).toBe(first);
    expect((await panel(app))?.review).toBe(state);
  });

  test.each([
    ['2026-02-27', 'awaited'],
    ['2026-02-28', undefined],
  ])('on %s of one that was closed on the 13th: %s', async (day, state) => {
    const app = await closedSprint();
    app.goTo(day);
    expect((await panel(app))?.review).toBe(state);
  });

  test('no more once it is there; the panel shows what became of the lines', async () => {
    const app = await closedSprint();
    await review(app);
    expect(await panel(app)).toMatchObject({
      review: 'reviewed',
      lines: [{ actual: 'met' }, { actual: 'met' }],
    });
  });

  test('of as many sprints as were closed in the last 14 days', async () => {
    const app = await sprintRuns();
    app.goTo('2026-02-16');
    for (const id of ['30', '31', '32', '33', '34', '35', '36', '37']) {
      const end = id === '30' ? '2026-01-25T09:00:00.000Z' : '2026-02-06T09:00:00.000Z';
      addSprint(app, id, { state: 'closed', start: '2026-01-20T09:00:00.000Z', end });
      await app.happens({ kind: 'sprint', sprintId: id, gone: false, goalBefore: null, goalAfter: null });
    }
    const { sprints } = await app.as('dora')('panel.read', { boardId: '1' });
    const awaited = sprints.filter((each) => each.review === 'awaited').map(({ id }) => id);
    expect(awaited.sort()).toEqual(['31', '32', '33', '34', '35', '36', '37']);
    expect(sprints.map(({ id }) => id)).not.toContain('30');
    expect((await app.costOf(() => app.as('dora')('panel.read', { boardId: '1' }))).storage).toBe(3);
  });

  test('not of a sprint without a goal, and for as long as the organisation says', async () => {
    const app = await closedSprint('');
    expect((await panel(app))?.review).toBeUndefined();
    expect(await open(app)).toMatchObject({ lines: [], refusal: null });
  });
});

test('a review asks for the board’s figures anew, and for what derives from the objectives', async () => {
  const app = await closedSprint();
  await review(app, { keyResults: [{ key: 'KR-1', value: 3 }] }, 'lena');
  expect(app.queued.map(({ kind }) => kind).sort()).toEqual(['figures', 'summary']);
});

test('of a reviewer whose account was closed stays “former user”, in earlier versions too', async () => {
  const app = await closedSprint();
  await review(app, { keyResults: [{ key: 'KR-1', value: 3 }] }, 'mona');
  await review(app, { keyResults: [{ key: 'KR-1', value: 2.5 }] }, 'lena');
  await eraseAccount(app.deps, { accountId: 'mona', teamId: TEAM });
  expect(stored(app)?.review).toMatchObject({ by: 'lena' });
  expect(JSON.stringify(stored(app)?.review)).not.toContain('mona');
});

test('an export has no word of a review on key results that its reader does not see', async () => {
  const app = await closedSprint();
  await review(app, { keyResults: [{ key: 'KR-1', value: 3, learned: 'A secret.' }] }, 'lena');
  const { revision } = app.store.all('objective')[0] ?? { revision: 0 };
  const restricted = { kind: 'people' as const, accountIds: ['lena'] };
  await app.as('mona')('objective.save', { ...inputs.objective(), revision, restricted });
  const wordsFor = async (who: string) => {
    const all = [];
    for (let cursor: number | null = 0; cursor !== null; ) {
      const piece: { records: readonly unknown[]; cursor: number | null } = await app.as(who)(
        'export.piece',
        {
          what: 'everything',
          cursor,
        },
      );
      all.push(...piece.records);
      cursor = piece.cursor;
    }
    return JSON.stringify(all);
  };
  expect(await wordsFor('lena')).toContain('A secret.');
  expect(await wordsFor('vik')).not.toContain('A secret.');
});
