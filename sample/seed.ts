import type { Input } from '../src/contract/api';
import type { KeyResultView, ObjectiveView } from '../src/contract/views';
import { CLAIMS, OBJECTIVES, TEAMS } from './okrs';
import type { KeyResultPlan, ObjectivePlan, Quarter as QuarterName, TeamName } from './okrs/plan';
import { accountOf } from './people';
import { checkInsOf } from './seeding/check-ins';
import { type Call, callWith, type Place, type SeedTools } from './seeding/desk';
import { type JiraLookup, lookUp } from './seeding/jira-lookup';
import { dayAt, type Quarter, quartersAt } from './seeding/quarters';

const LEAD = accountOf('annika');
/** Of the site: its sprints are counted from the day it is there. */
const TIME_ZONE = 'Europe/Berlin';
const PROJECTS = ['SHOP', 'HELP', 'CORE', 'OPS'] as const;
const CYCLE_IDS: Readonly<Record<QuarterName, string>> = {
  before: 'sample-cycle-before',
  running: 'sample-cycle-running',
};

/** One seeding under way. */
interface Seeding {
  readonly call: Call;
  readonly jira: JiraLookup;
  readonly today: string;
  readonly quarters: Readonly<Record<QuarterName, Quarter>>;
  /** Where the OKR lead works. */
  readonly desk: Place;
}

/**
 * Fills the app for the sample company, through its own procedures, as the people who would do it: cycles, teams,
 * objectives and key results, check-ins by their owners, boards, claims, work links, and the close of the last quarter.
 * Throws with the procedure's message on the first refusal. Meant for an app without data: keys are given in order
 * of creation, and the sprint goals of `site.json` name them.
 */
export default async function seed(tools: SeedTools): Promise<void> {
  const jira = await lookUp(tools, PROJECTS);
  const today = dayAt(tools.now, TIME_ZONE);
  const quarters = quartersAt(today);
  const seeding = { call: callWith(tools), jira, today, quarters, desk: jira.projectPage('SHOP') };
  for (const name of ['before', 'running'] as const) {
    const cycle = { id: CYCLE_IDS[name], ...quarters[name], state: 'active' as const };
    await seeding.call(LEAD, seeding.desk, 'cycle.save', cycle);
  }
  await saveTeams(seeding);
  const saved: ObjectiveView[] = [];
  for (const plan of OBJECTIVES) saved.push(await saveObjective(seeding, plan));
  tools.log(`${quarters.running.name}: ${saved.length} objectives with their key results and check-ins`);
  await connectBoards(seeding);
  await claimMoves(seeding);
  const links = await linkEpics(seeding);
  tools.log(`${links} epics linked to the key results they serve`);
  await closeQuarterBefore(seeding, saved);
}

const teamId = (team: TeamName) => `sample-team-${team}`;
const objectiveId = (plan: ObjectivePlan) => `sample-objective-${plan.key}`;
const keyResultId = (plan: KeyResultPlan) => `sample-key-result-${plan.key}`;

async function saveTeams({ call, desk }: Seeding): Promise<void> {
  for (const team of ['checkout', 'support', 'platform'] as const) {
    const { name, lead, standIn, rhythm, workMix } = TEAMS[team];
    const people = { leadId: accountOf(lead), standInId: accountOf(standIn) };
    await call(LEAD, desk, 'team.save', { id: teamId(team), name, rhythm, workMix, ...people });
  }
}

async function saveObjective(seeding: Seeding, plan: ObjectivePlan): Promise<ObjectiveView> {
  const { call, desk } = seeding;
  let objective = await call(LEAD, desk, 'objective.save', objectiveInput(seeding, plan));
  demandKey(objective.key, plan.key);
  for (const keyResult of plan.keyResults) {
    objective = await call(LEAD, desk, 'keyResult.save', keyResultInput(seeding, plan, keyResult));
    demandKey(objective.keyResults.find(({ id }) => id === keyResultId(keyResult))?.key, keyResult.key);
    objective = (await checkIn(seeding, plan, keyResult)) ?? objective;
  }
  return objective;
}

function objectiveInput({ quarters }: Seeding, plan: ObjectivePlan): Input<'objective.save'> {
  const { title, description, ambition } = plan;
  const ids = { id: objectiveId(plan), teamId: teamId(plan.team), cycleId: CYCLE_IDS[plan.quarter] };
  const activatedOn = quarters[plan.quarter].start;
  return {
    ...ids,
    title,
    description,
    ambition,
    activatedOn,
    ownerId: accountOf(plan.owner),
    lifecycle: 'active',
  };
}

