import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SiteSeed } from '../../local/jira/seed-schema';
import { OBJECTIVES } from '../../sample/okrs';
import { METRICS } from '../../sample/okrs/areas';
import { COMPANY, LATER, PARENTS, RESTRICTED } from '../../sample/okrs/company';
import { NEXT } from '../../sample/okrs/next';
import { SPRINT_REVIEWS } from '../../sample/okrs/reviews';
import { FIGURES } from '../../sample/okrs/running-figures';
import { accountOf, PEOPLE } from '../../sample/people';
import seed from '../../sample/seed';
import { type Parsed, PROCEDURES, type ProcedureName } from '../../src/contract/api';
import { KEY_RESULT_KINDS } from '../../src/domain/okr/key-result';

const site = SiteSeed.parse(JSON.parse(readFileSync(join(__dirname, '../../sample/site.json'), 'utf8')));
const NOW = Date.parse('2026-11-21T10:00:00Z');

const ALL = [...OBJECTIVES, ...COMPANY, FIGURES, RESTRICTED, NEXT];
const KEY_RESULTS = [...ALL.flatMap(({ keyResults }) => keyResults), ...LATER.map(({ plan }) => plan)];

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
    {
      id: string;
      key: string;
      revision: number;
      cycleId: unknown;
      keyResults: { id: string; key: string; revision: number; numbers: unknown }[];
    }
  >();
  let keyResults = 0;
  const answer = (procedure: ProcedureName, input: Record<string, unknown>): unknown => {
    const id = String(input.id);
    if (procedure === 'objective.save') {
      const known = objectives.get(id) ?? {
        id,
        key: `O-${objectives.size + 1}`,
        revision: 1,
        cycleId: input.cycleId,
        keyResults: [],
      };
      objectives.set(id, known);
      return known;
    }
    if (procedure === 'tagging.open') return { goal: goalOf(input.sprintId), revision: 1 };
    if (procedure === 'tagging.save') return { outcome: 'saved' };
    if (procedure === 'sprints.review') {
      const lines = goalOf(input.sprintId).split('\n');
      return { revision: 1, lines: lines.map((_, at) => ({ id: `line-${at}` })) };
    }
    if (procedure === 'sprints.saveReview') return { outcome: 'saved', refused: [] };
    if (procedure === 'close.finish') return { finished: true };
    if (procedure === 'close.carryOver') return { carried: [{ from: 'KR-3', to: `KR-${keyResults + 1}` }] };
    const objective = objectives.get(String(input.objectiveId));
    if (procedure === 'keyResult.save' && objective?.keyResults.every((each) => each.id !== id)) {
      keyResults += 1;
      objective.keyResults.push({ id, key: `KR-${keyResults}`, revision: 1, numbers: input.numbers });
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
  test('creates four cycles, four teams, 12 objectives, 29 key results, KRAs, metrics and four boards', async () => {
    const app = pretend();
    await seed(app);
    const created = app.sent.filter(({ input }) => !('revision' in input));
    expect(count(created, 'cycle.save')).toBe(4);
    expect(count(created, 'team.save')).toBe(4);
    expect(count(created, 'area.save')).toBe(3);
    expect(count(created, 'metric.save')).toBe(3);
    expect(count(created, 'objective.save')).toBe(12);
    expect(count(created, 'keyResult.save')).toBe(29);
    const boards = app.sent.flatMap(({ input }) => ('team' in input ? [input.boardId] : []));
    expect(boards).toEqual(['1', '2', '3', '4']);
  });

  test('shows every kind of key result, guardrails, support, a blocker and sources', async () => {
    const app = pretend();
    await seed(app);
    const saves = app.sent.flatMap(({ input }) => ('numbers' in input ? [input] : []));
    expect(new Set(saves.map(({ numbers }) => numbers.kind))).toEqual(new Set(KEY_RESULT_KINDS));
    const forms = saves.flatMap(({ numbers }) => (numbers.kind === 'milestone' ? [numbers.form] : []));
    expect(new Set(forms)).toEqual(new Set(['steps', 'yes-no']));
    expect(saves.filter(({ guardrail }) => guardrail)).toHaveLength(2);
    expect(saves.flatMap(({ supports }) => (supports ? [supports.keyResultId] : []))).toEqual([
      'sample-key-result-KR-19',
    ]);
    expect(saves.filter(({ blocker }) => blocker)).toHaveLength(1);
    const sources = saves.flatMap(({ source }) => (source === undefined ? [] : [source]));
    expect(new Set(sources.map(({ verified }) => verified))).toEqual(new Set([true, false]));
    expect(sources.filter(({ link }) => link !== '').length).toBeGreaterThan(2);
  });

  test('builds a tree below the year, of the quarters that lie in it', async () => {
    const app = pretend();
    await seed(app);
    const moves = app.sent.flatMap(({ input }) =>
      'parent' in input && 'objectiveId' in input ? [input] : [],
    );
    expect(moves.map(({ objectiveId, parent }) => [objectiveId, parent?.objectiveId])).toEqual(
      PARENTS.map(({ child, parent }) => [`sample-objective-${child}`, `sample-objective-${parent}`]),
    );
    const february = pretend();
    await seed({ ...february, now: Date.parse('2026-03-12T10:00:00Z') });
    expect(count(february.sent, 'objective.move')).toBe(PARENTS.length - 1);
  });

  test('checks in and measures as the owners, reviews as the leads of teams, and plans as the OKR lead', async () => {
    const app = pretend();
    await seed(app);
    const owners = new Map(
      KEY_RESULTS.map(({ key, owner }) => [`sample-key-result-${key}`, accountOf(owner)]),
    );
    const metricOwners = new Map(METRICS.map(({ id, owner }) => [id, accountOf(owner)]));
    const reviewers = new Map(SPRINT_REVIEWS.map(({ sprintId, by }) => [String(sprintId), accountOf(by)]));
    const SAID = ['checkIn.save', 'automation.save', 'automation.run'];
    const OTHERS = [
      'comment.save',
      'proposal.save',
      'review.save',
      'template.save',
      'tagging.open',
      'tagging.save',
    ];
    for (const { accountId, procedure, input } of app.sent) {
      if (OTHERS.includes(procedure)) continue;
      if ('metricId' in input) expect(accountId).toBe(metricOwners.get(input.metricId));
      else if (SAID.includes(procedure) && 'keyResultId' in input)
        expect(accountId).toBe(owners.get(input.keyResultId));
      else if (procedure.startsWith('sprints.') && 'sprintId' in input)
        expect(accountId).toBe(reviewers.get(String(input.sprintId)));
      else expect(accountId).toBe(accountOf('annika'));
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

  test('leaves a value to confirm, comments, a template, and a change review that eases a target', async () => {
    const app = pretend();
    await seed(app);
    const proposals = app.sent.filter(({ procedure }) => procedure === 'proposal.save');
    expect(proposals).toHaveLength(1);
    for (const { accountId } of proposals) expect(accountId).not.toBe(accountOf('nadia'));
    expect(count(app.sent, 'comment.save')).toBeGreaterThan(2);
    expect(count(app.sent, 'template.save')).toBe(1);
    const reviews = app.sent.flatMap(({ input }) => ('decision' in input ? [input] : []));
    expect(reviews.flatMap(({ edits }) => edits.map(({ numbers }) => numbers))).toEqual([
      { kind: 'increase', baseline: 18, target: 23 },
    ]);
  });

  test('closes the quarter before with grades and answers, and carries a key result over, at the end', async () => {
    const app = pretend();
    await seed(app);
    expect(app.sent.slice(-5).map(({ procedure }) => procedure)).toEqual([
      'close.saveDraft',
      'close.saveDraft',
      'close.saveRetrospective',
      'close.finish',
      'close.carryOver',
    ]);
  });

  test('stops with the words of the procedure that refuses', async () => {
    await expect(seed(pretend('team.save'))).rejects.toThrow('team.save: FORBIDDEN Not you.');
  });

  test('names owners who are on the site, active and licensed', () => {
    const names = [...ALL, ...KEY_RESULTS, ...METRICS].map(({ owner }) => owner);
    for (const name of names) {
      expect(site.users.find(({ accountId }) => accountId === PEOPLE[name].accountId)?.active).toBe(true);
    }
  });
});
