import type { ALIGNMENT_PROCEDURES } from '../../../src/contract/alignment/procedures';
import { CYCLES } from './names';
import type { Rows } from './row';
import { everybody } from './verdicts';

export const ALIGNMENT_ROWS: Rows<keyof typeof ALIGNMENT_PROCEDURES> = {
  // Whoever browses no project of a board finds sums without names: see read-alignment.test.ts.
  'alignment.read': { input: () => ({ cycleId: CYCLES.now }), may: everybody, log: 'reads' },
};
