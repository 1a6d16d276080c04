import { AppError } from '../../../src/application/app-error';
import type { Input, ProcedureName } from '../../../src/contract/api';
import { createAction } from '../../../src/resolvers/actions/action';
import { checkInAction } from '../../../src/resolvers/actions/check-in-action';
import { issueAction } from '../../../src/resolvers/actions/issue-action';
import { keyResultAction } from '../../../src/resolvers/actions/key-result-action';
import { okrsAction } from '../../../src/resolvers/actions/okrs-action';
import { sprintsAction } from '../../../src/resolvers/actions/sprints-action';
import type { Invocation } from '../../../src/resolvers/procedure';
import { call, NAMES } from './call';
import { type Company, type MatrixApp, makeCompany } from './company';
import { goalsFor, LOOKERS, type Looker, secretsFor } from './lookers';
import { MARK, SPRINT } from './names';
import { asks, GUESS, type Ids, SCENES } from './scan';
import { leaksIn, secretsOf } from './secrets';
import { TABLE } from './table';
import {
  FOREIGN_WORD,
  HIDDEN_BOARD,
  HIDDEN_ISSUES,
  HIDDEN_KEY,
  HIDDEN_WORD,
  PROJECTS,
  SHOP_ISSUES,
  SHOP_WORD,
  WORK_SIDE,
} from './work-side';

/** PRODUCT §6 over the work side: who may not browse a project, or not see a restricted objective, finds nothing of it. */

let company: Company;
let app: MatrixApp;
const logged: string[] = [];
beforeAll(async () => {
  company = await makeCompany(WORK_SIDE);
  app = company.fresh();
});
function untouched(): MatrixApp {
  logged.push(...app.logLines.splice(0));
  if (app.touched()) app = company.fresh();
  return app;
}

const READS = NAMES.filter((name) => TABLE[name].log === 'reads');
const WRITES = NAMES.filter((name) => TABLE[name].log !== 'reads');
const places = () => Object.values(company.places);

async function leaksOf(
  looker: Looker,
  names: readonly ProcedureName[],
  scenes: readonly Ids[] = SCENES,
): Promise<string[]> {
  const leaks: string[] = [];
  const goal = goalsFor(looker, app.jira);
  for (const name of names) {
    const secrets = secretsFor(company, looker, name);
    for (const input of asks(name, places(), scenes)) {
      const said = await call(untouched(), looker.who, name, input as Input<typeof name>);
      const told = leaksIn(said, secrets, { input, goal });
      if (told.length > 0) leaks.push(`${name} ${JSON.stringify(input)} tells ${told.join(', ')}`);
    }
  }
  return leaks;
}

// Members read what readers do.
test.each(LOOKERS.filter(({ who }) => who !== 'max'))(
  '$who reads nothing of what they may not see, whatever they ask for',
  async (looker) => {
    expect(await leaksOf(looker, READS)).toEqual([]);
  },
);

// A member, an owner, and a manager who may not browse the project: whoever may write anything.
/** A board that they see, and one that they guess: each write that is allowed costs a company of its own. */
const WRITTEN_FROM = SCENES.filter((_, at) => at === 0 || at === 4);
const WRITERS = LOOKERS.filter(({ who }) => ['max', 'owner-open', 'mira'].includes(who));
test.each(WRITERS)('$who is told nothing of it by what they write, or are refused', async (looker) => {
  expect(await leaksOf(looker, WRITES, WRITTEN_FROM)).toEqual([]);
});

test.each(['rita', 'mira'])('what is hidden from %s answers as what never was', async (who) => {
  const told: string[] = [];
  for (const name of READS.filter((each) => each !== 'tagging.suggest')) {
    const [real, none] = [GUESS.hidden, GUESS.never].map((ids) => asks(name, places(), [ids]));
    for (const [at, input] of (real ?? []).entries()) {
      const said = await call(untouched(), who, name, input);
      const other = await call(untouched(), who, name, none?.[at] ?? input);
      const [a, b] = [said, other].map((each) => JSON.stringify(each, withoutRequest) ?? '');
      if (a !== b) told.push(`${name} ${JSON.stringify(input)}: ${a} or ${b}`);
    }
  }
  expect(told).toEqual([]);
});

/** What only repeats the request. */
const LEFT_OUT: ReadonlySet<string> = new Set(['issueId', 'boardId', 'sprintId']);
const withoutRequest = (name: string, value: unknown) => (LEFT_OUT.has(name) ? undefined : value);

test('an issue that one may not browse stays on its line, whoever saves the tags', async () => {
  const copy = company.fresh();
  const seen = await copy.as('max')('tagging.open', { sprintId: SPRINT, boardId: '1' });
  expect(seen.lines[0]?.issueIds).toEqual([SHOP_ISSUES.free]);
  await copy.as('max')('tagging.save', {
    ...{ sprintId: SPRINT, boardId: '1', baseGoal: seen.goal, revision: seen.revision },
    lines: seen.lines.map(({ index, tags }) => ({ index, keys: tags.map(({ key }) => key) })),
    claims: [],
  });
  const [line] = (await copy.as('mona')('tagging.open', { sprintId: SPRINT, boardId: '1' })).lines;
  expect(line?.issueIds).toEqual([HIDDEN_ISSUES.inShopSprint]);
});

test('an epic that serves only what one does not see is proposed as one that serves nothing', async () => {
  const proposed = async (who: string) => {
    const { proposals } = await untouched().as(who)('link.proposals', { boardId: '1' });
    return proposals.map(({ issueId }) => issueId);
  };
  expect(await proposed('rita')).toContain(SHOP_ISSUES.epicForPeople);
  expect(await proposed('nora')).not.toContain(SHOP_ISSUES.epicForPeople);
});

