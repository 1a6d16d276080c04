import type { PLANNING_PROCEDURES } from '../../../src/contract/planning/procedures';
import { EPIC, SPRINT } from './names';
import { mentions, type Rows } from './row';
import { inJira, only, seen } from './verdicts';

export const PLANNING_ROWS: Rows<keyof typeof PLANNING_PROCEDURES> = {
  'planning.read': {
    input: () => ({ boardId: '1' }),
    may: inJira(seen),
    told: (answer, { keyResultId }) => mentions(answer, keyResultId),
    log: 'reads',
  },
  'planning.links': {
    input: () => ({ boardId: '1', issueIds: [EPIC] }),
    may: inJira(seen),
    told: (answer, { keyResultId }) => mentions(answer, keyResultId),
    log: 'reads',
  },
  'planning.assign': {
    input: (at) => ({
      sprintId: SPRINT,
      boardId: '1',
      revision: at.sprintRevision,
      assigned: [{ issueId: EPIC, lineId: null }],
    }),
    may: inJira(only('manager', 'member')),
    log: 'logs',
  },
  'planning.moved': {
    input: () => ({ boardId: '1', sprintIds: [SPRINT], issueIds: [EPIC], linkedIds: [EPIC] }),
    may: inJira(seen),
    told: (answer, { keyResultId }) => mentions(answer, keyResultId),
    log: { none: 'it looks at Jira again; what was done there has its own history' },
  },
};
