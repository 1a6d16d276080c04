import type { OVERVIEW_PROCEDURES } from '../../../src/contract/overview/procedures';
import type { PORTABILITY_PROCEDURES } from '../../../src/contract/portability/procedures';
import type { REVIEWS_PROCEDURES } from '../../../src/contract/reviews/procedures';
import type { SETTINGS_PROCEDURES } from '../../../src/contract/settings/procedures';
import { TEAM } from '../../support/plan';
import { NO_ANSWERS, NOTHING, NOTHING_SAID } from '../reviews/closing';
import { CYCLES, IMPORT } from './names';
import { mentions, type Rows } from './row';
import { EDITORS, everybody, KEEPERS, only, onSeen, PLANNERS, seen } from './verdicts';

const NO_VIEW_FILTERS = {
  teamId: null,
  mine: true,
  due: false,
  status: null,
  ownerId: null,
  areaId: null,
  words: '',
  objectivesOnly: false,
};

export const OVERVIEW_ROWS: Rows<keyof typeof OVERVIEW_PROCEDURES> = {
  'overview.read': {
    input: () => ({ cycleId: CYCLES.now }),
    may: seen,
    told: (answer, { objectiveId }) => mentions(answer, objectiveId),
    log: 'reads',
  },
  'objective.read': { input: ({ objectiveId }) => ({ objectiveId }), may: seen, log: 'reads' },
  'views.read': { input: () => ({}), may: everybody, log: 'reads' },
  'views.save': {
    input: () => ({ id: 'view-of-everybody', name: 'Mine', filters: NO_VIEW_FILTERS, shared: true }),
    // One's own are everybody's to save: see views.test.ts.
    may: only('manager'),
    log: 'logs',
  },
  'views.remove': {
    input: () => ({ id: 'view-that-is-gone' }),
    may: everybody,
    log: { none: 'one that is gone stays gone' },
  },
};

export const REVIEWS_ROWS: Rows<keyof typeof REVIEWS_PROCEDURES> = {
  'review.read': { input: ({ objectiveId }) => ({ objectiveId }), may: seen, log: 'reads' },
  'review.save': {
    input: ({ objectiveId }) => ({
      id: 'review-now',
      objectiveId,
      decision: 'continue',
      reason: 'It goes well.',
    }),
    may: onSeen(...EDITORS),
    log: 'logs',
  },
  'close.read': {
    input: () => ({ cycleId: CYCLES.now }),
    may: seen,
    told: (answer, { objectiveId }) => mentions(answer, objectiveId),
    log: 'reads',
  },
  'close.saveDraft': {
    input: ({ objectiveId, secondId }) => ({
      objectiveId,
      objective: { seen: NOTHING_SAID, now: { ...NOTHING_SAID, truth: 'yes' } },
      keyResults: [{ keyResultId: secondId, seen: NOTHING, now: { ...NOTHING, note: 'Noted.' } }],
    }),
    may: onSeen(...EDITORS),
    log: 'logs',
  },
  'close.saveRetrospective': {
    input: () => ({
      cycleId: CYCLES.now,
      teamId: TEAM,
      seen: NO_ANSWERS,
      now: { ...NO_ANSWERS, slowedDown: 'Meetings.' },
    }),
    may: only(...PLANNERS),
    log: 'logs',
  },
  'close.finish': { input: () => ({ cycleId: CYCLES.now }), may: only('manager'), log: 'logs' },
  'close.reopen': {
    input: ({ pastId }) => ({ cycleId: CYCLES.past, objectiveIds: [pastId], reason: 'A wrong number.' }),
    may: only('manager'),
    log: 'logs',
  },
  'close.gradePending': {
    input: ({ pastId, pendingId }) => ({
      objectiveId: pastId,
      keyResultId: pendingId,
      value: 2,
      grade: null,
    }),
    may: onSeen(...KEEPERS),
    log: 'logs',
  },
  'close.carryOver': {
    input: ({ pastId, pastKeyResultId }) => ({
      objectiveId: pastId,
      keyResults: [{ keyResultId: pastKeyResultId, newId: 'key-result-goes-on' }],
      into: { kind: 'copy', objectiveId: 'objective-goes-on', cycleId: CYCLES.next },
    }),
    // The copy is one more objective: who owns a key result alone may not make it.
    may: onSeen(...EDITORS),
    log: 'logs',
  },
};

