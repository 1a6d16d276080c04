import type { AreaRow } from '../../../src/contract/okrs/lifecycle-answers';
import { areaInput, areaProblems } from '../../../static/app/src/features/workspace/areas/area-draft';
import { isLong } from '../../../static/app/src/features/workspace/areas/is-long';
import { statusCounts } from '../../../static/app/src/features/workspace/areas/status-counts';
import { withArea } from '../../../static/app/src/features/workspace/areas/with-area';
import { visibleTabs } from '../../../static/app/src/features/workspace/workspace-tabs';

const row: AreaRow = {
  id: 'area-1',
  key: 'KRA-1',
  revision: 1,
  name: 'Checkout stays up',
  description: '',
  ownerId: null,
  teamId: 'team-one',
  teamName: 'Checkout',
  archived: false,
  objectives: [{ id: 'objective-1', key: 'O-1', title: 'A', status: 'at-risk' }],
};

test.each([
  ['in a project without KRAs, to a member', '10000', false, false, 'overview', false],
  ['in a project without KRAs, to a manager', '10000', false, true, 'overview', true],
  ['in a project once there is one', '10000', true, false, 'overview', true],
  ['in the organisation', null, false, false, 'overview', true],
  ['while it is open', '10000', false, false, 'areas', true],
] as const)(
  'the tab of KRAs %s: shown is what it should be',
  (_, projectId, hasAreas, managesOkrs, open, shown) => {
    const tabs = visibleTabs({ projectId, hasAreas, managesOkrs, open });
    expect(tabs.some(({ key }) => key === 'areas')).toBe(shown);
  },
);

test('statuses are counted, what asks for attention first', () => {
  const objectives = (['on-track', 'off-track', 'on-track', 'draft'] as const).map((status, at) => ({
    id: `objective-${at}`,
    key: `O-${at}`,
    title: 'A',
    status,
  }));
  expect(statusCounts(objectives).map(({ word, count }) => `${count} ${word}`)).toEqual([
    '1 Off track',
    '2 On track',
    '1 Draft',
  ]);
});

test('a saved KRA takes its place in the list and keeps what serves it', () => {
  const saved = { ...row, name: 'Renamed', revision: 2, description: '', teamId: null };
  const { objectives: _, teamName: __, ...view } = saved;
  const list = withArea({ cycleId: null, areas: [row] }, view, []);
  expect(list.areas).toMatchObject([{ name: 'Renamed', teamName: null, objectives: [{ key: 'O-1' }] }]);
  expect(withArea({ cycleId: null, areas: [] }, view, []).areas).toHaveLength(1);
});

test('a KRA needs a name within 120 characters, sent without blanks around it', () => {
  const draft = { name: ' Upkeep ', description: '', ownerId: null, teamId: null };
  expect(areaProblems(draft).size).toBe(0);
  expect(areaInput(draft, { id: 'area-1' }).name).toBe('Upkeep');
  expect(areaProblems({ ...draft, name: ' ' }).has('name')).toBe(true);
  expect(areaProblems({ ...draft, name: 'x'.repeat(121) }).has('name')).toBe(true);
});

test.each([
  ['one line', false],
  ['x'.repeat(240), false],
  ['x'.repeat(241), true],
  ['a\nb\nc', false],
  ['a\nb\nc\nd', true],
])('a description is folded when it is long: %j → %p', (text, long) => {
  expect(isLong(text)).toBe(long);
});
