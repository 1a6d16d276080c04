import { plainWord } from './cells';

/** What a row of a CSV file is about. */
export const IMPORT_KINDS = ['objectives', 'key-results', 'check-ins'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

/** A column of an imported or exported file. */
export interface Column {
  readonly name: string;
  /** Its header in exported files. */
  readonly header: string;
  /** Other headers that mean it, as `plainWord` writes them. */
  readonly others: readonly string[];
  readonly required?: boolean;
  /** Cells are numbers, days or people: what the preview guesses styles and looks up names from. */
  readonly holds?: 'number' | 'day' | 'person';
}

const EXTERNAL = { name: 'externalId', header: 'External ID', others: ['id', 'identifier', 'external key'] };
const STATE = { name: 'state', header: 'State', others: ['lifecycle'] };
const STARTED = {
  name: 'started',
  header: 'Started',
  others: ['start', 'start date', 'active since'],
  holds: 'day',
} as const;
const DUE = {
  name: 'due',
  header: 'Due',
  others: ['due date', 'deadline', 'end date'],
  holds: 'day',
} as const;
const WEIGHT = { name: 'weight', header: 'Weight', others: [], holds: 'number' } as const;
const OWNER = {
  name: 'owner',
  header: 'Owner',
  others: ['responsible', 'owner name', 'assignee'],
  holds: 'person',
} as const;
const OWNER_ACCOUNT = {
  name: 'ownerAccount',
  header: 'Owner account',
  others: ['owner account id', 'account id', 'owner id'],
  holds: 'person',
} as const;
const TEAM = { name: 'team', header: 'Team', others: ['department', 'group', 'squad'] };
const CYCLE = { name: 'cycle', header: 'Cycle', others: ['quarter', 'period', 'timeframe', 'time frame'] };
const AMBITION = { name: 'ambition', header: 'Ambition', others: ['objective type'] };

export const OBJECTIVE_COLUMNS = [
  EXTERNAL,
  { name: 'key', header: 'Key', others: ['objective key'] },
  { name: 'title', header: 'Title', others: ['objective', 'objective title', 'name'], required: true },
  { ...TEAM, required: true },
  { ...CYCLE, required: true },
  { name: 'description', header: 'Description', others: ['why', 'why it matters', 'objective description'] },
  OWNER,
  OWNER_ACCOUNT,
  AMBITION,
  STATE,
  STARTED,
  DUE,
  WEIGHT,
  { name: 'parent', header: 'Parent', others: ['parent objective', 'parent key', 'aligned to'] },
  { name: 'relation', header: 'Relation to parent', others: ['relation'] },
] as const satisfies readonly Column[];

export const KEY_RESULT_COLUMNS = [
  EXTERNAL,
  { name: 'key', header: 'Key', others: ['key result key'] },
  {
    name: 'title',
    header: 'Title',
    others: ['key result', 'key result title', 'kr', 'name'],
    required: true,
  },
  { name: 'objective', header: 'Objective', others: ['objective title', 'objective key'], required: true },
  TEAM,
  CYCLE,
  { name: 'objectiveDescription', header: 'Objective description', others: ['description'] },
  { name: 'objectiveOwner', header: 'Objective owner', others: [], holds: 'person' },
  { name: 'objectiveState', header: 'Objective state', others: [] },
  AMBITION,
  OWNER,
  OWNER_ACCOUNT,
  { name: 'kind', header: 'Kind', others: ['type', 'key result type', 'direction'] },
  {
    name: 'baseline',
    header: 'Baseline',
    others: ['from', 'start value', 'initial', 'initial value'],
    holds: 'number',
  },
  { name: 'target', header: 'Target', others: ['to', 'target value', 'goal'], holds: 'number' },
  { name: 'lower', header: 'Lower bound', others: ['lower', 'min', 'minimum'], holds: 'number' },
  { name: 'upper', header: 'Upper bound', others: ['upper', 'max', 'maximum'], holds: 'number' },
  { name: 'steps', header: 'Steps', others: ['milestones'] },
  { name: 'unit', header: 'Unit', others: ['units', 'metric'] },
  { name: 'decimals', header: 'Decimals', others: [] },
  { name: 'current', header: 'Current value', others: ['current', 'actual', 'value'], holds: 'number' },
  { name: 'confidence', header: 'Confidence', others: [] },
  WEIGHT,
  { name: 'rhythm', header: 'Rhythm', others: ['cadence', 'check in rhythm', 'frequency'] },
  { name: 'indicator', header: 'Indicator', others: ['leading or lagging'] },
  STATE,
  STARTED,
  DUE,
  { name: 'measuringUntil', header: 'Measuring until', others: [], holds: 'day' },
  {
    name: 'howMeasured',
    header: 'How measured',
    others: ['measurement', 'how it is measured', 'key result description'],
  },
  { name: 'guardrail', header: 'Guardrail', others: [] },
  { name: 'workedOutsideJira', header: 'Worked outside Jira', others: [] },
] as const satisfies readonly Column[];

export const CHECK_IN_COLUMNS = [
  EXTERNAL,
  { name: 'keyResult', header: 'Key result', others: ['key', 'key result key', 'kr'], required: true },
  { name: 'objective', header: 'Objective', others: ['objective title', 'objective key'] },
  { name: 'day', header: 'Date', others: ['day', 'check in date', 'when'], required: true, holds: 'day' },
  { name: 'value', header: 'Value', others: ['new value', 'actual', 'current value'], holds: 'number' },
  { name: 'confidence', header: 'Confidence', others: [] },
  { name: 'status', header: 'Status', others: ['own status'] },
  { name: 'shipped', header: 'What did we ship or change?', others: ['shipped', 'what did we ship'] },
  { name: 'effect', header: 'What did it do to the key result?', others: ['effect'] },
  {
    name: 'learned',
    header: 'What did we learn and will try next?',
    others: ['learned', 'comment', 'note', 'notes'],
  },
] as const satisfies readonly Column[];

export const COLUMNS_OF: Readonly<Record<ImportKind, readonly Column[]>> = {
  objectives: OBJECTIVE_COLUMNS,
  'key-results': KEY_RESULT_COLUMNS,
  'check-ins': CHECK_IN_COLUMNS,
};

/** For each cell of a header the column it means; null for one that means none, or one that is taken already. */
export function columnsIn(header: readonly string[], kind: ImportKind): (string | null)[] {
  const columns = COLUMNS_OF[kind];
  const words = header.map(plainWord);
  const found = words.map((said) => columns.find((each) => plainWord(each.header) === said)?.name ?? null);
  for (const [index, said] of words.entries()) {
    if (found[index] !== null) continue;
    const column = columns.find((each) => each.others.includes(said) && !found.includes(each.name));
    found[index] = column?.name ?? null;
  }
  return found.map((name, index) => (name !== null && found.indexOf(name) === index ? name : null));
}

/** What the rows below this header are about: the kind whose required columns are there and that knows most. */
export function kindOf(header: readonly string[]): ImportKind | undefined {
  const known = IMPORT_KINDS.map((kind) => {
    const names = columnsIn(header, kind).filter((name) => name !== null);
    const complete = COLUMNS_OF[kind].every((each) => !each.required || names.includes(each.name));
    return { kind, complete, count: names.length };
  });
  const [best] = known.filter((each) => each.complete).sort((a, b) => b.count - a.count);
  return best?.kind;
}
