import { type Chance, createChance } from '../site/random';
import { type DayPlan, HOURS, UPDATES, type UpdateKind } from './day-plan';
import { keyResultOf, objectiveOf } from './found-company';
import type { PlayedCompany } from './played-company';
import type { DayBoard } from './site-boards';
import { closeSprint, move, startSprint, updateIssue } from './work-in-jira';

const HOUR_MS = 3_600_000;
/** People work from the eighth hour of the day on. */
const MORNING = 8;
/** Of the issues of a sprint that closes so many in a hundred are done. */
const DONE_AT_CLOSE = 70;
/** A third of the sprints end in the second hour of work; each begins an hour later. */
const CLOSING_HOURS = [0, 33, 15, 10, 10, 12, 12, 8] as const;

interface Act {
  readonly at: number;
  run(): Promise<unknown>;
}

/** Boards whose sprint ends today have done most of it by yesterday. */
export async function workUntilYesterday(
  company: PlayedCompany,
  closing: readonly DayBoard[],
): Promise<void> {
  const chance = createChance(2);
  for (const board of closing)
    for (const issue of board.active.issues)
      if (!issue.done && chance.percent(DONE_AT_CLOSE)) await move(company, board, issue);
}

export function closingBoards(boards: readonly DayBoard[], plan: DayPlan): DayBoard[] {
  return boards.filter(({ kind }) => kind !== 'kanban').slice(0, plan.sprintStarts);
}

/** A day from midnight to midnight: schedules, eight hours of work, and the healing of the night. */
export async function liveThroughDay(
  company: PlayedCompany,
  boards: readonly DayBoard[],
  plan: DayPlan,
): Promise<void> {
  const chance = createChance(1);
  const midnight = company.now();
  const within = (shares: readonly number[]) =>
    midnight + (MORNING + hourBy(chance, shares)) * HOUR_MS + chance.below(HOUR_MS);
  const times = (count: number, act: () => Promise<unknown>, shares: readonly number[] = HOURS): Act[] =>
    Array.from({ length: count }, () => ({ at: within(shares), run: act }));
  const withSprints = boards.filter(({ kind }) => kind !== 'kanban');
  const acts: Act[] = [
    ...Array.from({ length: 24 }, (_, hour) => ({
      at: midnight + hour * HOUR_MS,
      run: () => company.beginHour(),
    })),
    { at: midnight + HOUR_MS / 2, run: () => company.beginDay() },
    ...updatesOf(plan).flatMap((kind) =>
      times(1, () => updateIssue(company, chance, chance.pick(boards), kind)),
    ),
    ...closingBoards(boards, plan).flatMap((board): Act[] => {
      const at = within(CLOSING_HOURS);
      return [
        { at, run: () => closeSprint(company, board) },
        { at: at + HOUR_MS, run: () => startSprint(company, board) },
      ];
    }),
    ...times(plan.panelOpens, async () => {
      const { lead, boardId } = chance.pick(boards);
      const { sprints } = await company.call(lead, 'panel.read', { boardId });
      // Everybody reads on as far as what came into the sprint: the most that it can cost.
      for (const { id: sprintId, added } of sprints) {
        if (added !== undefined) await company.call(lead, 'panel.added', { boardId, sprintId });
      }
    }),
    ...times(plan.planningChecks, () => {
      const { lead, boardId } = chance.pick(withSprints);
      return company.call(lead, 'planning.read', { boardId });
    }),
    ...times(plan.throughlines, () => {
      const { lead, active, backlog } = chance.pick(boards);
      const from = active.issues.length > 0 ? active.issues : backlog;
      return company.call(lead, 'throughline.read', { issueId: chance.pick(from).id });
    }),
    ...times(plan.newLinks, () => {
      const team = chance.below(boards.length);
      const { lead, epics = [] } = boards[team] ?? {};
      const [objective, keyResult] = [chance.below(plan.objectivesEach), chance.below(plan.keyResultsEach)];
      return company.call(lead ?? '', 'link.save', {
        issueId: chance.pick(epics).id,
        objectiveId: objectiveOf(team, objective),
        keyResultId: keyResultOf(team, objective, keyResult),
        relation: 'contributes',
      });
    }),
  ];
  for (const { at, run } of acts.sort((a, b) => a.at - b.at)) {
    await company.goTo(at);
    await run();
  }
  await company.goTo(midnight + 24 * HOUR_MS);
}

function updatesOf({ issueUpdates }: DayPlan): UpdateKind[] {
  return UPDATES.flatMap(({ kind, share }) =>
    Array.from({ length: Math.round((issueUpdates * share) / 100) }, () => kind),
  );
}

function hourBy(chance: Chance, shares: readonly number[]): number {
  const roll = chance.below(shares.reduce((sum, share) => sum + share, 0));
  let sum = 0;
  return shares.findIndex((share) => {
    sum += share;
    return roll < sum;
  });
}
