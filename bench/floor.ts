import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { storedRows } from '../test/integration/support/stored';
import { startTestHost } from '../test/support/host';
import type { Company } from './companies';

/** What the floor does for one call: the same reads, the same call of Jira, the same bytes written. */
export interface FloorWork {
  readonly reads: readonly (readonly string[])[];
  readonly jira?: string;
  readonly writes?: readonly string[];
}
export interface Floor {
  /** Milliseconds that the work took, with everything the host does around it. */
  run(work: FloorWork): Promise<number>;
  close(): Promise<void>;
}

/** Rows that none of the calls reads. */
const NOT_READ = /^(?:activity|checkin|contribution|link) /;

/** A hand-written app with the company's rows, on the company's own Jira site. */
export async function startFloor(company: Pick<Company, 'app' | 'owner'>): Promise<Floor> {
  const dataDir = mkdtempSync(join(tmpdir(), 'throughline-floor-'));
  const { site } = company.app;
  const app = await startTestHost({ appDir: join(process.cwd(), 'bench', 'floor'), dataDir, site });
  const stored = storedRows(company.app);
  for (const [name, value] of Object.entries(stored.dump())) {
    if (!NOT_READ.test(name)) await app.invoke(company.owner, 'floor', {}, 'fill', { key: name, value });
  }
  await stored.close();
  return {
    async run(work) {
      const begun = performance.now();
      await app.invoke(company.owner, 'floor', {}, 'work', work);
      return performance.now() - begun;
    },
    async close() {
      // The site is the company's.
      await app.host.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
