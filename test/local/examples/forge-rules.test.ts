import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { copyExample } from './start-example';

const RULES = join(__dirname, '..', '..', '..', 'scripts', 'parts', 'forge-rules.mjs');

/** What Forge's own validator finds, one line each. */
function problemsOf(appDir: string): Promise<string> {
  return new Promise((resolve) => {
    execFile(process.execPath, [RULES], { cwd: appDir }, (error, stdout) =>
      resolve(error === null ? stdout : stdout || error.message),
    );
  });
}

test.concurrent.each(['issue-notes', 'stale-sprint-watch'])(
  "Forge's validator has nothing to say about the example %s",
  async (name) => {
    const appDir = await copyExample(name);
    expect(await problemsOf(appDir)).toBe('');
    rmSync(appDir, { recursive: true, force: true });
  },
  120_000,
);