type Begin = () => Invocation;
const okrs = (begin: Begin) => createAction(okrsAction, begin);
const sprints = (begin: Begin) => createAction(sprintsAction, begin);
const issue = (begin: Begin) => createAction(issueAction, begin);
const keyResult = (begin: Begin) => createAction(keyResultAction, begin);
const checkIn = (begin: Begin) => createAction(checkInAction, begin);
const RUNS = [
  { name: 'okrs', action: okrs, given: {} },
  { name: 'sprints', action: sprints, given: {} },
  { name: 'issue', action: issue, given: {} },
  { name: 'a key result', action: keyResult, given: { keyResult: 'KR-10' } },
  { name: 'a restricted key result', action: keyResult, given: { keyResult: 'KR-14' } },
  { name: 'check-in', action: checkIn, given: { keyResult: 'KR-10', value: 3 } },
] as const;
const LOOKED_AT = [
  SHOP_ISSUES.belowHiddenEpic,
  SHOP_ISSUES.inForeignSprint,
  SHOP_ISSUES.servesPeople,
  SHOP_ISSUES.servesTwo,
  HIDDEN_ISSUES.inShopSprint,
  HIDDEN_ISSUES.active,
];
const COST = { storageRequests: 0, kbRead: 0, kbWritten: 0, jiraRequests: 0, jiraPoints: 0 };

test.each(LOOKERS)('the agent tells $who nothing of it either, wherever they are', async (looker) => {
  const found: string[] = [];
  const goal = goalsFor(looker, app.jira);
  for (const { name, action, given } of RUNS) {
    for (const issueId of LOOKED_AT) {
      for (const projectId of Object.values(PROJECTS)) {
        const run = action(() => ({ deps: untouched().depsOf(looker.who), cost: () => COST }));
        const at = { jira: { issueId, projectId } };
        const said = await run({ ...given, context: at }, { principal: { accountId: looker.who } });
        const told = leaksIn(said, secretsFor(company, looker), { input: { given, at }, goal });
        if (told.length > 0) found.push(`${name} at ${issueId}: ${told.join(', ')}`);
        if (name !== 'issue') break;
      }
      if (name !== 'issue') break;
    }
  }
  expect(found).toEqual([]);
});

const WORDS = [HIDDEN_WORD, FOREIGN_WORD, SHOP_WORD, MARK, HIDDEN_KEY];
const RESTRICTED = ['people', 'project'] as const;

test('what Jira’s search is given says nothing that is not for everybody', async () => {
  const { copies, answers } = company.made.search;
  expect(copies.size).toBeGreaterThan(0);
  const said = { copies: [...copies], answers: [...answers.values()].map(({ answer }) => answer) };
  // A key of what is restricted is in the question of whoever searched for it.
  const asked = [...answers.values()].map((each) => each.arguments);
  expect(leaksIn(said, [...WORDS, ...secretsOf(company, RESTRICTED)], { input: asked })).toEqual([]);
  expect(copies.has(SHOP_ISSUES.servesPeople)).toBe(false);
  const [open, people] = [...answers.values()].map(({ answer }) => answer);
  expect(open).toMatchObject({ jql: expect.stringContaining('KR-') });
  // An epic that few may browse is a bare number.
  expect(open).toMatchObject({ jql: expect.stringMatching(new RegExp(`[(, ]${HIDDEN_ISSUES.epic}[,)]`)) });
  expect(leaksIn(said, [`${HIDDEN_KEY}-${HIDDEN_ISSUES.epic}`], { input: null })).toEqual([]);
  expect(people).toEqual({ error: expect.stringContaining('There is no key result') });
});

test('live messages are ids and versions, without a word', async () => {
  const names = company.made.told.flat();
  expect(names.length).toBeGreaterThan(0);
  for (const name of names) expect(name).toMatch(/^(everything|[a-z]+:[\w.-]+@\d+)$/i);
  expect(leaksIn(names, WORDS, { input: null })).toEqual([]);
});

test('no live message names an issue beside a restricted objective: it would tell what the issue serves', async () => {
  const copy = company.fresh();
  const link = (place: (typeof company.places)['open']) =>
    copy.as('mona')('link.saveMany', {
      issueIds: [SHOP_ISSUES.free],
      target: { kind: 'key-result', objectiveId: place.objectiveId, keyResultId: place.keyResultId },
      relation: 'contributes',
    });
  await link(company.places.open);
  expect(copy.told.flat().join()).toContain(`link:${SHOP_ISSUES.free}@`);
  copy.told.splice(0);
  await link(company.places.people);
  expect(copy.told.flat().join()).toContain(`objective:${company.places.people.objectiveId}@`);
  expect(copy.told.flat().join()).not.toContain(SHOP_ISSUES.free);
});

test('the log has no texts of people, goals or issues', async () => {
  logged.push(...company.made.logLines);
  const broken = company.fresh();
  const held = await broken.as('mona')('tagging.open', { sprintId: '92', boardId: HIDDEN_BOARD });
  broken.jira.failNext('writeGoal', new AppError('INTERNAL', 'Something broke.'));
  await call(broken, 'mona', 'tagging.save', {
    ...{ sprintId: '92', boardId: HIDDEN_BOARD, baseGoal: held.goal, revision: held.revision },
    lines: [{ index: 0, keys: [], issueIds: [] }],
    claims: [],
  });
  logged.push(...broken.logLines);
  expect(logged.length).toBeGreaterThan(0);
  expect(leaksIn(logged, WORDS, { input: null })).toEqual([]);
});
