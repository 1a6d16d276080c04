import { toRow } from '../../src/adapters/storage/rows';
import { TABLES } from '../../src/adapters/storage/tables';
import { shelved } from '../../src/application/okrs/shelf';
import { summarised } from '../../src/application/overview/summarised';
import { ONLY, RECORDS, type RecordKind, type RecordOf } from '../../src/application/records/kinds';
import {
  NEW_KEY_RESULT,
  NEW_OBJECTIVE,
  type ObjectiveRecord,
} from '../../src/application/records/objective-record';
import { summaryKey } from '../../src/application/records/summary-record';
import type { TeamRecord } from '../../src/application/records/team-record';
import { addDays, type CalendarDay } from '../../src/domain/okr/calendar-day';

/** How much a company has; `company` and `giant` are the tiers of PRODUCT §7. */
export interface CompanySize {
  readonly teams: number;
  readonly objectives: number;
  readonly keyResultsEach: number;
  /** Weekly check-ins of each key result so far. */
  readonly weeks: number;
}
export const COMPANY: CompanySize = { teams: 60, objectives: 500, keyResultsEach: 4, weeks: 12 };
export const GIANT: CompanySize = { teams: 600, objectives: 5_000, keyResultsEach: 4, weeks: 12 };

/** A stored row as Forge is told to keep it. */
export interface SeededRow {
  readonly entityName: string;
  readonly key: string;
  readonly value: Record<string, unknown>;
}

/** Ids and names are as long as in life: rows are weighed with them. */
const idOf = (kind: number, number: number) =>
  `${(kind * 7_919 + number * 104_729).toString(16).padStart(8, '0')}-${(number * 31 + 4_096).toString(16).padStart(4, '0').slice(-4)}-4${kind}00-8000-${(number * 1_299_709 + kind).toString(16).padStart(12, '0')}`;
export const teamId = (number: number) => idOf(1, number);
export const objectiveId = (number: number) => idOf(2, number);
export const keyResultId = (number: number) => idOf(3, number);
const cycleId = idOf(5, 1);
const personOf = (number: number) => `712020:${idOf(6, number % 400)}`;

const WHO = [
  'Buyers',
  'Sellers',
  'New customers',
  'Support agents',
  'Drivers',
  'Partners',
  'Returning visitors',
];
const DO = [
  'finish paying',
  'find what they need',
  'come back',
  'get an answer',
  'trust the numbers',
  'set up alone',
];
const HOW = [
  'without help',
  'in one visit',
  'within a day',
  'on a phone',
  'in their own language',
  'at the first try',
];
const pick = (words: readonly string[], number: number) => words[number % words.length] ?? '';
const titleOf = (number: number) =>
  `${pick(WHO, number * 5 + 1)} ${pick(DO, number * 3)} ${pick(HOW, number)}, ${number % 97} of them`;

function keyResult(
  number: number,
  size: CompanySize,
  today: CalendarDay,
): ObjectiveRecord['keyResults'][number] {
  const baseline = 20 + (number % 61);
  const target = number % 3 === 0 ? baseline / 2 : baseline * 1.5;
  const trend = Array.from({ length: size.weeks }, (_, week): [CalendarDay, number, number] => {
    const share = (week + 1) / (size.weeks + 2) + ((number * 7 + week * 3) % 11) / 60;
    return [
      addDays(today, -7 * (size.weeks - 1 - week)),
      Math.round((baseline + (target - baseline) * share) * 10) / 10,
      week,
    ];
  });
  return {
    ...NEW_KEY_RESULT,
    id: keyResultId(number),
    key: `KR-${number + 1}`,
    revision: 3,
    title: titleOf(number),
    ownerId: personOf(Math.floor(number / size.keyResultsEach)),
    numbers: { first: { kind: number % 3 === 0 ? 'decrease' : 'increase', baseline, target }, changes: [] },
    unit: '%',
    decimals: 1,
    weight: 1,
    rhythm: 'weekly',
    indicator: 'lagging',
    howMeasured: 'Counted each Monday from the access log, without our own requests and those of bots.',
    lifecycle: 'active',
    activatedOn: addDays(today, -84),
    endedOn: null,
    pauses: [],
    due: null,
    measuringUntil: null,
    workedOutsideJira: false,
    trend,
    marks: [6, 7, 7].map((confidence, at) => ({
      day: addDays(today, -7 * (2 - at)),
      seq: size.weeks - 3 + at,
      confidence: (confidence + number) % 11,
      ownStatus: null,
    })),
    checkIns: size.weeks,
    work: {
      done: number % 17,
      total: 17 + (number % 9),
      earlier: 0,
      notDelivered: number % 3,
      sprintsWithDone: 3,
      asOf: `${today}T06:00:00.000Z`,
    },
    links: [{ issueId: String(20_000 + number), relation: 'contributes' }],
    runs: Array.from({ length: 6 }, (_, at) => ({
      sprintId: String(100 + at),
      start: addDays(today, -14 * (at + 1)),
      end: addDays(today, -14 * at - 1),
    })),
  };
}

