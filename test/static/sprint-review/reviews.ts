import type { ReviewKeyResult, SprintReviewView } from '../../../src/contract/sprints/answers';
import { keyResult } from '../workspace/views';

/** A review as the server sends it, with only what a test cares about to be written down. */
export function reviewView(more: Partial<SprintReviewView> = {}): SprintReviewView {
  return {
    viewer: { accountId: 'vik', manageOkrsPermission: 'manage' },
    today: '2026-02-16',
    sprint: {
      id: '3',
      name: 'Sprint 3',
      state: 'closed',
      start: '2026-02-02',
      end: '2026-02-13',
      boardId: '1',
      gone: false,
    },
    team: { id: 'team-shop', name: 'Shop' },
    day: '2026-02-13',
    openUntil: '2026-02-27',
    revision: 0,
    refusal: null,
    lines: [
      { id: 'a', text: 'Errors explain themselves', keys: ['KR-1'], actual: null, note: '' },
      { id: 'b', text: 'Reviews on demand', keys: [], actual: null, note: '' },
    ],
    areas: [],
    keyResults: [reviewKeyResult()],
    work: null,
    reviewed: null,
    earlier: [],
    ...more,
  };
}

export function reviewKeyResult(more: Partial<ReviewKeyResult> = {}): ReviewKeyResult {
  return {
    keyResult: KEY_RESULT,
    objective: { key: 'O-1', title: 'Nobody is lost' },
    claim: { kind: 'amount', delta: -0.5 },
    before: { value: 3.8, isBaseline: false },
    now: { value: 3.1, day: '2026-02-12', from: 'check-in' },
    move: { before: 3.8, after: 3.1, delta: -0.7, otherSprints: 0 },
    meanwhile: [],
    role: 'check-in',
    closed: null,
    said: null,
    proposals: [],
    ...more,
  };
}

export const KEY_RESULT = keyResult({
  id: 'key-result-errors',
  key: 'KR-1',
  title: 'Fewer checkout errors',
  unit: '%',
  decimals: 1,
});
