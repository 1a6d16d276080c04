import type { AUTOMATION_PROCEDURES } from '../../../src/contract/automation/procedures';
import type { BOARDS_PROCEDURES } from '../../../src/contract/boards/procedures';
import type { CHECKINS_PROCEDURES } from '../../../src/contract/checkins/procedures';
import type { METRICS_PROCEDURES } from '../../../src/contract/metrics/procedures';
import type { TAGGING_PROCEDURES } from '../../../src/contract/tagging/procedures';
import type { LinkedMany } from '../../../src/contract/work/answers';
import type { WORK_PROCEDURES } from '../../../src/contract/work/procedures';
import { inputs, TEAM } from '../../support/plan';
import type { Place } from './company';
import { AREA, DRAFT_SPRINT, EPIC, FREE_EPIC, LEFT_EPIC, METRIC, SPRINT } from './names';
import { mentions, type Rows } from './row';
import { everybody, inJira, KEEPERS, only, onSeen, PLANNERS, seen, type Verdict } from './verdicts';

const pair = ({ objectiveId, keyResultId }: Place) => ({ objectiveId, keyResultId });
const SOURCE = { kind: 'count' as const, jql: 'project = SHOP' };

export const BOARDS_ROWS: Rows<keyof typeof BOARDS_PROCEDURES> = {
  'panel.read': {
    input: () => ({ boardId: '1' }),
    may: inJira(seen),
    told: (answer, { objectiveId }) => mentions(answer, objectiveId),
    log: 'reads',
  },
  'panel.added': {
    input: () => ({ boardId: '1', sprintId: SPRINT }),
    may: inJira(seen),
    told: (answer, { keyResultId }) => mentions(answer, keyResultId),
    log: 'reads',
  },
  'board.setup': { input: () => ({ boardId: '1' }), may: inJira(everybody), log: 'reads' },
  'board.connect': {
    input: () => ({ boardId: '3', team: { kind: 'existing', id: TEAM } }),
    may: inJira(only('manager', 'member')),
    log: 'logs',
  },
  // Whoever browses no project of a board finds a count: see boards-health.test.ts.
  'boardHealth.read': { input: () => ({}), may: everybody, log: 'reads' },
};

export const TAGGING_ROWS: Rows<keyof typeof TAGGING_PROCEDURES> = {
  'tagging.open': {
    input: () => ({ sprintId: SPRINT, boardId: '1' }),
    may: inJira(seen),
    told: (answer, { keyResultId }) => mentions(answer, keyResultId),
    log: 'reads',
  },
  'tagging.save': {
    input: (at) => ({
      sprintId: SPRINT,
      boardId: '1',
      baseGoal: at.goal,
      revision: at.sprintRevision,
      lines: [],
      claims: [{ key: at.keyOf(at.keyResultId), claim: { kind: 'size', size: 'small' } }],
    }),
    may: inJira(only('manager', 'member')),
    log: 'logs',
  },
  'tagging.suggest': {
    input: (at) => ({ boardId: '1', text: at.keyOf(at.keyResultId) }),
    may: seen,
    told: (answer, { keyResultId }) => mentions(answer, keyResultId),
    log: 'reads',
  },
  'tagging.issues': {
    input: () => ({ sprintId: SPRINT, issueIds: [EPIC] }),
    may: inJira(seen),
    told: (answer, at) => mentions(answer, at.keyOf(at.keyResultId)),
    log: 'reads',
  },
  'tagging.discardDraft': {
    input: () => ({ sprintId: DRAFT_SPRINT }),
    may: inJira(only('manager', 'member')),
    log: 'logs',
  },
};

/** Of many issues each is told of by itself. */
function firstOf({ refused: [refused] }: LinkedMany): Verdict {
  if (refused === undefined) return 'allowed';
  return refused.reason === 'no-right' ? 'refused' : 'hidden';
}

