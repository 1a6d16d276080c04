import type { Host } from '../../local/forge/host-interface';
import { fromRow, toRow } from '../../src/adapters/storage/rows';
import { TABLES } from '../../src/adapters/storage/tables';
import { withCheckIns } from '../../src/application/portability/import-check-ins';
import type { CheckInRecord } from '../../src/application/records/check-in-record';
import { RECORDS } from '../../src/application/records/kinds';
import type { Answer, Input, ProcedureName } from '../../src/contract/api';
import { addDays } from '../../src/domain/okr/calendar-day';
import type { SeededRow } from '../overview/company-rows';
import {
  BOARD,
  checkInId,
  cycle,
  DEVELOPER,
  EPICS,
  issueId,
  keyResultId,
  keyResultTitle,
  LEAD,
  objectiveId,
  objectiveTitle,
  SIZE,
  TEAM,
  today,
} from './plan';

/** What a host has stored. */
export type StoredRow = ReturnType<Host['storage']> extends Iterable<infer Row> ? Row : never;

/** Calls one procedure of the app as a person; throws when it is refused. */
export type Call = <N extends ProcedureName>(
  accountId: string,
  procedure: N,
  input: Input<N>,
) => Promise<Answer<N>>;

const numbers = (objective: number, keyResult: number) => {
  const from = 20 + objective + keyResult;
  return { kind: 'decrease', baseline: from, target: from / 2 } as const;
};

/**
 * Fills the app for `companySite`, through its own procedures: a cycle, a team with its board, objectives with key
 * results, one epic for each key result, tags and claims on every sprint. Weekly check-ins come after.
 */
export async function fillCompany(call: Call): Promise<void> {
  await call(LEAD, 'cycle.save', { ...cycle(), state: 'active' });
  const workMix = { keyResult: 70, area: 20, unaligned: 10 };
  const team = { kind: 'new', id: TEAM, name: 'Shop', rhythm: 'weekly', workMix } as const;
  await call(LEAD, 'board.connect', { boardId: BOARD, team });
  for (let objective = 0; objective < SIZE.objectives; objective += 1) await saveObjective(call, objective);
  for (let sprint = 1; sprint <= SIZE.sprints; sprint += 1) await tag(call, sprint);
  for (let epic = 1; epic <= EPICS; epic += 1) await link(call, epic);
}

async function saveObjective(call: Call, objective: number): Promise<void> {
  const id = objectiveId(objective);
  const activatedOn = cycle().start;
  await call(LEAD, 'objective.save', {
    id,
    teamId: TEAM,
    cycleId: cycle().id,
    title: objectiveTitle(objective),
    description:
      'Why it matters, in the words of the people who asked for it: two sentences, most of the time.',
    ownerId: LEAD,
    ambition: objective % 2 === 0 ? 'committed' : 'aspirational',
    lifecycle: 'active',
    activatedOn,
  });
  for (let keyResult = 0; keyResult < SIZE.keyResultsEach; keyResult += 1) {
    await call(LEAD, 'keyResult.save', {
      id: keyResultId(objective, keyResult),
      objectiveId: id,
      title: keyResultTitle(objective, keyResult),
      ownerId: DEVELOPER,
      numbers: numbers(objective, keyResult),
      unit: '‰',
      decimals: 1,
      rhythm: 'weekly',
      howMeasured: 'Counted each Monday from the access log, without our own requests and those of bots.',
      lifecycle: 'active',
      activatedOn,
    });
  }
}

/** Keys are given in order of creation: KR-1 to KR-80. Each sprint serves four others. */
async function tag(call: Call, sprint: number): Promise<void> {
  const { goal: baseGoal, revision } = await call(LEAD, 'tagging.open', { sprintId: sprint, boardId: BOARD });
  const keys = Array.from({ length: 4 }, (_, line) => `KR-${((sprint * 13 + line * 7) % 80) + 1}`);
  await call(LEAD, 'tagging.save', {
    sprintId: sprint,
    boardId: BOARD,
    baseGoal,
    revision,
    lines: keys.map((key, index) => ({ index, keys: [key] })),
    claims: keys.map((key) => ({ key, claim: { kind: 'amount', delta: -1 } })),
  });
}

async function link(call: Call, epic: number): Promise<void> {
  const [objective, keyResult] = [
    Math.floor((epic - 1) / SIZE.keyResultsEach),
    (epic - 1) % SIZE.keyResultsEach,
  ];
  const target = { objectiveId: objectiveId(objective), keyResultId: keyResultId(objective, keyResult) };
  await call(LEAD, 'link.save', { ...target, issueId: issueId(epic), relation: 'contributes' });
}

function valueIn(objective: number, keyResult: number, week: number): number {
  const { baseline, target } = numbers(objective, keyResult);
  const share = (week + 1) / (SIZE.checkInsEach + 1);
  return Math.round((baseline + (target - baseline) * share) * 10) / 10;
}
const dayOfWeek = (week: number) => addDays(today(), -7 * (SIZE.checkInsEach - 1 - week));
const LAST_WEEK = SIZE.checkInsEach - 1;
const LEARNED = 'What we tried this week and what it changed.';

/** This week's check-in of every key result, as their owner makes it. */
export async function checkInLast(call: Call): Promise<void> {
  for (let objective = 0; objective < SIZE.objectives; objective += 1) {
    for (let keyResult = 0; keyResult < SIZE.keyResultsEach; keyResult += 1) {
      await call(DEVELOPER, 'checkIn.save', {
        id: checkInId(objective, keyResult, LAST_WEEK),
        ...{ objectiveId: objectiveId(objective), keyResultId: keyResultId(objective, keyResult) },
        day: dayOfWeek(LAST_WEEK),
        value: valueIn(objective, keyResult, LAST_WEEK),
        confidence: 6,
        learned: LEARNED,
      });
    }
  }
}

/** The rows that the check-ins of the weeks before would have left: a thousand calls take a minute. */
export function* earlierCheckIns(stored: Iterable<StoredRow>): Generator<SeededRow> {
  const { entity, prefix } = TABLES.objective;
  for (const { space, key, value } of stored) {
    if (space.kind !== 'entity' || space.entityName !== entity || !key.startsWith(prefix)) continue;
    const { record, version } = fromRow('objective', key, value);
    const objective = OBJECTIVES.findIndex((number) => objectiveId(number) === record.id);
    const filled = record.keyResults.map((each, keyResult) =>
      withCheckIns(each, earlierOf(objective, keyResult)),
    );
    const keyResults = filled.map((each) => each.keyResult);
    yield { entityName: entity, key, value: toRow('objective', { ...record, keyResults }, version + 1) };
    for (const each of filled.flatMap(({ checkIns }) => checkIns)) {
      const { entity: entityName, prefix: before } = TABLES.checkIn;
      yield { entityName, key: before + each.id, value: toRow('checkIn', each, 1) };
    }
  }
}
const OBJECTIVES = Array.from({ length: SIZE.objectives }, (_, number) => number);

function earlierOf(objective: number, keyResult: number): CheckInRecord[] {
  return Array.from({ length: LAST_WEEK }, (_, week) =>
    RECORDS.checkIn.parse({
      id: checkInId(objective, keyResult, week),
      objectiveId: objectiveId(objective),
      keyResultId: keyResultId(objective, keyResult),
      seq: week,
      day: dayOfWeek(week),
      value: valueIn(objective, keyResult, week),
      confidence: 6,
      ownStatus: null,
      shipped: '',
      effect: '',
      learned: LEARNED,
      by: DEVELOPER,
      at: `${dayOfWeek(week)}T09:00:00.000Z`,
      corrects: null,
    }),
  );
}
