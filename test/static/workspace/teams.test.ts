import { possibleParents } from '../../../static/app/src/features/workspace/teams/possible-parents';
import {
  editTeam,
  teamInput,
  teamProblems,
} from '../../../static/app/src/features/workspace/teams/team-draft';
import { teamTree } from '../../../static/app/src/features/workspace/teams/team-tree';
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
  const { boards: _, archived: __, ...stored } = team({ standInId: 'elif', parentId: 'team-two' });
  const view = { ...stored, boards: [], archived: false };
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

describe('the tree of teams', () => {
  const names = (...teams: Parameters<typeof team>[0][]) =>
    teamTree(teams.map((each) => team(each))).map((each) => `${'-'.repeat(each.level)}${each.team.id}`);

  test('shows each team below its parent, by name; one whose parent is elsewhere stands at the top', () => {
    expect(
      names(
        { id: 'c', name: 'C', parentId: 'a' },
        { id: 'b', name: 'B', parentId: 'a' },
        { id: 'a', name: 'A', parentId: null },
        { id: 'd', name: 'D', parentId: 'b' },
        { id: 'e', name: 'E', parentId: 'elsewhere' },
      ),
    ).toEqual(['a', '-b', '--d', '-c', 'e']);
  });

  test('loses nobody, were a circle ever stored', () => {
    const circle = names({ id: 'a', name: 'A', parentId: 'b' }, { id: 'b', name: 'B', parentId: 'a' });
    expect(circle).toEqual(['a', '-b']);
  });
});
