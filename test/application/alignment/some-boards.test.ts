import type { Answer } from '../../../src/contract/api';
import { withBoards } from '../../../static/app/src/features/coverage/with-boards';
import { KEY_RESULT } from '../../support/plan';
import { alignmentApp, effortsIn, HIDDEN_TEAM, IDLE, seedFigures, sprint, sums } from './alignment-app';

type View = Answer<'alignment.read'>;

/** What a view says, without the places of its targets. */
const said = (view: View) => ({
  boards: view.boards.map(({ id, sprints, fortnights }) => ({
    id,
    sprints: sprints.map(({ efforts, again, ...rest }) => ({ ...rest, efforts: effortsIn(view, efforts) })),
    fortnights: fortnights
      .map(([target, ...rest]) => [view.targets[target], ...rest])
      .map(String)
      .sort(),
  })),
  others: view.others.map(({ efforts, ...rest }) => ({
    teamId: rest.teamId,
    efforts: effortsIn(view, efforts),
  })),
  elsewhere: view.elsewhere,
});

const before = sums(20, { [KEY_RESULT]: 8 });
const after = sums(24, { [IDLE]: 6, [KEY_RESULT]: 4 }, { 'area-upkeep': 2 });
const figures = (id: string, work: typeof before) => [sprint({ sprintId: id, planned: work, done: work })];

test('a view with the boards that changed put in says what one says that is read whole', async () => {
  const app = await alignmentApp();
  seedFigures(app, '1', 'SHOP board', figures('3', before));
  seedFigures(app, '9', 'Secret board', figures('7', before));
  for (const who of ['dora', 'mona']) {
    seedFigures(app, '1', 'SHOP board', figures('3', before));
    const view = await app.as(who)('alignment.read', {});
    seedFigures(app, '1', 'SHOP board', figures('3', after));
    const some = await app.as(who)('alignment.read', { boardIds: ['1'] });
    expect(some.boards.map(({ id }) => id)).toEqual(['1']);
    expect(said(withBoards(view, some))).toEqual(said(await app.as(who)('alignment.read', {})));
  }
});

test('a board that its reader does not browse is in the sums of its team, and is not named', async () => {
  const app = await alignmentApp();
  seedFigures(app, '1', 'SHOP board', figures('3', before));
  seedFigures(app, '9', 'Secret board', figures('7', before));
  const view = await app.as('dora')('alignment.read', {});
  seedFigures(app, '9', 'Secret board', figures('7', after));
  const some = await app.as('dora')('alignment.read', { boardIds: ['9'] });
  expect(some).toMatchObject({ boards: [], others: [{ teamId: HIDDEN_TEAM, boards: 1 }] });
  expect(JSON.stringify(some)).not.toMatch(/Secret board|"7"|"9"/);
  expect(said(withBoards(view, some))).toEqual(said(await app.as('dora')('alignment.read', {})));
});

test('who is worked on now is not neglected any more, and of some boards none is said to be', async () => {
  const app = await alignmentApp();
  const day = (text: string) => text as NonNullable<ReturnType<typeof sprint>['start']>;
  const idle = [
    sprint({
      sprintId: '3',
      start: day('2026-01-05'),
      end: day('2026-01-18'),
      planned: before,
      done: before,
    }),
    sprint({
      sprintId: '4',
      start: day('2026-01-19'),
      end: day('2026-02-01'),
      planned: before,
      done: before,
    }),
  ];
  seedFigures(app, '1', 'SHOP board', idle);
  const view = await app.as('dora')('alignment.read', {});
  expect(view.neglected.map(({ keyResultId }) => keyResultId)).toContain(IDLE);
  const [first, second] = idle;
  if (!first || !second) throw new Error('two sprints');
  seedFigures(app, '1', 'SHOP board', [first, { ...second, planned: after }]);
  const some = await app.as('dora')('alignment.read', { boardIds: ['1'] });
  expect(some.neglected).toEqual([]);
  expect(withBoards(view, some).neglected.map(({ keyResultId }) => keyResultId)).not.toContain(IDLE);
});

test('a board that changed costs its own rows', async () => {
  const app = await alignmentApp();
  seedFigures(app, '1', 'SHOP board', figures('3', before));
  const read = (more: object) => app.costOf(() => app.as('dora')('alignment.read', more));
  await read({});
  const [whole, some] = [await read({}), await read({ boardIds: ['1'] })];
  expect(some.storage).toBeLessThanOrEqual(whole.storage);
  expect(some.jira).toEqual(whole.jira);
});
