import { addDays, dayOf } from '../../src/domain/okr/calendar-day';
import { personId } from '../site/plan';
import type { DayPlan } from './day-plan';
import type { PlayedCompany } from './played-company';
import type { DayBoard } from './site-boards';

const CYCLE = 'cycle-of-the-day';
const TIME_ZONE = 'Europe/Berlin';
const EPICS_AT_ONCE = 50;

/** Every board connected to a team of its own with objectives and key results, epics linked, the running goals tagged. */
export async function foundDay(
  company: PlayedCompany,
  boards: readonly DayBoard[],
  plan: DayPlan,
): Promise<void> {
  const today = dayOf(company.now(), TIME_ZONE);
  const start = addDays(today, -40);
  await company.call(personId(0), 'cycle.save', {
    id: CYCLE,
    name: 'This quarter',
    state: 'active',
    start,
    end: addDays(today, 50),
  });
  for (const [at, board] of boards.entries()) {
    const keys = await foundTeam(company, board, at, plan, start);
    await linkEpics(company, board, at, plan);
    if (board.kind !== 'kanban') await tagGoal(company, board, board.active.id, keys);
    await company.settle();
  }
}

export const objectiveOf = (team: number, objective: number) => `objective-${team}-${objective}`;
export const keyResultOf = (team: number, objective: number, keyResult: number) =>
  `key-result-${team}-${objective}-${keyResult}`;

/** Answers the keys of its key results. */
async function foundTeam(
  company: PlayedCompany,
  { boardId, lead, project }: DayBoard,
  team: number,
  plan: DayPlan,
  activatedOn: string,
): Promise<string[]> {
  const workMix = { keyResult: 70, area: 20, unaligned: 10 };
  const named = { id: `team-number-${team}`, name: `Team ${team + 1}` };
  await company.call(lead, 'board.connect', {
    boardId,
    team: { kind: 'new', ...named, rhythm: 'weekly', workMix },
  });
  const keys: string[] = [];
  for (let objective = 0; objective < plan.objectivesEach; objective += 1) {
    const objectiveId = objectiveOf(team, objective);
    await company.call(lead, 'objective.save', {
      id: objectiveId,
      teamId: named.id,
      cycleId: CYCLE,
      title: `People trust part ${objective + 1} of ${project} because it simply works`,
      description: 'Why it matters, in the words of the people who asked for it.',
      ownerId: lead,
      ambition: 'committed',
      lifecycle: 'active',
      activatedOn,
    });
    for (let keyResult = 0; keyResult < plan.keyResultsEach; keyResult += 1) {
      const saved = await company.call(lead, 'keyResult.save', {
        id: keyResultOf(team, objective, keyResult),
        objectiveId,
        title: `Bring the error rate of part ${objective + 1}.${keyResult + 1} of ${project} from 40 to 20`,
        ownerId: lead,
        numbers: { kind: 'decrease', baseline: 40, target: 20 },
        unit: '',
        decimals: 1,
        rhythm: 'weekly',
        lifecycle: 'active',
        activatedOn,
      });
      keys.push(
        ...saved.keyResults
          .filter(({ id }) => id === keyResultOf(team, objective, keyResult))
          .map(({ key }) => key),
      );
      if (objective * plan.keyResultsEach + keyResult < plan.automatedEach)
        await automate(company, lead, project, team, objective, keyResult);
    }
  }
  return keys;
}

async function automate(
  company: PlayedCompany,
  lead: string,
  project: string,
  ...[team, objective, keyResult]: [number, number, number]
): Promise<void> {
  await company.call(lead, 'automation.save', {
    objectiveId: objectiveOf(team, objective),
    keyResultId: keyResultOf(team, objective, keyResult),
    automation: {
      source: { kind: 'count', jql: `project = ${project} AND type = Bug` },
      every: 'day',
      on: true,
    },
  });
}

async function linkEpics(
  company: PlayedCompany,
  { lead, epics }: DayBoard,
  team: number,
  plan: DayPlan,
): Promise<void> {
  const linked = epics.slice(0, Math.round((epics.length * plan.linkedEpics) / 100));
  const all = plan.objectivesEach * plan.keyResultsEach;
  for (let at = 0; at < all; at += 1) {
    const issueIds = linked.filter((_, index) => index % all === at).map(({ id }) => id);
    if (issueIds.length === 0) return;
    const objective = Math.floor(at / plan.keyResultsEach);
    await company.call(lead, 'link.saveMany', {
      issueIds: issueIds.slice(0, EPICS_AT_ONCE),
      target: {
        kind: 'key-result',
        objectiveId: objectiveOf(team, objective),
        keyResultId: keyResultOf(team, objective, at % plan.keyResultsEach),
      },
    });
  }
}

/** As the team does in planning: every line of the goal gets a key result. */
export async function tagGoal(
  company: PlayedCompany,
  { boardId, lead }: DayBoard,
  sprintId: string,
  keys: readonly string[],
): Promise<void> {
  const { goal: baseGoal, revision, lines } = await company.call(lead, 'tagging.open', { sprintId, boardId });
  await company.call(lead, 'tagging.save', {
    sprintId,
    boardId,
    baseGoal,
    ...(baseGoal === '' ? { newGoal: 'Fewer errors that people see' } : {}),
    revision,
    lines:
      lines.length === 0
        ? [{ index: 0, keys: keys.slice(0, 1) }]
        : lines.map((_, index) => ({ index, keys: keys.slice(index, index + 1) })),
    claims: [],
  });
}
