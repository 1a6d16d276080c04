import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SiteSeed } from '../../local/jira/seed-schema';
import { OBJECTIVES } from '../../sample/okrs';
import { accountOf, PEOPLE } from '../../sample/people';
import seed from '../../sample/seed';
import { type Parsed, PROCEDURES, type ProcedureName } from '../../src/contract/api';

const site = SiteSeed.parse(JSON.parse(readFileSync(join(__dirname, '../../sample/site.json'), 'utf8')));
const NOW = Date.parse('2026-11-21T10:00:00Z');

const goalOf = (id: unknown) => site.sprints.find((sprint) => String(sprint.id) === id)?.goal ?? '';

interface Sent {
  accountId: string;
  moduleKey: string;
  procedure: ProcedureName;
  input: Parsed<ProcedureName>;
}

function isProcedure(name: string): name is ProcedureName {
  return name in PROCEDURES;
}

/** Plays the app as far as the seed can tell: keys in order of creation, every input by its schema. */
function pretend(refuse?: ProcedureName) {
  const sent: Sent[] = [];
  const objectives = new Map<
    string,
    { id: string; key: string; revision: number; keyResults: { id: string; key: string; revision: number }[] }
  >();
  let keyResults = 0;
  const answer = (procedure: ProcedureName, input: Record<string, unknown>): unknown => {
    const id = String(input.id);
    if (procedure === 'objective.save') {
      const known = objectives.get(id) ?? {
        id,
        key: `O-${objectives.size + 1}`,
        revision: 1,
        keyResults: [],
      };
      objectives.set(id, known);
      return known;
    }
    if (procedure === 'tagging.open') return { goal: goalOf(input.sprintId), revision: 1 };
    if (procedure === 'tagging.save') return { outcome: 'saved' };
    const objective = objectives.get(String(input.objectiveId));
    if (procedure === 'keyResult.save' && objective?.keyResults.every((each) => each.id !== id)) {
      keyResults += 1;
      objective.keyResults.push({ id, key: `KR-${keyResults}`, revision: 1 });
    }
    return objective ?? {};
  };
  return {
    sent,
    now: NOW,
    log: () => {},
    async invoke(accountId: string, moduleKey: string, _extension: unknown, name: string, payload?: unknown) {
      if (!isProcedure(name)) throw new Error(`no procedure ${name}`);
      const cost = {};
      if (name === refuse) return { ok: false, error: { code: 'FORBIDDEN', message: 'Not you.' }, cost };
      const input = PROCEDURES[name].parse(payload);
      sent.push({ accountId, moduleKey, procedure: name, input });
      return { ok: true, value: answer(name, Object.fromEntries(Object.entries(input))), cost };
    },
    async rest(_accountId: string, _method: string, path: string) {
      const [, key] = /project\/(\w+)$/.exec(path) ?? [];
      if (key !== undefined) return { status: 200, body: { id: '10000', key } };
      const [, project = ''] = /project%20%3D%20(\w+)/.exec(path) ?? [];
      const issues = site.issues
        .map((issue, index) => ({ id: String(10_000 + index), fields: { summary: issue.summary }, issue }))
        .filter(({ issue }) => issue.type === 'Epic' && issue.key.startsWith(`${project}-`));
      return { status: 200, body: { issues } };
    },
  };
}

const count = (sent: readonly Sent[], procedure: ProcedureName) =>
  sent.filter((each) => each.procedure === procedure).length;

describe('the seed of the sample company', () => {
  test('creates two quarters, three teams, 6 objectives, 18 key results and four connected boards', async () => {
    const app = pretend();
    await seed(app);
    const created = app.sent.filter(({ input }) => !('revision' in input));
    expect(count(created, 'cycle.save')).toBe(2);
    expect(count(created, 'team.save')).toBe(3);
    expect(count(created, 'objective.save')).toBe(6);
    expect(count(created, 'keyResult.save')).toBe(18);
    const boards = app.sent.flatMap(({ input }) => ('team' in input ? [input.boardId] : []));
    expect(boards).toEqual(['1', '2', '3', '4']);
  });

  test('checks in as the owners, and does the rest as the OKR lead', async () => {
    const app = pretend();
    await seed(app);
    const owners = new Map(
      OBJECTIVES.flatMap(({ keyResults }) => keyResults).map(({ key, owner }) => [
        `sample-key-result-${key}`,
        accountOf(owner),
      ]),
    );
    for (const { accountId, input } of app.sent) {
      if ('sprintId' in input) continue;
      const asOwner = 'day' in input && 'keyResultId' in input ? owners.get(input.keyResultId) : accountOf('annika');
      expect(accountId).toBe(asOwner);
    }
    expect(count(app.sent, 'checkIn.save')).toBeGreaterThan(100);
  });

  test('claims moves only of key results that the goal of the sprint names, and keeps its text', async () => {
    const app = pretend();
    await seed(app);
    const saves = app.sent.flatMap(({ input }) => ('claims' in input ? [input] : []));
    expect(saves).toHaveLength(6);
    for (const { sprintId, baseGoal, claims, lines } of saves) {
      expect(baseGoal).toBe(goalOf(sprintId));
      expect(lines).toEqual([]);
      for (const { key } of claims) expect(baseGoal).toMatch(new RegExp(`\\b${key}\\b`, 'i'));
    }
  });

  test('closes the quarter before with its objectives and key results, at the end', async () => {
    const app = pretend();
    await seed(app);
    const closing = app.sent.slice(-9);
    expect(closing.map(({ procedure }) => procedure)).toEqual([
      ...Array.from({ length: 2 }, () => [
        'keyResult.save',
        'keyResult.save',
        'keyResult.save',
        'objective.save',
      ]).flat(),
      'cycle.save',
    ]);
    for (const { input } of closing) expect(input).toMatchObject({ revision: 1 });
  });

  test('stops with the words of the procedure that refuses', async () => {
    await expect(seed(pretend('team.save'))).rejects.toThrow('team.save: FORBIDDEN Not you.');
  });

  test('names owners who are on the site, active and licensed', () => {
    const names = OBJECTIVES.flatMap(({ owner, keyResults }) => [
      owner,
      ...keyResults.map((each) => each.owner),
    ]);
    for (const name of names) {
      expect(site.users.find(({ accountId }) => accountId === PEOPLE[name].accountId)?.active).toBe(true);
    }
  });
});
