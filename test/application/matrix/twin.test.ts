import fc from 'fast-check';
import type { ScopeRecord } from '../../../src/application/records/scope-record';
import type { Input } from '../../../src/contract/api';
import { addIssue } from '../../support/issues';
import { DONE, scopeIssue } from '../alignment/scope-rows';
import { call, NAMES } from './call';
import { type Company, type MatrixApp, makeCompany } from './company';
import { LOOKERS, type Looker } from './lookers';
import { AREA, CYCLES, idsOf, SPRINT } from './names';
import { asks, SCENES } from './scan';
import { TABLE } from './table';
import { HIDDEN_BOARD, PAST_SPRINT, PROJECTS, WORK_SIDE } from './work-side';

/**
 * PRODUCT §6, as a difference that nobody may see: a company in which work is linked to restricted objectives, and its
 * twin in which it is not. Whoever does not see the objectives is answered the same in both, to the last number; so
 * nothing that they may ask, or take away and ask again, tells them by issue what they may not know.
 */

let company: Company;
beforeAll(async () => {
  company = await makeCompany(WORK_SIDE);
});

/** The company without what joins work to objectives of these worlds: links of issues, tags of goals. */
async function twinOf(worlds: Looker['worlds']): Promise<MatrixApp> {
  const app = company.fresh();
  const hidden = worlds.map((world) => idsOf(world).objectiveId);
  const isHidden = (each: unknown) => hidden.some((id) => objectiveOf(each)?.startsWith(id) === true);
  for (const link of app.rows.all('link')) app.rows.seed('link', link.issueId, without(link, isHidden));
  for (const scope of app.rows.all('scope')) app.rows.seed('scope', scope.sprintId, without(scope, isHidden));
  for (const sprint of app.rows.all('sprint')) {
    app.rows.seed('sprint', sprint.sprintId, without(sprint, isHidden));
  }
  await counted(app);
  return app;
}

/** A row without the entries of its lists, at whatever depth, that are to go. */
function without<T>(row: T, goes: (each: unknown) => boolean): T {
  const strip = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.filter((each) => !goes(each)).map(strip);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, strip(each)]));
  };
  // Lists may be shorter: the shape stays what it was.
  return strip(row) as T;
}

function objectiveOf(each: unknown): string | undefined {
  const has = typeof each === 'object' && each !== null && 'objectiveId' in each;
  return has && typeof each.objectiveId === 'string' ? each.objectiveId : undefined;
}

async function counted(app: MatrixApp): Promise<void> {
  for (const boardId of ['1', HIDDEN_BOARD]) await app.happens({ kind: 'figures', boardId, anew: 'all' });
  await app.settle();
}

const ALIGNMENT = /^(alignment|planning|throughline|panel|sprints|tagging|link|overview|workspace)\./;
const READS = NAMES.filter((name) => TABLE[name].log === 'reads' && ALIGNMENT.test(name));
test.each(LOOKERS.filter(({ worlds, who }) => worlds.length > 0 && who !== 'otto'))(
  '$who is answered as if nothing were linked to what they may not see',
  async ({ who, worlds }) => {
    const real = company.fresh();
    await counted(real);
    const twin = await twinOf(worlds);
    const told: string[] = [];
    for (const name of READS) {
      for (const input of asks(name, Object.values(company.places), SCENES)) {
        const [a, b] = [
          await call(real, who, name, input as Input<typeof name>),
          await call(twin, who, name, input as Input<typeof name>),
        ].map((each) => JSON.stringify(each));
        if (a !== b) told.push(`${name} ${JSON.stringify(input)}:\n${differenceOf(a ?? '', b ?? '')}`);
      }
    }
    expect(told).toEqual([]);
  },
);

