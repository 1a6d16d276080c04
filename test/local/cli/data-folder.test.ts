import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { takeDataFolder } from '../../../local/cli/data-folder';

function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'data-'));
}

test('a folder that another running host has is refused', () => {
  const path = newFolder();
  writeFileSync(join(path, 'host.pid'), String(process.ppid));
  expect(() => takeDataFolder(path, false)).toThrow(`Another host (process ${process.ppid}) uses`);
});

test('a folder left behind by a host that was killed is taken', () => {
  const path = newFolder();
  writeFileSync(join(path, 'host.pid'), '999999999');
  expect(takeDataFolder(path, false).filled).toBe(false);
});

test('what was filled to the end is kept, and only thrown away when asked', () => {
  const path = newFolder();
  const first = takeDataFolder(path, false);
  mkdirSync(join(path, 'jira'));
  first.seal();
  first.release();
  expect(takeDataFolder(path, false).filled).toBe(true);
  expect(existsSync(join(path, 'jira'))).toBe(true);
  expect(takeDataFolder(path, true).filled).toBe(false);
  expect(existsSync(join(path, 'jira'))).toBe(false);
});

test('a company that was not complete is begun again', () => {
  const path = newFolder();
  takeDataFolder(path, false).release();
  mkdirSync(join(path, 'forge'));
  takeDataFolder(path, false);
  expect(existsSync(join(path, 'forge'))).toBe(false);
});

test('the folder keeps itself out of the repository in which it lies', () => {
  const path = newFolder();
  takeDataFolder(path, false);
  expect(readFileSync(join(path, '.gitignore'), 'utf8')).toBe('*\n');
});