export const SETTINGS_ROWS: Rows<keyof typeof SETTINGS_PROCEDURES> = {
  'settings.read': { input: () => ({}), may: everybody, log: 'reads' },
  'settings.save': {
    input: () => ({
      revision: 1,
      timeZone: 'Europe/Berlin',
      fiscalFirstMonth: 4,
      notDelivered: [],
      thresholds: {},
      coach: {},
      mailReminders: false,
    }),
    may: only('manager'),
    log: 'logs',
  },
  'activity.read': {
    input: ({ objectiveId }) => ({ subject: { kind: 'objective', id: objectiveId } }),
    may: seen,
    log: 'reads',
  },
};

const BY_PIECES = { none: 'nobody sees anything of an import before it is applied, which is logged' };

export const PORTABILITY_ROWS: Rows<keyof typeof PORTABILITY_PROCEDURES> = {
  'import.begin': {
    input: () => ({
      importId: IMPORT,
      format: 'csv',
      files: [{ name: 'objectives.csv', kind: 'objectives', pieces: 1 }],
    }),
    may: only('manager'),
    log: BY_PIECES,
  },
  'import.piece': {
    input: () => ({ importId: IMPORT, file: 0, piece: 0, text: 'Title,Team,Cycle\n' }),
    may: only('manager'),
    log: BY_PIECES,
  },
  'import.check': {
    input: () => ({
      importId: IMPORT,
      files: [{ separator: ',', columns: ['title', 'team', 'cycle'], numbers: 'point', dates: 'day-first' }],
    }),
    may: only('manager'),
    log: BY_PIECES,
  },
  'import.apply': { input: () => ({ importId: IMPORT }), may: only('manager'), log: 'logs' },
  'import.status': { input: () => ({}), may: only('manager'), log: 'reads' },
  'export.piece': {
    input: () => ({ what: 'objectives' }),
    may: seen,
    told: (answer, at) => mentions(answer, at.keyOf(at.objectiveId)),
    log: 'reads',
  },
  'template.list': { input: () => ({}), may: everybody, log: 'reads' },
  'template.save': {
    input: ({ world, objectiveId }) => ({
      templateId: `template-of-${world}`,
      objectiveId,
      name: 'To start from',
    }),
    // Everybody sees templates: what is restricted does not become one.
    may: (role, world) => (world === 'open' ? onSeen(...EDITORS)(role, world) : onSeen()(role, world)),
    log: 'logs',
  },
  'template.use': {
    input: ({ world }) => ({
      templateId: 'start-support',
      objective: {
        id: `objective-started-${world}`,
        teamId: TEAM,
        cycleId: CYCLES.now,
        title: 'Whoever asks is helped',
        ownerId: null,
      },
      keyResults: [{ id: `key-result-started-${world}`, place: 0, baseline: 20 }],
    }),
    may: only(...PLANNERS),
    log: 'logs',
  },
  'template.remove': {
    input: () => ({ templateId: 'start-support' }),
    may: everybody,
    log: { none: 'those to start from come with the app and stay' },
  },
  'sample.read': { input: () => ({}), may: only('manager'), log: 'reads' },
  'sample.add': { input: () => ({ sampleId: 'sample-company' }), may: only('manager'), log: 'logs' },
  'sample.remove': {
    input: () => ({ sampleId: 'sample-company' }),
    may: only('manager'),
    log: { none: 'there is none to remove' },
  },
  'import.discard': { input: () => ({ importId: IMPORT }), may: only('manager'), log: BY_PIECES },
};
