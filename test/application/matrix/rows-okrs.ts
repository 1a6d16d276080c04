import type { OKRS_PROCEDURES } from '../../../src/contract/okrs/procedures';
import { inputs, TEAM } from '../../support/plan';
import type { Place } from './company';
import { AREA, CYCLES, IDLE_TEAM, TARGET } from './names';
import { accountOf } from './roles';
import { mentions, type Rows } from './row';
import { EDITORS, everybody, KEEPERS, only, onSeen, PLANNERS, rightThenSight, seen } from './verdicts';

const pair = ({ objectiveId, keyResultId }: Place) => ({ objectiveId, keyResultId });
const spare = ({ spareId, revisionOf }: Place) => ({ objectiveId: spareId, revision: revisionOf(spareId) });
const second = ({ objectiveId, secondId, revisionOf }: Place) => ({
  objectiveId,
  keyResultId: secondId,
  revision: revisionOf(secondId),
});

export const OKRS_ROWS: Rows<keyof typeof OKRS_PROCEDURES> = {
  'workspace.read': {
    input: () => ({ cycleId: CYCLES.now }),
    may: seen,
    told: (answer, { objectiveId }) => mentions(answer, objectiveId),
    log: 'reads',
  },
  'cycle.save': {
    input: () => ({
      ...inputs.cycle({ id: CYCLES.next, name: 'Spring', start: '2026-04-01', end: '2026-06-30' }),
      state: 'planning',
      revision: 1,
    }),
    may: only('manager'),
    log: 'logs',
  },
  'team.save': {
    input: () => inputs.team({ id: IDLE_TEAM, name: 'At rest', standInId: 'stan', revision: 1 }),
    may: only(...PLANNERS),
    log: 'logs',
  },
  'team.archive': {
    input: () => ({ teamId: IDLE_TEAM, revision: 1, archived: true }),
    may: only(...PLANNERS),
    log: 'logs',
  },
  'objective.save': {
    input: (at) => ({
      ...inputs.objective({ id: at.spareId, cycleId: CYCLES.now, title: 'Other words' }),
      ownerId: accountOf('objectiveOwner', at.world),
      revision: at.revisionOf(at.spareId),
    }),
    // The spare one has no key results, so nobody owns one of it.
    may: (role, world) => (role === 'keyResultOwner' ? notTheirs(world) : onSeen(...EDITORS)(role, world)),
    log: 'logs',
  },
  'objective.choices': {
    input: () => ({ limit: 50 }),
    may: seen,
    told: (answer, { objectiveId }) => mentions(answer, objectiveId),
    log: 'reads',
  },
  'objective.move': {
    input: (at) => ({ ...spare(at), cycleId: CYCLES.next }),
    may: (role, world) => (role === 'keyResultOwner' ? notTheirs(world) : onSeen(...EDITORS)(role, world)),
    log: 'logs',
  },
  'objective.copy': {
    input: ({ objectiveId }) => ({
      id: 'objective-copied-now',
      objectiveId,
      teamId: TEAM,
      cycleId: CYCLES.next,
    }),
    may: onSeen(...PLANNERS),
    log: 'logs',
  },
  'objective.reorder': {
    input: ({ spareId, objectiveId }) => ({
      teamId: TEAM,
      cycleId: CYCLES.now,
      objectiveIds: [spareId, objectiveId],
    }),
    may: rightThenSight(...PLANNERS),
    told: (answer, { objectiveId }) => mentions(answer, objectiveId),
    log: 'logs',
  },
  'objective.archive': {
    input: spare,
    may: (role, world) => (role === 'keyResultOwner' ? notTheirs(world) : onSeen(...EDITORS)(role, world)),
    log: 'logs',
  },
  'objective.unarchive': {
    input: spare,
    may: (role, world) => (role === 'keyResultOwner' ? notTheirs(world) : onSeen(...EDITORS)(role, world)),
    log: { none: 'it is not archived: nothing changes' },
  },
  'objective.delete': {
    input: spare,
    may: (role, world) => (role === 'keyResultOwner' ? notTheirs(world) : onSeen(...EDITORS)(role, world)),
    log: 'logs',
  },
  'objective.restore': {
    input: ({ deletedObjectiveId }) => ({ objectiveId: deletedObjectiveId }),
    may: (role, world) => (role === 'keyResultOwner' ? notTheirs(world) : onSeen(...EDITORS)(role, world)),
    log: 'logs',
  },
  'keyResult.save': {
    input: (at) => ({
      ...inputs.keyResult({ id: at.secondId, objectiveId: at.objectiveId, title: 'Said anew' }),
      ownerId: accountOf('keyResultOwner', at.world),
      revision: at.revisionOf(at.secondId),
    }),
    may: onSeen(...KEEPERS),
    log: 'logs',
  },
  'keyResult.read': { input: pair, may: seen, log: 'reads' },
  'keyResult.move': {
    input: (at) => ({ ...second(at), toObjectiveId: TARGET }),
    // Both ends must be theirs to edit, and nobody owns the other one.
    may: onSeen(...PLANNERS),
    log: 'logs',
  },
  'keyResult.copy': {
    input: (at) => ({ ...pair(at), id: 'key-result-copied-now', toObjectiveId: TARGET }),
    may: onSeen(...PLANNERS),
    log: 'logs',
  },
  'keyResult.reorder': {
    input: ({ objectiveId, keyResultId, secondId }) => ({
      objectiveId,
      keyResultIds: [secondId, keyResultId],
    }),
    may: onSeen(...EDITORS),
    log: 'logs',
  },
  'keyResult.delete': { input: second, may: onSeen(...KEEPERS), log: 'logs' },
  'keyResult.restore': {
    input: ({ objectiveId, deletedId }) => ({ objectiveId, keyResultId: deletedId }),
    may: onSeen(...KEEPERS),
    log: 'logs',
  },
  'okrs.bulkEdit': {
    input: (at) => ({ objectiveIds: [at.objectiveId], set: { weight: 2 } }),
    may: onSeen(...EDITORS),
    told({ done, refused }) {
      if (done.length > 0) return 'allowed';
      return refused[0]?.reason.includes('does not exist') ? 'hidden' : 'refused';
    },
    log: 'logs',
  },
  'plan.pastMoves': {
    input: ({ objectiveId }) => ({ objectiveIds: [objectiveId] }),
    may: seen,
    told: (answer, { objectiveId }) => mentions(answer, objectiveId),
    log: 'reads',
  },
  'trash.read': {
    input: () => ({ teamId: TEAM }),
    // Others find in it what they own themselves.
    may: (role, world) => {
      const rule = rightThenSight(...KEEPERS)(role, world);
      return rule === 'refused' ? 'hidden' : rule;
    },
    told: (answer, { objectiveId }) => mentions(answer, objectiveId),
    log: 'reads',
  },
  'area.list': {
    input: () => ({ cycleId: CYCLES.now }),
    may: seen,
    told: (answer, { objectiveId }) => mentions(answer, objectiveId),
    log: 'reads',
  },
  'area.read': { input: () => ({ areaId: AREA }), may: everybody, log: 'reads' },
  'area.save': {
    input: () => ({ id: AREA, revision: 1, name: 'Keeping it up', teamId: TEAM }),
    may: only(...PLANNERS),
    log: 'logs',
  },
  'area.archive': {
    input: () => ({ areaId: AREA, revision: 1, archived: true }),
    may: only(...PLANNERS),
    log: 'logs',
  },
};

/** Who owns a key result of another objective alone: a reader here. */
function notTheirs(world: Place['world']) {
  return world === 'open' ? ('refused' as const) : ('hidden' as const);
}
