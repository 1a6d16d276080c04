import {
  fieldChanges,
  fieldName,
  peopleIn,
  SHOWN,
  valueWords,
} from '../../../static/app/src/features/change-log/field-words';

const names = {
  person: (id: string) => (id === '712020:a' ? 'Mona' : undefined),
  team: (id: string) => (id === 'team-1' ? 'Checkout' : undefined),
  cycle: (id: string) => (id === 'cycle-1' ? 'Q4' : undefined),
  day: (day: string) => `day ${day}`,
};

test.each([
  ['ownerId', 'Owner'],
  ['KR-12', 'KR-12'],
  ['someNewField', 'Some new field'],
])('the field %s is called %s', (field, name) => {
  expect(fieldName(field)).toBe(name);
});

test.each<[string, unknown, string]>([
  ['ownerId', '712020:a', 'Mona'],
  ['ownerId', '712020:b', '…'],
  ['ownerId', null, '–'],
  ['teamId', 'team-1', 'Checkout'],
  ['teamId', 'team-gone', 'another team'],
  ['cycleId', 'cycle-1', 'Q4'],
  ['areaIds', ['area-0001', 'area-0002'], '2'],
  ['areas', [], 'none'],
  ['due', '2026-03-31', 'day 2026-03-31'],
  ['archived', true, 'yes'],
  ['notDelivered', ['Duplicate', 'Rejected'], 'Duplicate, Rejected'],
  ['KR-1', { kind: 'decrease', baseline: 4, target: 2 }, 'from 4 to 2'],
  ['KR-1', { kind: 'keep-within', lower: null, upper: 3 }, 'at most 3'],
  ['KR-1', { kind: 'milestone', form: 'steps', steps: [{}, {}] }, '2 steps'],
  ['workMix', { keyResult: 70, area: 20 }, 'Key result: 70, Area: 20'],
  ['parent', { objectiveId: 'objective-0001', relation: 'supports' }, 'Relation: supports'],
])('the value of %s %j reads %s', (field, value, words) => {
  expect(valueWords(field, value, names)).toBe(words);
});

test('a long text is shortened', () => {
  expect(valueWords('description', 'x'.repeat(SHOWN + 50), names)).toBe(`${'x'.repeat(SHOWN)}…`);
});

test('only what changed is told, without bookkeeping, also what is gone', () => {
  const changes = fieldChanges(
    { title: 'Old', revision: 1, weight: 1, text: 'said' },
    { title: 'New', revision: 2, weight: 1, id: 'x' },
    names,
  );
  expect(changes.map(({ name, before, after }) => [name, before, after])).toEqual([
    ['Title', 'Old', 'New'],
    ['Text', 'said', '–'],
  ]);
});

test('everybody who is named is asked for', () => {
  expect(peopleIn([{ before: { ownerId: '712020:a' }, after: { ownerId: 'b', title: 't' } }])).toEqual([
    '712020:a',
    'b',
  ]);
});
