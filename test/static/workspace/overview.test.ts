import type { KeyResultView } from '../../../src/contract/views';
import {
  filterObjectives,
  inReadingOrder,
  type OverviewFilter,
} from '../../../static/app/src/features/workspace/overview/filter-objectives';
import { keyResult, objective } from './views';

const status = (code: KeyResultView['status']['code'], doubts: string | null = null) => ({
  ...keyResult().status,
  code,
  doubts,
});
const EVERYTHING: OverviewFilter = {
  text: '',
  teamId: null,
  mine: false,
  due: false,
  status: null,
  ownerId: null,
  areaId: null,
};
const who = { accountId: 'elif', today: '2026-11-22' };

const objectives = [
  objective({
    keyResults: [
      keyResult({ key: 'KR-1', title: 'Checkout error rate', ownerId: 'elif' }),
      keyResult({ id: 'key-result-2', key: 'KR-2', title: 'Wallet orders', ownerId: 'lou', needle: true }),
      keyResult({
        id: 'key-result-3',
        key: 'KR-3',
        title: 'Conversion',
        ownerId: null,
        status: status('off-track'),
        checkInDue: true,
      }),
    ],
  }),
  objective({
    id: 'objective-2',
    key: 'O-2',
    title: 'Support answers fast',
    teamId: 'team-two',
    areaIds: ['area-support'],
    keyResults: [],
  }),
];
const shown = (part: Partial<OverviewFilter>) =>
  filterObjectives(objectives, { ...EVERYTHING, ...part }, who).map(({ objective: { key }, keyResults }) =>
    `${key}: ${keyResults.map((each) => each.key).join(' ')}`.trim(),
  );

test.each<[string, Partial<OverviewFilter>, string[]]>([
  ['nothing asked shows all', {}, ['O-1: KR-1 KR-2 KR-3', 'O-2:']],
  ['words of a key result', { text: 'wallet' }, ['O-1: KR-2']],
  ['words of an objective show all of it', { text: 'PAYING nobody' }, ['O-1: KR-1 KR-2 KR-3']],
  ['words of both', { text: 'paying wallet' }, ['O-1: KR-2']],
  ['a key', { text: 'kr-3' }, ['O-1: KR-3']],
  ['mine', { mine: true }, ['O-1: KR-1']],
  ['due', { due: true }, ['O-1: KR-3']],
  ['an owner', { ownerId: 'lou' }, ['O-1: KR-2']],
  ['a status', { status: 'off-track' }, ['O-1: KR-3']],
  ['what needs attention, stuck needles with it', { status: 'attention' }, ['O-1: KR-2 KR-3']],
  ['a KRA', { areaId: 'area-support' }, ['O-2:']],
  ['a team', { teamId: 'team-two' }, ['O-2:']],
  ['nothing that fits', { text: 'nowhere' }, []],
])('the filter finds %s', (_, filter, expected) => {
  expect(shown(filter)).toEqual(expected);
});

test('an objective of mine shows all its key results under "mine"', () => {
  const mine = filterObjectives(
    [objective({ ownerId: 'elif', keyResults: [keyResult({ ownerId: 'lou' })] })],
    { ...EVERYTHING, mine: true },
    who,
  );
  expect(mine[0]?.keyResults).toHaveLength(1);
});

test('running objectives come first, in the order of their numbers', () => {
  const keys = inReadingOrder([
    objective({ key: 'O-10' }),
    objective({ key: 'O-3', lifecycle: 'draft' }),
    objective({ key: 'O-9' }),
    objective({ key: 'O-1', lifecycle: 'closed' }),
  ]).map(({ key }) => key);
  expect(keys).toEqual(['O-10', 'O-9', 'O-3', 'O-1']);
});
