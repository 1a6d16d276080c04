import { possibleParents } from '../../../static/app/src/features/workspace/teams/possible-parents';
import {
  editTeam,
  teamInput,
  teamProblems,
} from '../../../static/app/src/features/workspace/teams/team-draft';
import { team } from './views';

const draft = editTeam(team(), 'en-US');

test.each([
  ['nothing when all is well', {}, []],
  ['a name', { name: '  ' }, ['name']],
  ['a stand-in who is somebody else', { standInId: 'tomas' }, ['standInId']],
  ['shares that add up', { unaligned: '20' }, ['workMix']],
  ['whole shares', { keyResult: '70.5' }, ['keyResult']],
  ['shares that are numbers', { area: 'some', unaligned: '' }, ['area', 'unaligned']],
  ['shares from 0 to 100', { keyResult: '-10' }, ['keyResult']],
])('a team needs %s', (_, part, fields) => {
  expect([...teamProblems({ ...draft, ...part }, 'en-US').keys()]).toEqual(fields);
});

test('saving an untouched team sends it back as it was', () => {
  const { boards: _, ...stored } = team({ standInId: 'elif', parentId: 'team-two' });
  const view = { ...stored, boards: [] };
  expect(teamInput(editTeam(view, 'de-DE'), view, 'de-DE')).toEqual(stored);
});

test('a team can stand below any team but itself and those below it', () => {
  const teams = [
    team({ id: 'root', name: 'Company' }),
    team({ id: 'mid', name: 'Shop', parentId: 'root' }),
    team({ id: 'leaf', name: 'Checkout', parentId: 'mid' }),
    team({ id: 'other', name: 'Help', parentId: 'root' }),
  ];
  expect(possibleParents('mid', teams).map(({ id }) => id)).toEqual(['root', 'other']);
  expect(possibleParents('root', teams)).toEqual([]);
});

test('a circle in stored teams does not hang the form', () => {
  const teams = [team({ id: 'a', parentId: 'b' }), team({ id: 'b', parentId: 'a' }), team({ id: 'c' })];
  expect(possibleParents('c', teams).map(({ id }) => id)).toEqual(['a', 'b']);
});
