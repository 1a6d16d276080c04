import type { ObjectiveView } from '../src/contract/views';
import { CLAIMS, OBJECTIVES, TEAMS } from './okrs';
import { COMPANY, LATER, PARENTS, RESTRICTED } from './okrs/company';
import { GIVEN_UP, NEXT } from './okrs/next';
import { FIGURES } from './okrs/running-figures';
import { accountOf } from './people';
import { saveAreas, saveMetrics } from './seeding/areas';
import { closeQuarterBefore } from './seeding/closing';
import { callWith, type SeedTools } from './seeding/desk';
import { lookUp } from './seeding/jira-lookup';
import { saveKeyResult, saveObjective } from './seeding/objectives';
import { dayAt, quartersAt } from './seeding/quarters';
import { reviewSprints } from './seeding/reviews';
import { cycleId, keyResultId, LEAD, objectiveId, type Seeding, teamId } from './seeding/seeding';
import { automate, talk } from './seeding/talk';

/** Of the site: its sprints are counted from the day it is there. */
const TIME_ZONE = 'Europe/Berlin';
const PROJECTS = ['SHOP', 'HELP', 'CORE', 'OPS'] as const;

/**
 * Fills the app for the sample company, through its own procedures, as the people who would do it: cycles, KRAs,
 * teams, objectives and key results, check-ins by their owners, boards, claims, work links, sprint reviews, health metrics, what
 * people say to it, the close of the last quarter and drafts of the next. Throws with the procedure's message on the
 * first refusal. Meant for an app without data: keys are given in order of creation, and the sprint goals of
 * `site.json` name them.
 */
export default async function seed(tools: SeedTools): Promise<void> {
  const jira = await lookUp(tools, PROJECTS);
  const today = dayAt(tools.now, TIME_ZONE);
  const cycles = quartersAt(today);
  const seeding = { call: callWith(tools), jira, today, cycles, desk: jira.projectPage('SHOP') };
  await saveCycles(seeding);
  await saveTeams(seeding);
  await saveAreas(seeding);
  const saved = new Map<string, ObjectiveView>();
  for (const plan of [...OBJECTIVES, ...COMPANY]) saved.set(plan.key, await saveObjective(seeding, plan));
  for (const { objective, plan } of LATER) {
    const joined = OBJECTIVES.find(({ key }) => key === objective);
    if (joined === undefined) throw new Error(`${plan.key} joins ${objective}, which is not there.`);
    saved.set(objective, await saveKeyResult(seeding, joined, plan));
  }
  for (const plan of [FIGURES, RESTRICTED]) saved.set(plan.key, await saveObjective(seeding, plan));
  await giveUp(seeding);
  await saveObjective(seeding, NEXT, 'draft');
  await buildTree(seeding, saved);
  tools.log(`${cycles.running.name}: ${saved.size} objectives with their key results and check-ins`);
  // First the links: what closed sprints served is read when their board is connected.
  const links = await linkEpics(seeding);
  tools.log(`${links} epics linked to the key results they serve`);
  await connectBoards(seeding);
  await claimMoves(seeding);
  const reviews = await reviewSprints(seeding);
  tools.log(`${reviews} sprints reviewed`);
  await saveMetrics(seeding);
  await automate(seeding);
  await talk(seeding, saved);
  await closeQuarterBefore(seeding);
}

async function saveCycles({ call, cycles, desk }: Seeding): Promise<void> {
  for (const name of ['before', 'running', 'next', 'year'] as const) {
    const state = name === 'next' ? ('planning' as const) : ('active' as const);
    await call(LEAD, desk, 'cycle.save', { id: cycleId(name), ...cycles[name], state });
  }
}

async function saveTeams({ call, desk }: Seeding): Promise<void> {
  for (const team of ['company', 'checkout', 'support', 'platform'] as const) {
    const { name, lead, standIn, rhythm, workMix } = TEAMS[team];
    const people = { leadId: accountOf(lead), standInId: accountOf(standIn) };
    const parentId = team === 'company' ? null : teamId('company');
    await call(LEAD, desk, 'team.save', { id: teamId(team), name, rhythm, workMix, parentId, ...people });
  }
}

async function giveUp(seeding: Seeding): Promise<void> {
  const { id, revision } = await saveObjective(seeding, GIVEN_UP, 'cancelled');
  await seeding.call(LEAD, seeding.desk, 'objective.archive', { objectiveId: id, revision });
}

/** Puts the quarters of the teams below the year of the company, those that lie in it. */
async function buildTree(
  { call, cycles, desk }: Seeding,
  saved: ReadonlyMap<string, ObjectiveView>,
): Promise<void> {
  for (const { child, parent, relation } of PARENTS) {
    const known = saved.get(child);
    if (known === undefined) throw new Error(`${child} is not there.`);
    if (known.cycleId === cycleId('before') && cycles.before.start < cycles.year.start) continue;
    await call(LEAD, desk, 'objective.move', {
      objectiveId: known.id,
      revision: known.revision,
      parent: { objectiveId: objectiveId({ key: parent }), relation },
    });
  }
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
  const links = [...OBJECTIVES, FIGURES].flatMap((objective) =>
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