const EPICS = ['90101', '90102'];
const ISSUES = ['90001', '90002', '90003', '90004', '90005'];
const LINKS = ['open', 'people', 'project', 'area'] as const;
const plan = fc.record({
  issues: fc.array(
    fc.record({
      id: fc.constantFrom(...ISSUES),
      parentId: fc.constantFrom(null, ...EPICS),
      points: fc.constantFrom(null, 0, 1, 3, 8),
      planned: fc.boolean(),
      done: fc.boolean(),
      // One that both sprints completed counts in the later one (PRODUCT §3.12).
      before: fc.boolean(),
    }),
    { minLength: 1, maxLength: ISSUES.length },
  ),
  links: fc.dictionary(fc.constantFrom(...ISSUES, ...EPICS), fc.subarray([...LINKS])),
  closed: fc.boolean(),
});
type Plan = typeof plan extends fc.Arbitrary<infer T> ? T : never;

function seed(app: MatrixApp, { issues, links, closed }: Plan, hidden: readonly string[]): void {
  const { places } = company;
  const serves: ScopeRecord['serves'] = {};
  for (const [id, to] of Object.entries(links)) {
    const seen = to.filter((each) => !hidden.includes(each));
    const keyResults = seen.flatMap((world) => {
      if (world === 'area') return [];
      const { keyResultId, objectiveId, keyOf } = places[world];
      return [{ id: keyResultId, objectiveId, key: keyOf(keyResultId) }];
    });
    const areas = seen.includes('area') ? [{ id: AREA, key: 'KRA-1' }] : [];
    if (keyResults.length + areas.length > 0) serves[id] = { keyResults, areas };
  }
  for (const [sprintId, isClosed] of [
    [PAST_SPRINT, true],
    [SPRINT, closed],
  ] as const) {
    const scope = app.rows.all('scope').find((each) => each.sprintId === sprintId);
    if (scope === undefined) throw new Error(`no scope of ${sprintId}`);
    const own = issues.filter(({ before }) => sprintId === SPRINT || before);
    const rows = own.map(({ id, parentId, points, planned, done }) => {
      addIssue(app.jira, id, { projectId: PROJECTS.shop, parentId });
      const facts = {
        projectId: PROJECTS.shop,
        parentId,
        points,
        planned,
        plannedPoints: planned ? points : null,
      };
      return [id, scopeIssue({ ...facts, ...(done ? DONE : {}) })] as const;
    });
    const moment = '2026-02-09T12:00:00.000Z';
    app.rows.seed('scope', sprintId, {
      ...{ ...scope, issues: Object.fromEntries(rows), serves, above: {} },
      closedAt: isClosed ? (scope.closedAt ?? moment) : null,
    });
  }
  for (const id of EPICS) addIssue(app.jira, id, { level: 1, projectId: PROJECTS.shop });
}

test('whatever is linked to what, and whenever it was done, every number is as if it were not', async () => {
  const [real, twin] = [company.fresh(), await twinOf(['people', 'project'])];
  const { objectiveId, keyResultId } = company.places.open;
  const sprintIds = [PAST_SPRINT, SPRINT];
  const within = { start: '2026-01-01', end: '2026-02-28' };
  const targets = [
    { kind: 'unaligned' as const },
    { kind: 'area' as const, areaId: AREA },
    { kind: 'key-result' as const, objectiveId, keyResultId },
  ];
  const answers = async (app: MatrixApp) => {
    await counted(app);
    const rita = app.as('rita');
    return Promise.all([
      rita('alignment.read', { cycleId: CYCLES.now }),
      rita('sprints.report', { cycleId: CYCLES.now }),
      rita('planning.read', { boardId: '1' }),
      rita('alignment.orphans', { sprintIds }),
      ...targets.flatMap((target) => [
        rita('alignment.issues', { sprintIds, target }),
        rita('alignment.issues', { sprintIds, target, within }),
      ]),
    ]);
  };
  await fc.assert(
    fc.asyncProperty(plan, async (made) => {
      seed(real, made, []);
      seed(twin, made, ['people', 'project']);
      expect(await answers(real)).toEqual(await answers(twin));
    }),
    { numRuns: 15 },
  );
});

/** Where two texts part, with a little of each. */
function differenceOf(a: string, b: string): string {
  let at = 0;
  while (a[at] === b[at] && at < a.length) at += 1;
  const part = (text: string) => text.slice(Math.max(0, at - 120), at + 80);
  return `  ${part(a)}\n  ${part(b)}`;
}
