import type { Issue } from '../../../static/app/src/client/issues';
import { outOfDate } from '../../../static/app/src/features/planning/out-of-date';
import { check, issue } from './plan';

const inJira = (id: string, parentId: string | null = null, level = 0): Issue => ({
  id,
  key: `SHOP-${id}`,
  summary: '',
  typeName: 'Story',
  level,
  statusName: 'To Do',
  statusCategory: 'new',
  parentId,
  parentKey: null,
  parentSummary: null,
});
const plan = check({
  issues: [issue('1', 1), issue('2', 2, { above: ['100'] }), issue('3', 1, { above: ['above-1'] })],
});

test.each([
  ['nothing where Jira shows the same', [inJira('1'), inJira('2', '100'), inJira('3')], []],
  ['what came', [inJira('1'), inJira('2', '100'), inJira('3'), inJira('4')], ['4']],
  ['what is gone', [inJira('2', '100'), inJira('3')], ['1']],
  ['what stands below another epic', [inJira('1'), inJira('2', '101'), inJira('3')], ['2']],
  ['no sub-task', [inJira('1'), inJira('2', '100'), inJira('3'), inJira('5', '1', -1)], []],
])('of a plan is out of date: %s', (_, issues, ids) => {
  expect(outOfDate(plan, { issues, complete: true })).toEqual(ids);
});

test('of a sprint that was not read to its end nothing counts as gone', () => {
  expect(outOfDate(plan, { issues: [inJira('2', '100'), inJira('4')], complete: false })).toEqual(['4']);
});
