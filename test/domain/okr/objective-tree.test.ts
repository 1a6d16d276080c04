import { wouldMakeCircle } from '../../../src/domain/okr/objective-tree';

const parents: Record<string, string> = { team: 'department', department: 'company', a: 'b', b: 'a' };
const parentOf = (id: string) => parents[id] ?? null;

test.each([
  ['a sibling branch', 'team', 'company', false],
  ['itself', 'team', 'team', true],
  ['its child', 'department', 'team', true],
  ['its grandchild', 'company', 'team', true],
  ['a stranger', 'company', 'other', false],
  ['an objective inside a stored circle', 'team', 'a', true],
])('an objective below %s is refused only where it closes a circle', (_name, child, parent, expected) => {
  expect(wouldMakeCircle(parentOf, child, parent)).toBe(expected);
});
