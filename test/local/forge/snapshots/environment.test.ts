import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { open, type RootDatabase } from 'lmdb';
import { readEnvironment, replaceEnvironment } from '../../../../local/forge/snapshots/environment';

let dir: string;
let root: RootDatabase;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'environment-'));
  root = open({ path: dir, maxDbs: 8 });
});

afterEach(async () => {
  await root.close();
  rmSync(dir, { recursive: true });
});

test('what is put back is what was taken: changed rows, new rows, removed rows, new databases', async () => {
  const notes = root.openDB<{ text: string }, (string | number)[]>({ name: 'notes', encoding: 'json' });
  const counts = root.openDB<unknown, number>({ name: 'counts' });
  await notes.put(['a', 1], { text: 'first' });
  await notes.put(['a', 2], { text: 'second' });
  await counts.put(7, { list: [1, 'two', null] });
  const taken = readEnvironment(root);

  await notes.put(['a', 1], { text: 'changed' });
  await notes.remove(['a', 2]);
  await notes.put(['b', 3], { text: 'new' });
  const later = root.openDB<string, string>({ name: 'later' });
  await later.put('x', 'y');
  await replaceEnvironment(root, taken);

  expect([...notes.getRange({})].map(({ key, value }) => [key, value])).toEqual([
    [['a', 1], { text: 'first' }],
    [['a', 2], { text: 'second' }],
  ]);
  expect(counts.get(7)).toEqual({ list: [1, 'two', null] });
  expect(later.get('x')).toBeUndefined();
});
