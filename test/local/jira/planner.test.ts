import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { open, type RootDatabase } from 'lmdb';
import { Refusal } from '../../../local/jira/http/refusal';
import type { JqlContext, SearchableProperty } from '../../../local/jira/jql/context';
import { prepare, searchIssues } from '../../../local/jira/jql/search';
import { viewerOf } from '../../../local/jira/rules/permissions';
import { seedRows } from '../../../local/jira/seed-load';
import { SiteSeed } from '../../../local/jira/seed-schema';
import type { IssueRecord } from '../../../local/jira/store/records';
import { openStore, type Store } from '../../../local/jira/store/store';
import { clause, order, person } from './support/random-queries';
import { randomSite } from './support/random-site';

const NOW = Date.UTC(2026, 8, 2, 10, 0, 0);
const PROPERTIES: SearchableProperty[] = [
  { propertyKey: 'claim', path: 'team', type: 'string', alias: 'claimTeam' },
  { propertyKey: 'claim', path: 'size', type: 'number' },
  { propertyKey: 'claim', path: 'text', type: 'text' },
  { propertyKey: 'claim', path: 'day', type: 'date' },
];
const ids = (issues: readonly IssueRecord[]) => issues.map(({ id }) => id);

let folder: string;
let root: RootDatabase;
let store: Store;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'throughline-planner-'));
  root = open({ path: folder });
  store = openStore(root, 'jira');
  store.replaceAll(seedRows(SiteSeed.parse(randomSite(7)), NOW));
});
afterAll(async () => {
  await root.close();
  rmSync(folder, { recursive: true, force: true });
});

function contextOf(accountId: string): JqlContext {
  const viewer = viewerOf(store, { kind: 'user', accountId }, []);
  return { store, viewer, now: NOW, properties: PROPERTIES, functions: [] };
}

/** What the query finds when every issue is tried, without any index. */
function scanned(jql: string, context: JqlContext): number[] {
  const query = prepare(jql, context);
  const found = [...store.issues.byId.values()].filter(
    (issue) => context.viewer.browses(issue.projectId) && query.test(issue),
  );
  return ids(found.sort(query.order));
}

/** Ids, or the words of a refusal. */
function outcome(find: () => number[]): number[] | string {
  try {
    return find();
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
}

test('with its indexes a search finds exactly what a look at every issue finds, in the same order', () => {
  fc.assert(
    fc.property(clause, order, person, (where, orderBy, who) => {
      const context = contextOf(who);
      const jql = where + orderBy;
      const found = outcome(() => ids(searchIssues(jql, context, { bounded: true })));
      expect(found).toEqual(outcome(() => scanned(jql, context)));
    }),
    { numRuns: 400, seed: 5 },
  );
});

test('the first results are the same whether the rest is ordered or not', () => {
  fc.assert(
    fc.property(clause, order, fc.integer({ min: 0, max: 40 }), (where, orderBy, count) => {
      const context = contextOf('ann');
      const whole = ids(searchIssues(where + orderBy, context, { bounded: true }));
      const some = ids(searchIssues(where + orderBy, context, { bounded: true }, count));
      expect(some.slice(0, count)).toEqual(whole.slice(0, count));
      expect(new Set(some)).toEqual(new Set(whole));
    }),
    { numRuns: 200, seed: 6 },
  );
});

/** A change of some fields of one issue, its changelog included. */
const edit = fc.record({
  place: fc.nat(),
  summary: fc.constantFrom('Pay by card', 'Slow list', 'Late'),
  statusId: fc.constantFrom('10000', '10001', '10002'),
  assignee: fc.option(person),
  labels: fc.subarray(['x', 'y']),
  sprintIds: fc.constantFrom<number[]>([], [1], [1, 2]),
  rank: fc.integer({ min: 0, max: 200_000 }),
  size: fc.option(fc.integer({ min: 0, max: 4 })),
});

test('indexes stay in step with every write and removal', () => {
  fc.assert(
    fc.property(
      fc.array(edit, { minLength: 1, maxLength: 4 }),
      fc.array(clause, { minLength: 3, maxLength: 3 }),
      (edits, queries) => {
        for (const { place, size, ...changed } of edits) {
          const all = [...store.issues.byId.values()];
          const before = all[place % all.length];
          if (!before) continue;
          const at = NOW - place;
          const item = { field: 'status', fieldtype: 'jira' as const, fromString: null, toString: null };
          const items = [{ ...item, from: before.statusId, to: changed.statusId }];
          const properties: IssueRecord['properties'] = size === null ? {} : { claim: { size, team: 'red' } };
          const history = [...before.history, { id: at, at, author: 'bob', items }];
          const record: IssueRecord = { ...before, ...changed, properties, updated: at, history };
          if (place % 20 === 0 && before.id > 10_030) store.commit([], [{ table: 'issue', id: before.id }]);
          else store.commit([{ table: 'issue', record }]);
        }
        for (const jql of queries)
          expect(ids(searchIssues(jql, contextOf('ann'), { bounded: true }))).toEqual(
            scanned(jql, contextOf('ann')),
          );
        const byRank = [...store.issues.byId.values()].sort((a, b) => a.rank - b.rank || a.id - b.id);
        expect(ids(store.issues.ranked())).toEqual(ids(byRank));
      },
    ),
    { numRuns: 60, seed: 8 },
  );
});

test('a site that is opened again finds what it found before, past included', () => {
  const queries = [
    'status was "In Progress"',
    'status changed to Done by bob',
    'claimTeam = red',
    'sprint = 1',
  ];
  const found = () => queries.map((jql) => ids(searchIssues(jql, contextOf('ann'), { bounded: true })));
  const before = found();
  store = openStore(root, 'jira');
  expect(found()).toEqual(before);
});

test('whoever holds an issue from before a change goes on seeing the changelog it had', () => {
  const [before] = store.issues.byId.values();
  if (!before) throw new Error('The site is empty.');
  const length = store.issues.byId.get(before.id)?.history.length;
  const item = {
    field: 'summary',
    fieldtype: 'jira' as const,
    from: null,
    fromString: 'a',
    to: null,
    toString: 'b',
  };
  const history = [...before.history, { id: 99_999, at: NOW, author: null, items: [item] }];
  store.commit([{ table: 'issue', record: { ...before, history } }]);
  expect(before.history).toHaveLength(length ?? -1);
  expect(store.issues.byId.get(before.id)?.history.at(-1)?.items).toEqual([item]);
});
