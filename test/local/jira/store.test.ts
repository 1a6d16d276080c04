import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { open, type RootDatabase } from 'lmdb';
import { seedRows } from '../../../local/jira/seed-load';
import { SiteSeed } from '../../../local/jira/seed-schema';
import type { IssueRecord, Row } from '../../../local/jira/store/records';
import { openStore, type Store } from '../../../local/jira/store/store';
import { NOON } from '../../support/local-site';
import { randomSite } from './support/random-site';

let folder: string;
let root: RootDatabase;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'throughline-store-'));
  root = open({ path: folder });
});
afterEach(async () => {
  await root.close();
  rmSync(folder, { recursive: true, force: true });
});

const rows = (): Row[] => seedRows(SiteSeed.parse(randomSite(3, 40)), NOON);
const issuesOf = (list: readonly Row[]): IssueRecord[] =>
  list.flatMap((row) => (row.table === 'issue' ? [row.record] : []));
const kept = (store: Store): IssueRecord[] => [...store.issues.byId.values()].map((issue) => ({ ...issue }));

function seeded(): Store {
  const store = openStore(root, 'jira');
  store.replaceAll(rows());
  return store;
}

const firstOf = (store: Store): IssueRecord => {
  const found = [...store.issues.byId.values()].find(({ history }) => history.length > 1);
  if (!found) throw new Error('No issue has a past.');
  return found;
};

test('a site read from disk is the one that was written, changelogs included', () => {
  seeded();
  expect(kept(openStore(root, 'jira'))).toEqual(issuesOf(rows()));
});

test('what was just written is in memory as it will be read from disk', () => {
  expect(kept(seeded())).toEqual(issuesOf(rows()));
});

test('rows of earlier versions, with whole issues in them, are read as they are', () => {
  const before = root.openDB<Row, (string | number)[]>({ name: 'jira' });
  for (const row of rows()) {
    const id = 'id' in row.record ? row.record.id : 'accountId' in row.record ? row.record.accountId : '';
    before.putSync([row.table, id], row);
  }
  const store = openStore(root, 'jira');
  expect(kept(store)).toEqual(issuesOf(rows()));
  const issue = firstOf(store);
  store.commit([{ table: 'issue', record: { ...issue, summary: 'Written anew' } }]);
  expect(openStore(root, 'jira').issues.byId.get(issue.id)).toMatchObject({
    summary: 'Written anew',
    history: issue.history,
  });
});

test('an issue keeps fields that this version does not know', () => {
  const store = seeded();
  const issue = firstOf(store);
  store.commit([{ table: 'issue', record: { ...issue, ...{ added: { later: 1 } } } }]);
  expect(openStore(root, 'jira').issues.byId.get(issue.id)).toMatchObject({ added: { later: 1 } });
});

test('a removed issue takes its changelog along', () => {
  const store = seeded();
  const issue = firstOf(store);
  store.commit([], [{ table: 'issue', id: issue.id }]);
  const keys = [...root.openDB<Row, (string | number)[]>({ name: 'jira' }).getKeys()];
  expect(keys.filter((key) => Array.isArray(key) && key.includes(issue.id))).toEqual([]);
  expect(issue.history.length).toBeGreaterThan(1);
});

test('commits made together are on disk together', () => {
  const store = seeded();
  const issue = firstOf(store);
  const seenMeanwhile = store.together(() => {
    store.commit([{ table: 'issue', record: { ...issue, summary: 'One' } }]);
    store.commit([{ table: 'issue', record: { ...issue, summary: 'Two' } }]);
    return store.issues.byId.get(issue.id)?.summary;
  });
  expect(seenMeanwhile).toBe('Two');
  expect(openStore(root, 'jira').issues.byId.get(issue.id)?.summary).toBe('Two');
});

test('commits made together are all undone when one of them cannot be made', () => {
  const store = seeded();
  const before = kept(store);
  const issue = firstOf(store);
  const work = () =>
    store.together(() => {
      store.commit([{ table: 'issue', record: { ...issue, summary: 'Lost' } }]);
      throw new Error('Refused.');
    });
  expect(work).toThrow('Refused.');
  expect(kept(store)).toEqual(before);
  expect(kept(openStore(root, 'jira'))).toEqual(before);
});

test('a whole new site leaves nothing of the one before', () => {
  const store = seeded();
  const smaller = seedRows(SiteSeed.parse(randomSite(4, 5)), NOON);
  store.replaceAll(smaller);
  expect(kept(store)).toEqual(issuesOf(smaller));
  expect(kept(openStore(root, 'jira'))).toEqual(issuesOf(smaller));
});
