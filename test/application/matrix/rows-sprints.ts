import type { SPRINTS_PROCEDURES } from '../../../src/contract/sprints/procedures';
import { CYCLES, SPRINT } from './names';
import { mentions, type Rows } from './row';
import { everybody, inJira, only, seen } from './verdicts';

/** People of the board's team. */
const REVIEWERS = ['manager', 'lead', 'standIn', 'member'] as const;

export const SPRINTS_ROWS: Rows<keyof typeof SPRINTS_PROCEDURES> = {
  'sprints.review': {
    input: () => ({ sprintId: SPRINT }),
    may: inJira(seen),
    told: (answer, { keyResultId }) => mentions(answer, keyResultId),
    log: 'reads',
  },
  'sprints.saveReview': {
    input: (at) => ({
      sprintId: SPRINT,
      revision: 0,
      lines: at.lineIds.map((lineId) => ({ lineId, actual: 'met' })),
      keyResults: [{ key: at.keyOf(at.keyResultId), value: 3 }],
    }),
    // What a reviewer does not see they say nothing about; the lines are theirs.
    may: inJira(only(...REVIEWERS)),
    log: 'logs',
  },
  'sprints.history': {
    input: () => ({ boardId: '1' }),
    may: inJira(everybody),
    log: 'reads',
  },
  // Whoever browses no project of a board finds nothing of it: see report.test.ts.
  'sprints.report': { input: () => ({ cycleId: CYCLES.now }), may: everybody, log: 'reads' },
  'sprints.ofKeyResult': {
    input: ({ objectiveId, keyResultId }) => ({ objectiveId, keyResultId, upTo: '2026-02-10' }),
    may: seen,
    log: 'reads',
  },
  'sprints.rebuild': {
    input: () => ({ boardId: '1', go: true }),
    may: only('manager'),
    log: 'logs',
  },
};
