import type { AlignedSprint, AlignmentView } from '../../../src/contract/alignment/answers';
import type { OverviewKeyResult, OverviewObjective } from '../../../src/contract/overview/rows';
import { STATUS_WORDS } from '../../../src/domain/okr/okr-status';

export function keyResult(number: number, more: Partial<OverviewKeyResult> = {}): OverviewKeyResult {
  return {
    id: `key-result-${number}`,
    key: `KR-${number}`,
    title: `Key result ${number}`,
    ownerId: null,
    lifecycle: 'active',
    kind: 'increase',
    numbers: { kind: 'increase', baseline: 0, target: 10 },
    guardrail: false,
    stepsDone: [],
    unit: '',
    decimals: 0,
    weight: 1,
    due: null,
    current: null,
    confidence: null,
    progress: 0.5,
    outside: null,
    expected: 0.5,
    status: {
      code: 'on-track',
      word: STATUS_WORDS['on-track'],
      reason: '',
      setByPerson: false,
      doubts: null,
    },
    checkInDue: false,
    trend: [],
    work: null,
    needle: false,
    ...more,
  };
}

export function objective(
  number: number,
  keyResults: readonly OverviewKeyResult[],
  more: Partial<OverviewObjective> = {},
): OverviewObjective {
  const { status } = keyResult(1);
  return {
    id: `objective-${number}`,
    key: `O-${number}`,
    teamId: 'team-one',
    cycleId: 'cycle-now',
    title: `Objective ${number}`,
    ownerId: null,
    ambition: 'committed',
    lifecycle: 'active',
    weight: 1,
    due: null,
    progress: 0.5,
    expected: 0.5,
    status,
    parent: null,
    areaIds: [],
    restricted: null,
    archived: false,
    includesRestricted: false,
    withData: { count: 0, of: 0 },
    keyResults,
    ...more,
  };
}

export function sprint(number: number, more: Partial<AlignedSprint> = {}): AlignedSprint {
  return {
    id: String(number),
    name: `Sprint ${number}`,
    state: 'closed',
    start: '2026-01-05',
    end: '2026-01-19',
    unit: 'points',
    plannedFrom: 'start',
    planned: 20,
    done: 20,
    issues: 5,
    weeksPerEffort: 0.1,
    efforts: [],
    tagged: 0,
    review: null,
    ...more,
  };
}

/** Targets: KR-1, KR-2, KRA-1, other, unaligned, in this order. */
export function view(more: Partial<AlignmentView> = {}): AlignmentView {
  return {
    today: '2026-02-10',
    cycleId: 'cycle-now',
    targets: [
      { kind: 'key-result', id: 'key-result-1' },
      { kind: 'key-result', id: 'key-result-2' },
      { kind: 'area', id: 'area-1' },
      { kind: 'other' },
      { kind: 'unaligned' },
    ],
    fortnights: [
      ['2026-01-01', '2026-01-14'],
      ['2026-01-15', '2026-01-28'],
    ],
    boards: [],
    others: [],
    neglected: [],
    unread: [],
    unlinked: [],
    elsewhere: { people: [], objectives: [], cycleIds: [] },
    ...more,
  };
}

export const AREAS = [{ id: 'area-1', key: 'KRA-1', name: 'Upkeep' }];
