import type { RecordKind, RecordOf } from '../../application/records/kinds';
import { packFigures, unpackFigures } from './packed-figures';
import { packObjective, unpackObjective } from './packed-objective';
import { packDeflated, unpackDeflated } from './packed-plan';
import { packSummary, unpackSummary } from './packed-summary';

/** Where each kind of record lives: its entity in manifest.yml, its key's prefix, its index attributes. */
export interface Table<K extends RecordKind> {
  readonly entity: string;
  /** Kinds that share an entity are kept apart by it. */
  readonly prefix: string;
  /** Attributes beside `version` and `body`; Forge refuses empty strings and null, so what has none is left out. */
  readonly attributes: (record: RecordOf<K>) => Readonly<Record<string, string>>;
  /** For rows read in numbers: another shape in storage than in the record. */
  readonly packing?: {
    readonly pack: (record: RecordOf<K>) => unknown;
    readonly unpack: (body: unknown) => unknown;
  };
  /** Activity is kept for a year (Forge's longest). */
  readonly ttlDays?: number;
}

const none = (): Readonly<Record<string, string>> => ({});
export const readingsPartition = (keyResultId: string) => `readings.${keyResultId}`;
export const runsPartition = (keyResultId: string) => `runs.${keyResultId}`;
export const commentsPartition = (keyResultId: string) => `comments.${keyResultId}`;
/** Sprints without an end sort last. */
const LAST_DAY = '9999-12-31';

export const TABLES: { readonly [K in RecordKind]: Table<K> } = {
  settings: { entity: 'org', prefix: 'settings:', attributes: none },
  cycles: { entity: 'org', prefix: 'cycles:', attributes: none },
  directory: { entity: 'org', prefix: 'directory:', attributes: none },
  counter: { entity: 'org', prefix: 'counter:', attributes: none },
  areas: { entity: 'org', prefix: 'areas:', attributes: none },
  area: { entity: 'area', prefix: '', attributes: none },
  team: { entity: 'team', prefix: '', attributes: none },
  summary: {
    entity: 'team',
    prefix: 'summary:',
    attributes: none,
    packing: { pack: packSummary, unpack: unpackSummary },
  },
  desk: { entity: 'team', prefix: 'desk:', attributes: none },
  reminders: { entity: 'team', prefix: 'reminders:', attributes: none },
  metric: { entity: 'metric', prefix: '', attributes: (record) => ({ teamId: record.teamId }) },
  board: { entity: 'board', prefix: '', attributes: none },
  // Sixty boards' in one look: they repeat the ids of key results sprint by sprint.
  figures: {
    entity: 'board',
    prefix: 'figures:',
    attributes: none,
    packing: { pack: packFigures, unpack: unpackFigures },
  },
  objective: {
    entity: 'objective',
    prefix: '',
    attributes: none,
    packing: { pack: packObjective, unpack: unpackObjective },
  },
  close: { entity: 'objective', prefix: 'close:', attributes: none },
  retrospective: { entity: 'objective', prefix: 'retrospective:', attributes: none },
  handle: { entity: 'handle', prefix: '', attributes: none },
  checkIn: {
    entity: 'checkin',
    prefix: '',
    attributes: (record) => ({ keyResultId: record.keyResultId, day: record.day }),
  },
  // Beside the check-ins in the index, each kind in partitions of its own.
  reading: {
    entity: 'checkin',
    prefix: 'reading:',
    attributes: (record) => ({ keyResultId: readingsPartition(record.keyResultId), day: record.day }),
  },
  comment: {
    entity: 'checkin',
    prefix: 'comment:',
    attributes: (record) => ({ keyResultId: commentsPartition(record.keyResultId), day: record.at }),
  },
  run: {
    entity: 'checkin',
    prefix: 'run:',
    attributes: (record) => ({ keyResultId: runsPartition(record.keyResultId), day: record.at }),
    ttlDays: 90,
  },
  automations: { entity: 'org', prefix: 'automations:', attributes: none },
  spent: { entity: 'org', prefix: 'spent:', attributes: none },
  projects: { entity: 'org', prefix: 'projects:', attributes: none },
  sprint: {
    entity: 'sprint',
    prefix: '',
    attributes: ({ boardId, end }) => ({
      // A sprint whose board Jira does not tell is in no board's list.
      ...(boardId === '' ? {} : { boardId }),
      endDay: end ?? LAST_DAY,
    }),
  },
  // In no board's list: whoever reads it knows the sprint.
  // Written with every change of an issue, and its issues repeat each other: deflated it is a sixth.
  scope: {
    entity: 'sprint',
    prefix: 'scope:',
    attributes: none,
    packing: { pack: packDeflated, unpack: unpackDeflated },
  },
  watch: { entity: 'org', prefix: 'watch:', attributes: none },
  standing: { entity: 'org', prefix: 'standing:', attributes: none },
  heard: { entity: 'org', prefix: 'heard:', attributes: none },
  contribution: {
    entity: 'contribution',
    prefix: '',
    attributes: (record) => ({ keyResultId: record.keyResultId, endDay: record.end ?? LAST_DAY }),
  },
  link: {
    entity: 'link',
    prefix: 'issue:',
    // In the index only as long as something is behind: one query finds what got lost.
    attributes: ({ untoldSince }) => (untoldSince === undefined ? {} : { state: 'untold', untoldSince }),
  },
  work: { entity: 'link', prefix: 'work:', attributes: none },
  linkedParents: { entity: 'org', prefix: 'linked-parents:', attributes: none },
  answers: { entity: 'org', prefix: 'answers:', attributes: none },
  intent: {
    entity: 'intent',
    prefix: '',
    attributes: (record) => ({ state: 'open', startedAt: record.at }),
  },
  templates: { entity: 'org', prefix: 'templates:', attributes: none },
  sample: { entity: 'org', prefix: 'sample:', attributes: none },
  import: { entity: 'org', prefix: 'import:', attributes: none },
  // Of a run that broke off and that nobody took up again, nothing stays for ever.
  importPiece: {
    entity: 'org',
    prefix: 'import-piece:',
    attributes: none,
    packing: { pack: packDeflated, unpack: unpackDeflated },
    ttlDays: 30,
  },
  importPlan: {
    entity: 'org',
    prefix: 'import-plan:',
    attributes: none,
    packing: { pack: packDeflated, unpack: unpackDeflated },
    ttlDays: 30,
  },
  person: {
    entity: 'person',
    prefix: '',
    attributes: ({ seenOn }) => ({ state: 'seen', reportedAt: seenOn }),
  },
  // Beside the people in no index: whose views they are is in the key.
  views: { entity: 'person', prefix: 'views:', attributes: none },
  sharedViews: { entity: 'org', prefix: 'views:', attributes: none },
  activity: {
    entity: 'activity',
    prefix: '',
    attributes: (record) => ({ subject: record.subject, at: record.at }),
    ttlDays: 365,
  },
};
