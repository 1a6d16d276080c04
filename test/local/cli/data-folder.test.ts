import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { takeDataFolder } from '../../../local/cli/data-folder';
import { processMark } from '../../../local/cli/process-mark';

function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'data-'));
}

test('a folder that another running host has is refused', async () => {
  const path = newFolder();
  writeFileSync(join(path, 'host.pid'), String(process.ppid));
  await expect(takeDataFolder(path, false, 0)).rejects.toThrow(`Another host (process ${process.ppid}) uses`);
});

test('a folder left behind by a host that was killed is taken', async () => {
  const path = newFolder();
  writeFileSync(join(path, 'host.pid'), '999999999');
  expect((await takeDataFolder(path, false)).filled).toBe(false);
});

test('a folder is taken whose host has ended and is not yet forgotten by its parent', async () => {
  const path = newFolder();
  // The second command never asks how the first one ended.
  const parent = spawn('sh', ['-c', 'true & echo $!; exec sleep 60'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [pid] = await once(parent.stdout, 'data');
  writeFileSync(join(path, 'host.pid'), `${Number(pid)}`);
  expect((await takeDataFolder(path, false)).filled).toBe(false);
  parent.kill();
});

test('a folder is taken whose host is gone and has left its number to another process', async () => {
  const path = newFolder();
  writeFileSync(join(path, 'host.pid'), `${process.ppid}\nan earlier start`);
  expect((await takeDataFolder(path, false, 0)).filled).toBe(false);
});

test('a folder is taken whose lock was written before the machine was started', async () => {
  const path = newFolder();
  writeFileSync(join(path, 'host.pid'), String(process.ppid));
  utimesSync(join(path, 'host.pid'), 0, 0);
  expect((await takeDataFolder(path, false, 0)).filled).toBe(false);
});

test('a running host is told from others of its number by its start', async () => {
  const path = newFolder();
  writeFileSync(join(path, 'host.pid'), `${process.ppid}\n${processMark(process.ppid)}`);
  await expect(takeDataFolder(path, false, 0)).rejects.toThrow('Another host');
});

test('a clock that was set does not outlive the data', async () => {
  const path = newFolder();
  (await takeDataFolder(path, false)).seal();
  writeFileSync(join(path, 'clock.json'), '{"offsetMs":86400000}');
  await takeDataFolder(path, true);
  expect(existsSync(join(path, 'clock.json'))).toBe(false);
});

test('what was filled to the end is kept, and only thrown away when asked', async () => {
  const path = newFolder();
  const first = await takeDataFolder(path, false);
  mkdirSync(join(path, 'jira'));
  first.seal();
  first.release();
  expect((await takeDataFolder(path, false)).filled).toBe(true);
  expect(existsSync(join(path, 'jira'))).toBe(true);
  expect((await takeDataFolder(path, true)).filled).toBe(false);
  expect(existsSync(join(path, 'jira'))).toBe(false);
});

test('a company that was not complete is begun again', async () => {
  const path = newFolder();
  (await takeDataFolder(path, false)).release();
  mkdirSync(join(path, 'forge'));
  await takeDataFolder(path, false);
  expect(existsSync(join(path, 'forge'))).toBe(false);
});

test('the folder keeps itself out of the repository in which it lies', async () => {
  const path = newFolder();
  await takeDataFolder(path, false);
  expect(readFileSync(join(path, '.gitignore'), 'utf8')).toBe('*\n');
});
