import type { Answer, Input, ProcedureName } from '../../src/contract/api';
import { addDays } from '../../src/domain/okr/calendar-day';
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
 * results and their weekly check-ins, one epic for each key result, tags and claims on every sprint.
 */
export async function fillCompany(call: Call): Promise<void> {
  await call(LEAD, 'cycle.save', { ...cycle(), state: 'active' });
  const workMix = { keyResult: 70, area: 20, unaligned: 10 };
  const team = { kind: 'new', id: TEAM, name: 'Shop', rhythm: 'weekly', workMix } as const;
  await call(LEAD, 'board.connect', { boardId: BOARD, team });
  for (let objective = 0; objective < SIZE.objectives; objective += 1) await saveObjective(call, objective);
  for (let sprint = 1; sprint <= SIZE.sprints; sprint += 1) await tag(call, sprint);
  for (let epic = 1; epic <= EPICS; epic += 1) await link(call, epic);
  // Objectives are rows of their own: four at a time do not get in each other's way.
  const objectives = Array.from({ length: SIZE.objectives }, (_, index) => index);
  const queue = objectives[Symbol.iterator]();
  await Promise.all(
    [1, 2, 3, 4].map(async () => {
      for (const objective of queue) await checkInAll(call, objective);
    }),
  );
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

async function checkInAll(call: Call, objective: number): Promise<void> {
  for (let keyResult = 0; keyResult < SIZE.keyResultsEach; keyResult += 1) {
    const { baseline, target } = numbers(objective, keyResult);
    for (let week = 0; week < SIZE.checkInsEach; week += 1) {
      const share = (week + 1) / (SIZE.checkInsEach + 1);
      await call(DEVELOPER, 'checkIn.save', {
        id: checkInId(objective, keyResult, week),
        ...{ objectiveId: objectiveId(objective), keyResultId: keyResultId(objective, keyResult) },
        day: addDays(today(), -7 * (SIZE.checkInsEach - 1 - week)),
        value: Math.round((baseline + (target - baseline) * share) * 10) / 10,
        confidence: 6,
        learned: 'What we tried this week and what it changed.',
      });
    }
  }
}
