import {
  bulkInputs,
  bulkResult,
  type Chosen,
  chosenOf,
  withBulk,
} from '../../../static/app/src/features/workspace/overview/bulk/selection';
import { keyResult, objective } from './views';

const objectives = [
  objective({
    id: 'objective-1',
    key: 'O-1',
    keyResults: [keyResult({ id: 'kr-1', key: 'KR-1' }), keyResult({ id: 'kr-2', key: 'KR-2' })],
  }),
  objective({ id: 'objective-2', key: 'O-2', keyResults: [] }),
];
const chosen = (...keys: string[]) => chosenOf(objectives, new Set(keys));

test('chosen rows are told to the app in the order of the table; one that is gone is left out', () => {
  expect(chosen('KR-2', 'O-1', 'KR-99')).toEqual([
    { key: 'O-1', objectiveId: 'objective-1', keyResultId: null },
    { key: 'KR-2', objectiveId: 'objective-1', keyResultId: 'kr-2' },
  ]);
});

test('more rows than one request takes go in several, each once', () => {
  const many = Array.from({ length: 120 }, (_, at): Chosen => {
    return { key: `KR-${at}`, objectiveId: 'objective-1', keyResultId: at % 2 === 0 ? `kr-${at}` : null };
  });
  const inputs = bulkInputs(many, { weight: 2 });
  const sizes = inputs.map(
    ({ objectiveIds = [], keyResults = [] }) => objectiveIds.length + keyResults.length,
  );
  expect(sizes).toEqual([50, 50, 20]);
  expect(inputs.flatMap(({ keyResults = [] }) => keyResults)).toHaveLength(60);
  expect(bulkInputs([], { weight: 2 })).toEqual([]);
});

test('what was refused is named by its row, also where the app does not tell the key', () => {
  const rows = chosen('O-1', 'KR-1', 'O-2');
  const answers = [
    { done: [{ id: 'objective-1', key: 'O-1' }], refused: [{ id: 'kr-1', key: null, reason: 'Not yours.' }] },
    { done: [{ id: 'objective-2', key: 'O-2' }], refused: [] },
  ];
  const { done, refused } = bulkResult(rows, answers);
  expect(done.map(({ key }) => key)).toEqual(['O-1', 'O-2']);
  expect(refused).toEqual([{ key: 'KR-1', reason: 'Not yours.' }]);
});

test.each([
  ['an owner', { ownerId: 'lou' }, ['lou', 'lou', 'dora']],
  ['a weight', { weight: 4 }, ['dora', 'dora', 'dora']],
])('%s that was changed shows at once, on those rows alone', (_, set, owners) => {
  const own = objectives.map((each) => ({
    ...each,
    ownerId: 'dora',
    keyResults: each.keyResults.map((row) => ({ ...row, ownerId: 'dora' })),
  }));
  const [first, second] = withBulk(own, chosen('O-1', 'KR-2'), set);
  expect([first?.ownerId, first?.keyResults[1]?.ownerId, first?.keyResults[0]?.ownerId]).toEqual(owners);
  expect(first?.weight).toBe('weight' in set ? 4 : own[0]?.weight);
  expect(second).toEqual(own[1]);
});

test('KRAs are put on objectives; an objective that left for another cycle is seen here no more', () => {
  const served = withBulk(objectives, chosen('O-2', 'KR-1'), { areaIds: ['area-support'] });
  expect(served.map(({ areaIds }) => areaIds)).toEqual([[], ['area-support']]);
  expect(withBulk(objectives, chosen('O-1'), { cycleId: 'cycle-next' }).map(({ key }) => key)).toEqual([
    'O-2',
  ]);
});
