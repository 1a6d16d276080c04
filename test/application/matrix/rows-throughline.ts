import type { THROUGHLINE_PROCEDURES } from '../../../src/contract/throughline/procedures';
import { EPIC } from './names';
import { mentions, type Rows } from './row';
import { inJira, seen } from './verdicts';

export const THROUGHLINE_ROWS: Rows<keyof typeof THROUGHLINE_PROCEDURES> = {
  'throughline.read': {
    input: () => ({ issueId: EPIC }),
    may: inJira(seen),
    told: (answer, { keyResultId }) => mentions(answer, keyResultId),
    log: 'reads',
  },
};