export const WORK_ROWS: Rows<keyof typeof WORK_PROCEDURES> = {
  'link.save': {
    input: (at) => ({ ...pair(at), issueId: FREE_EPIC, relation: 'contributes' }),
    may: (role, world) => (role === 'outsider' ? 'hidden' : onSeen(...KEEPERS, 'member')(role, world)),
    log: 'logs',
  },
  'link.remove': {
    input: (at) => ({ ...pair(at), issueId: EPIC }),
    may: onSeen(...KEEPERS, 'member'),
    log: 'logs',
  },
  'link.saveMany': {
    input: (at) => ({
      issueIds: [FREE_EPIC],
      target: { kind: 'key-result', ...pair(at) },
      relation: 'contributes',
    }),
    may: (role, world) => (role === 'outsider' ? 'hidden' : onSeen(...KEEPERS, 'member')(role, world)),
    told: firstOf,
    log: 'logs',
  },
  'link.removeMany': {
    input: (at) => ({ issueIds: [EPIC], target: { kind: 'key-result', ...pair(at) } }),
    may: onSeen(...KEEPERS, 'member'),
    told: firstOf,
    log: 'logs',
  },
  'link.relink': {
    input: (at) => ({
      issueIds: [LEFT_EPIC],
      from: { objectiveId: at.pastId, keyResultId: at.pastKeyResultId },
      to: pair(at),
    }),
    may: (role, world) => (role === 'outsider' ? 'hidden' : onSeen(...KEEPERS, 'member')(role, world)),
    told: firstOf,
    log: 'logs',
  },
  'link.lastCycle': { input: pair, may: seen, log: 'reads' },
  'link.ofKeyResult': { input: pair, may: seen, log: 'reads' },
  'link.ofArea': { input: () => ({ areaId: AREA }), may: everybody, log: 'reads' },
  'link.proposals': {
    input: () => ({ boardId: '1' }),
    may: inJira(seen),
    told: (answer, { keyResultId }) => mentions(answer, keyResultId),
    log: 'reads',
  },
};

export const CHECKINS_ROWS: Rows<keyof typeof CHECKINS_PROCEDURES> = {
  'checkIn.save': {
    input: (at) => inputs.checkIn({ ...pair(at), id: 'check-in-now' }),
    may: onSeen(...KEEPERS),
    log: 'logs',
  },
  'checkIn.queue': {
    input: () => ({ mine: false, teamIds: [TEAM] }),
    may: seen,
    told: (answer, { keyResultId }) => mentions(answer, keyResultId),
    log: 'reads',
  },
  'keyResult.history': { input: (at) => ({ ...pair(at), upTo: '2026-02-10' }), may: seen, log: 'reads' },
  'proposal.save': {
    input: (at) => ({ ...pair(at), id: 'proposal-now', day: '2026-02-08', value: 3 }),
    may: onSeen(...KEEPERS, 'member'),
    log: 'logs',
  },
  'proposal.accept': {
    input: (at) => ({ ...pair(at), proposalId: at.proposalId, checkInId: 'check-in-now' }),
    may: onSeen(...KEEPERS),
    log: 'logs',
  },
  'proposal.dismiss': {
    input: (at) => ({ ...pair(at), proposalId: at.proposalId }),
    // The member made it.
    may: onSeen(...KEEPERS, 'member'),
    log: 'logs',
  },
  'comment.list': { input: pair, may: seen, log: 'reads' },
  'comment.save': {
    input: (at) => ({ ...pair(at), id: 'comment-now', text: 'Because.' }),
    may: onSeen(...KEEPERS, 'member'),
    log: 'logs',
  },
  'comment.edit': {
    input: (at) => ({ ...pair(at), id: at.commentId, revision: 1, text: 'Why so?' }),
    // The member wrote it.
    may: onSeen('member'),
    log: 'logs',
  },
  'comment.remove': {
    input: (at) => ({ ...pair(at), id: at.commentId }),
    may: onSeen('member', 'manager'),
    log: 'logs',
  },
};

export const METRICS_ROWS: Rows<keyof typeof METRICS_PROCEDURES> = {
  'metric.list': {
    input: () => ({}),
    may: seen,
    told: (answer, at) => mentions(answer, at.keyOf(at.keyResultId)),
    log: 'reads',
  },
  'metric.save': {
    input: () => ({ id: METRIC, revision: 1, teamId: TEAM, name: 'Sent back', upper: 4, rhythm: 'weekly' }),
    may: only(...PLANNERS),
    log: 'logs',
  },
  'metric.record': {
    input: () => ({ id: 'value-now', metricId: METRIC, day: '2026-02-10', value: 3 }),
    may: only(...PLANNERS),
    log: 'logs',
  },
  'metric.turn': {
    input: (at) => ({ metricId: METRIC, objectiveId: at.objectiveId, keyResultId: at.secondId }),
    may: onSeen(...PLANNERS),
    log: 'logs',
  },
};

export const AUTOMATION_ROWS: Rows<keyof typeof AUTOMATION_PROCEDURES> = {
  // Asked as the person: Jira counts what they see, and nothing of the app is in it.
  'automation.preview': {
    input: () => ({ source: SOURCE, every: 'day' }),
    may: everybody,
    log: 'reads',
  },
  'automation.save': {
    input: (at) => ({ ...pair(at), automation: { source: SOURCE, every: 'week', on: true } }),
    may: onSeen(...KEEPERS),
    log: 'logs',
  },
  'automation.run': {
    input: pair,
    may: onSeen(...KEEPERS),
    log: { none: 'runs have a log of their own, with who asked for each' },
  },
  'automation.log': { input: pair, may: seen, log: 'reads' },
};
