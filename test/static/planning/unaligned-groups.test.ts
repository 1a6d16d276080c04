import type { Issue } from '../../../static/app/src/client/issues';
import { planFigures } from '../../../static/app/src/features/planning/plan-figures';
import { planText } from '../../../static/app/src/features/planning/plan-text';
import { unalignedGroups } from '../../../static/app/src/features/planning/unaligned-groups';
import { createFormats } from '../../../static/app/src/format/formats';
import { check, issue, keyResult, planning, serves } from './plan';

const shown = (id: string, parentId: string | null): Issue => ({
  id,
  key: `SHOP-${id}`,
  summary: `Issue ${id}`,
  typeName: 'Story',
  level: 0,
  statusName: 'To Do',
  statusCategory: 'new',
  parentId,
  parentKey: parentId && `SHOP-${parentId}`,
  parentSummary: parentId && `Epic ${parentId}`,
});
const plan = check({
  goal: 'Errors explain themselves',
  issues: [
    issue('1', 1),
    issue('2', 2, { above: ['100'] }),
    issue('3', 5, { above: ['101'] }),
    issue('4', 3, { above: ['101'] }),
    issue('5', 8, { above: ['102'] }),
    issue('6', 1, { above: ['above-1'] }),
  ],
  serves: { '102': serves({ openIds: ['a'] }), '101': serves({ endedIds: ['old'] }) },
});
const issues = new Map(
  [shown('2', '100'), shown('3', '101'), shown('1', null)].map((each) => [each.id, each]),
);
const figures = planFigures(plan, 1 / 3);

test('unaligned issues stand below their epics, the heaviest first, those without one last', () => {
  const groups = unalignedGroups(plan, figures, issues);
  expect(
    groups.map(({ epicSummary, issues: own, effort }) => [epicSummary, own.map(({ id }) => id), effort]),
  ).toEqual([
    ['Epic 101', ['3', '4'], 8],
    ['Epic 100', ['2'], 2],
    // An epic that the viewer may not see is none.
    [null, ['1', '6'], 2],
  ]);
});

test('a group says which key results of the last cycle it was linked to', () => {
  expect(unalignedGroups(plan, figures, issues)[0]?.endedIds).toEqual(['old']);
});

test('the plan as text says shares, key results and what is unaligned', () => {
  const view = planning({ keyResults: [keyResult('a', { neglected: 'No work for long.' })] });
  const text = planText({
    planning: view,
    check: plan,
    figures,
    issues,
    formats: createFormats('en-GB', 'UTC'),
    tried: true,
  });
  expect(text).toContain('40 % aligned as tried, not saved (20 points):');
  expect(text).toContain('- key results: 40 %, work mix 70 %');
  expect(text).toContain('- KR-a Key result a: 8 points');
  expect(text).toContain('Unaligned: SHOP-101 Epic 101\n- SHOP-3 Issue 3');
});
