import type { ALIGNMENT_PROCEDURES } from '../../../src/contract/alignment/procedures';
import { CYCLES, SPRINT } from './names';
import type { Rows } from './row';
import { everybody, inJira, seen } from './verdicts';

export const ALIGNMENT_ROWS: Rows<keyof typeof ALIGNMENT_PROCEDURES> = {
  // Whoever browses no project of a board finds sums without names: see read-alignment.test.ts.
  'alignment.read': { input: () => ({ cycleId: CYCLES.now }), may: everybody, log: 'reads' },
  'alignment.issues': {
    input: ({ objectiveId, keyResultId }) => ({
      sprintIds: [SPRINT],
      target: { kind: 'key-result', objectiveId, keyResultId },
    }),
    may: seen,
    log: 'reads',
  },
  'alignment.goal': { input: () => ({ sprintId: SPRINT }), may: inJira(everybody), log: 'reads' },
  'alignment.orphans': { input: () => ({ sprintIds: [SPRINT] }), may: everybody, log: 'reads' },
};
