import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { preparePages } from '../../../local/cli/app-pages';
import { readSeed } from '../../../local/cli/open-local-site';
import type { SiteSeed } from '../../../local/jira/seed-schema';
import { startTestHost, type TestHost } from '../../support/host';

const ROOT = join(__dirname, '..', '..', '..');

/** People of the demo site. Ada and Farid are the only ones who see the project OPS. */
export const [ADA = '', BEN = '', , , , FARID = ''] = demoSeed().users.map((user) => user.accountId);

export function demoSeed(): SiteSeed {
  return readSeed(join(ROOT, 'local', 'demo'));
}

/** A copy of an example app with its pages built, where the project's packages are found. The caller removes it. */
export async function copyExample(name: string): Promise<string> {
  const parent = join(ROOT, 'dist', 'test');
  mkdirSync(parent, { recursive: true });
  const appDir = mkdtempSync(join(parent, `${name}-`));
  cpSync(join(ROOT, 'local', 'examples', name), appDir, {
    recursive: true,
    filter: (path) => !path.endsWith('dist'),
  });
  await preparePages(appDir, false, () => {});
  return appDir;
}

/** An example app on the demo site, on a host of its own. */
export async function startExample(name: string, seed: SiteSeed = demoSeed()): Promise<TestHost> {
  const appDir = await copyExample(name);
  const started = await startTestHost({ appDir, seed });
  return {
    ...started,
    async close() {
      await started.close();
      rmSync(appDir, { recursive: true, force: true });
    },
  };
}

export interface LoadedPage {
  html: string;
  policy: string;
  /** What the page's own tags load: address → status and content type. */
  parts: Record<string, string>;
}

/** A page as a browser would begin to load it. */
export async function loadPage(url: string): Promise<LoadedPage> {
  const page = await fetch(url);
  const html = await page.text();
  const parts: Record<string, string> = {};
  for (const [, address = ''] of html.matchAll(/(?:src|href)="([^"]+)"/g)) {
    const part = await fetch(new URL(address, url));
    parts[address] = `${part.status} ${part.headers.get('content-type')?.split(';')[0]}`;
  }
  return { html, policy: page.headers.get('content-security-policy') ?? '', parts };
}