function objective(number: number, size: CompanySize, today: CalendarDay): ObjectiveRecord {
  return {
    ...NEW_OBJECTIVE,
    id: objectiveId(number),
    key: `O-${number + 1}`,
    revision: 2,
    teamId: teamId(number % size.teams),
    cycleId,
    title: titleOf(number * 11 + 5),
    description:
      'Why it matters, in the words of the people who asked for it: two sentences, most of the time.',
    ownerId: personOf(number),
    ambition: number % 2 === 0 ? 'committed' : 'aspirational',
    lifecycle: 'active',
    activatedOn: addDays(today, -84),
    endedOn: null,
    pauses: [],
    weight: 1,
    due: null,
    keyResults: Array.from({ length: size.keyResultsEach }, (_, at) =>
      keyResult(number * size.keyResultsEach + at, size, today),
    ),
  };
}

export interface Written {
  /** Teams, from the first, that have their own row and their objectives' rows. */
  readonly whole: number;
  /** Teams, from the first, that have their row of the Overview; default: all. */
  readonly summaries?: number;
  /** Owns the first objective. */
  readonly owner: string;
}

/**
 * A company of a size as it lies in storage: what the app would have written, one row each.
 */
export function* companyRows(
  size: CompanySize,
  today: CalendarDay,
  { whole, owner, summaries = size.teams }: Written,
): Generator<SeededRow> {
  const byTeam = new Map<string, ObjectiveRecord[]>();
  for (let number = 0; number < size.objectives; number += 1) {
    if (number % size.teams >= summaries) continue;
    const made = { ...objective(number, size, today), ...(number === 0 ? { ownerId: owner } : {}) };
    byTeam.set(made.teamId, [...(byTeam.get(made.teamId) ?? []), made]);
  }
  const teams = Array.from({ length: size.teams }, (_, number): TeamRecord => {
    return RECORDS.team.parse({
      id: teamId(number),
      revision: 1,
      name: `${pick(WHO, number)} ${number + 1}`,
      // Ten teams to a team, so that there is a tree.
      parentId: number === 0 ? null : teamId(Math.floor((number - 1) / 10)),
      leadId: personOf(number),
      standInId: null,
      rhythm: 'weekly',
      workMix: { keyResult: 70, area: 20, unaligned: 10 },
      boards: [{ boardId: String(number + 1), projectId: '10000' }],
      shelf: [],
    });
  });
  yield seeded('cycles', ONLY, {
    cycles: [
      {
        ...{ id: cycleId, revision: 1, name: 'This quarter', state: 'active' },
        start: addDays(today, -84),
        end: addDays(today, 6),
      },
    ],
  });
  yield seeded('directory', ONLY, { teams });
  for (const [index, team] of teams.slice(0, summaries).entries()) {
    const objectives = byTeam.get(team.id) ?? [];
    yield seeded('summary', summaryKey(team.id, cycleId), {
      teamId: team.id,
      cycleId,
      objectives: objectives.map(summarised),
    });
    if (index >= whole) continue;
    yield seeded('team', team.id, objectives.reduce(shelved, team));
    for (const each of objectives) yield seeded('objective', each.id, each);
  }
}

function seeded<K extends RecordKind>(kind: K, key: string, record: unknown): SeededRow {
  // Parsed, so that it is what the app would keep, whatever fields records have by now.
  const parsed = RECORDS[kind].parse(record) as RecordOf<K>;
  const { entity, prefix } = TABLES[kind];
  return { entityName: entity, key: prefix + key, value: toRow(kind, parsed, 1) };
}
