/**
 * A host in a process of its own that pushes jobs and causes events as fast as it can, and says each that was
 * acknowledged, until it is killed. Arguments: the app's folder, the data folder.
 */
import { startHost } from '../../../../local/forge/host';
import { createStubSite } from './stub-site';

const [appDir = '', dataDir = ''] = process.argv.slice(2);

async function main(): Promise<void> {
  const host = await startHost({ appDir, dataDir, site: createStubSite() });
  const call = (functionKey: string, payload: unknown) =>
    host.invoke('person-0', { moduleKey: 'fixture-page', extension: {}, functionKey, payload });
  for (let n = 0; ; n++) {
    await call('push', { name: `job-${n}`, mark: true, delayInSeconds: 2 });
    process.stdout.write(`job-${n}\n`);
    await call('rename', { summary: `event-${n}` });
    process.stdout.write(`event-${n}\n`);
  }
}

void main();
