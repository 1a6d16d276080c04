import {
  withCycle,
  withObjective,
  withOrder,
  withTeam,
} from '../../../static/app/src/features/workspace/workspace-cache';
import { cycle, objective, team, workspace } from './views';

test('a saved objective takes its own place, a new one comes last', () => {
  const changed = objective({ title: 'Everybody can pay' });
  expect(withObjective(workspace(), changed).objectives).toEqual([changed]);
  const added = objective({ id: 'objective-2', key: 'O-2' });
  expect(withObjective(workspace(), added).objectives.map(({ key }) => key)).toEqual(['O-1', 'O-2']);
});

test.each([
  ['of another cycle', objective({ id: 'objective-2', cycleId: 'cycle-q1' })],
  ['of a team elsewhere', objective({ id: 'objective-2', teamId: 'team-two' })],
])('an objective %s changes nothing here', (_, other) => {
  const before = workspace();
  expect(withObjective(before, other)).toBe(before);
});

test('the first cycle there ever was is the one shown', () => {
  const empty = workspace({ cycles: [], cycleId: null, objectives: [] });
  expect(withCycle(empty, cycle()).cycleId).toBe('cycle-q4');
  expect(withCycle(workspace(), cycle({ id: 'cycle-q1' })).cycleId).toBe('cycle-q4');
});

test('objectives follow their team to its new name', () => {
  const renamed = withTeam(workspace(), team({ name: 'Paying' }));
  expect(renamed.teams.map(({ name }) => name)).toEqual(['Paying']);
  expect(renamed.objectives.map(({ teamName }) => teamName)).toEqual(['Paying']);
});

test('objectives that a team puts in order take their places among themselves, others keep theirs', () => {
  const [one, two, three] = ['1', '2', '3'].map((id) => objective({ id }));
  if (!one || !two || !three) throw new Error('three objectives');
  const ids = withOrder(workspace({ objectives: [one, two, three] }), ['3', 'gone', '1']).objectives.map(
    ({ id }) => id,
  );
  expect(ids).toEqual(['3', '2', '1']);
});
