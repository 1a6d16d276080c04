import { numbersGoal } from './numbers-goal';

/** What a log entry needs to read for people. Each answers undefined for what it does not know. */
export interface LogNames {
  readonly person: (accountId: string) => string | undefined;
  readonly team: (teamId: string) => string | undefined;
  readonly cycle: (cycleId: string) => string | undefined;
  readonly day: (day: string) => string;
}

/** Fields as people call them; one that is missing here is said by its own words. */
const FIELDS: Readonly<Record<string, string>> = {
  title: 'Title',
  name: 'Name',
  description: 'Description',
  ownerId: 'Owner',
  leadId: 'Lead',
  standInId: 'Stand-in',
  teamId: 'Team',
  parentId: 'Parent team',
  parent: 'Parent objective',
  cycleId: 'Cycle',
  areas: 'KRAs',
  areaIds: 'KRAs',
  numbers: 'Target',
  workMix: 'Work mix',
  boards: 'Boards',
  group: 'Jira group',
  due: 'Due date',
  activatedOn: 'Active since',
  endedOn: 'Ended on',
  ownStatus: 'Own status',
  rollUp: 'Progress from',
  restricted: 'Restricted to',
  howMeasured: 'How it is measured',
  measuringUntil: 'Measuring until',
  workedOutsideJira: 'Worked outside Jira',
  proposedBy: 'Proposed by',
  by: 'By',
  changed: 'What changed',
  meaning: 'What it means',
  closeReason: 'Close reason',
  continuedBy: 'Continued by',
  start: 'First day',
  end: 'Last day',
  timeZone: 'Time zone',
  notDelivered: 'Resolutions that mean not delivered',
  mailReminders: 'Reminders by mail',
};
/** Written with every change, and nothing that a person changed. */
const INNER = new Set(['id', 'revision', 'at', 'keys', 'accountId', 'seq']);
const PEOPLE = new Set(['ownerId', 'leadId', 'standInId', 'by', 'proposedBy']);
const TEAMS = new Set(['teamId', 'parentId']);
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const KEY = /^[A-Z]{1,10}-\d+$/;
/** Longer texts are shortened: the log says what moved, the thing itself has the whole. */
export const SHOWN = 160;

/** One changed field, in words. */
export interface FieldChange {
  readonly field: string;
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

type Fields = Readonly<Record<string, unknown>> | null;

/** The changed fields of a log entry, as people read them; without what is only the app's bookkeeping. */
export function fieldChanges(before: Fields, after: Fields, names: LogNames): FieldChange[] {
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  return fields
    .filter((field) => !INNER.has(field))
    .map((field) => ({
      field,
      name: fieldName(field),
      before: valueWords(field, before?.[field], names),
      after: valueWords(field, after?.[field], names),
    }))
    .filter((change) => change.before !== change.after);
}

/** Account ids that the entries name, to be asked for all at once. */
export function peopleIn(entries: readonly { readonly before: Fields; readonly after: Fields }[]): string[] {
  return entries.flatMap(({ before, after }) =>
    [before, after].flatMap((fields) =>
      Object.entries(fields ?? {}).flatMap(([field, value]) =>
        PEOPLE.has(field) && typeof value === 'string' && value !== 'app' ? [value] : [],
      ),
    ),
  );
}

/** `Own status` for `ownStatus`; a key stays a key. */
export function fieldName(field: string): string {
  const known = FIELDS[field];
  if (known !== undefined || KEY.test(field)) return known ?? field;
  const words = field.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A value as people read it; `–` for none. */
export function valueWords(field: string, value: unknown, names: LogNames): string {
  if (value === undefined || value === null || value === '') return '–';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return textWords(field, value, names);
  if (Array.isArray(value)) return listWords(field, value, names);
  return numbersGoal(value) ?? partsWords(value, names);
}

function textWords(field: string, value: string, names: LogNames): string {
  if (PEOPLE.has(field)) return value === 'app' ? 'Throughline' : (names.person(value) ?? '…');
  if (TEAMS.has(field)) return names.team(value) ?? 'another team';
  if (field === 'cycleId') return names.cycle(value) ?? 'another cycle';
  if (DAY.test(value)) return names.day(value);
  return value.length > SHOWN ? `${value.slice(0, SHOWN).trimEnd()}…` : value;
}

/** Things without a name of their own are counted, so that no id is shown. */
function listWords(field: string, values: readonly unknown[], names: LogNames): string {
  if (values.length === 0) return 'none';
  const isText = values.every((value) => typeof value === 'string');
  if (!isText || /ids$|^areas$|^boards$/i.test(field)) return `${values.length}`;
  return textWords('', values.map((value) => valueWords('', value, names)).join(', '), names);
}

function partsWords(value: object, names: LogNames): string {
  const parts = Object.entries(value).filter(([field]) => !INNER.has(field) && !/Ids?$/.test(field));
  const words = parts.map(([field, part]) => `${fieldName(field)}: ${valueWords(field, part, names)}`);
  return words.length === 0 ? 'changed' : textWords('', words.join(', '), names);
}