function keyResultInput(
  { quarters }: Seeding,
  objective: ObjectivePlan,
  plan: KeyResultPlan,
): Input<'keyResult.save'> {
  const { title, numbers, unit, decimals, rhythm, indicator, howMeasured } = plan;
  const ids = { id: keyResultId(plan), objectiveId: objectiveId(objective), ownerId: accountOf(plan.owner) };
  const activatedOn = quarters[objective.quarter].start;
  return {
    ...ids,
    title,
    numbers,
    unit,
    decimals,
    rhythm,
    indicator,
    howMeasured,
    activatedOn,
    lifecycle: 'active',
  };
}

function demandKey(given: string | undefined, planned: string): void {
  if (given === planned) return;
  throw new Error(`${planned} became ${given}: the sample needs an app without data. Start with --reset.`);
}

/** The owner's check-ins, oldest first, each with its day. */
async function checkIn(
  { call, desk, quarters, today }: Seeding,
  objective: ObjectivePlan,
  plan: KeyResultPlan,
): Promise<ObjectiveView | undefined> {
  let latest: ObjectiveView | undefined;
  const target = { keyResultId: keyResultId(plan), objectiveId: objectiveId(objective) };
  for (const [index, said] of checkInsOf(plan, quarters[objective.quarter], today).entries()) {
    const id = `sample-check-in-${plan.key}-${index + 1}`;
    latest = await call(accountOf(plan.owner), desk, 'checkIn.save', { id, ...target, ...said });
  }
  return latest;
}

/** Connecting reads the goals of the board's sprints with their tags. */
async function connectBoards({ call, jira }: Seeding): Promise<void> {
  for (const name of ['checkout', 'support', 'platform'] as const) {
    for (const { id, project, type } of TEAMS[name].boards) {
      const menu = jira.boardMenu(id, type, project);
      const team = { kind: 'existing' as const, id: teamId(name) };
      await call(LEAD, menu, 'board.connect', { boardId: id, team });
    }
  }
}

/** The goals keep their text: only what each sprint is expected to move is added. */
async function claimMoves({ call, jira }: Seeding): Promise<void> {
  for (const { sprintId, boardId, by, claims } of CLAIMS) {
    const board = Object.values(TEAMS)
      .flatMap((team) => team.boards)
      .find(({ id }) => id === boardId);
    if (board === undefined) throw new Error(`No team has board ${boardId}.`);
    const menu = jira.boardMenu(boardId, board.type, board.project);
    const { goal, revision } = await call(accountOf(by), menu, 'tagging.open', { sprintId, boardId });
    const input = { sprintId, boardId, baseGoal: goal, revision, lines: [], claims };
    const { outcome } = await call(accountOf(by), menu, 'tagging.save', input);
    if (outcome !== 'saved') throw new Error(`tagging.save of sprint ${sprintId}: ${outcome}`);
  }
}

async function linkEpics({ call, jira, desk }: Seeding): Promise<number> {
  const links = OBJECTIVES.flatMap((objective) =>
    objective.keyResults.flatMap((plan) => plan.epics.map((epic) => ({ objective, plan, epic }))),
  );
  for (const { objective, plan, epic } of links) {
    await call(LEAD, desk, 'link.save', {
      issueId: jira.epicId(...epic),
      keyResultId: keyResultId(plan),
      objectiveId: objectiveId(objective),
      relation: 'contributes',
    });
  }
  return links.length;
}

/** Closes the key results, then their objectives, then the quarter. */
async function closeQuarterBefore(seeding: Seeding, saved: readonly ObjectiveView[]): Promise<void> {
  const { call, desk, quarters } = seeding;
  for (const plan of OBJECTIVES.filter((each) => each.quarter === 'before')) {
    const view = saved.find(({ id }) => id === objectiveId(plan));
    for (const keyResult of plan.keyResults) {
      const known: KeyResultView | undefined = view?.keyResults.find(
        ({ id }) => id === keyResultId(keyResult),
      );
      const input = { ...keyResultInput(seeding, plan, keyResult), lifecycle: 'closed' as const };
      await call(LEAD, desk, 'keyResult.save', { ...input, revision: known?.revision ?? 0 });
    }
    const input = { ...objectiveInput(seeding, plan), lifecycle: 'closed' as const };
    await call(LEAD, desk, 'objective.save', { ...input, revision: view?.revision ?? 0 });
  }
  const cycle = { id: CYCLE_IDS.before, ...quarters.before, state: 'closed' as const };
  await call(LEAD, desk, 'cycle.save', { ...cycle, revision: 1 });
}
