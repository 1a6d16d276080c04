import { join } from 'node:path';
import { test as base } from './shell';
import { startHost } from './start-host';

const app = join(__dirname, '..', '..', 'test/local/page/places-app');
/** The small company of the app that fills every place. */
const OPTIONS = ['--port', '3430', '--app', app, '--sample', join(app, 'site')];

/** Journeys through the shell by itself, on a company of their own, so that they change nothing for the others. */
export const test = base.extend<object, { places: string }>({
  places: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures that are used from here
    async ({}, use) => {
      const { url, stop } = await startHost(...OPTIONS);
      await use(url);
      await stop();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ places }, use) => use(places),
});
