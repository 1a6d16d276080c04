import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Host } from '../../../local/forge/host-interface';
import { call, FIXTURE_APP, startFixture } from './support/start-fixture';

const ROOT = join(__dirname, '..', '..', '..');
let appDir: string;
let host: Host;

/** Changes the first answer of the app's code. */
function edit(replace: (source: string) => string): void {
  const file = join(appDir, 'src', 'index.ts');
  writeFileSync(file, replace(readFileSync(file, 'utf8')));
}

beforeAll(async () => {
  // Below the project, where the app's packages are found.
  mkdirSync(join(ROOT, 'dist', 'test'), { recursive: true });
  appDir = mkdtempSync(join(ROOT, 'dist', 'test', 'reload-'));
  cpSync(FIXTURE_APP, appDir, { recursive: true });
  host = await startFixture({ appDir });
});
afterAll(async () => {
  await host.close();
  rmSync(appDir, { recursive: true });
});

test('after a reload the new code answers, with the data it had', async () => {
  await call(host, 'person-0', 'write', { key: 'kept', value: 1 });
  expect(await call(host, 'person-0', 'nothing')).toEqual({});
  edit((source) => source.replace("define('nothing', () => undefined)", "define('nothing', () => 'new')"));
  await host.reload();
  expect(await call(host, 'person-0', 'nothing')).toBe('new');
  expect(await call(host, 'person-0', 'read', { key: 'kept' })).toBe(1);
});

test('code that cannot be built is told, and the old goes on', async () => {
  edit((source) => `${source}\nconst broken = ;\n`);
  await expect(host.reload()).rejects.toThrow('Unexpected ";"');
  expect(await call(host, 'person-0', 'nothing')).toBe('new');
});
