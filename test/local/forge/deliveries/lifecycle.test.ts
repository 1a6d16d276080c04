import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type OpenDeliveriesOptions, type OpenedDeliveries, openDeliveries } from './support/open-deliveries';

const INSTALLED = 'avi:forge:installed:app';
const UPGRADED = 'avi:forge:upgraded:app';
const MODULES = {
  trigger: [{ key: 'life', events: [INSTALLED, UPGRADED], function: 'on-life' }],
  function: [{ key: 'on-life', handler: 'index.onLife' }],
};

let dataDir: string;
let opened: OpenedDeliveries;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'lifecycle-'));
});
afterEach(() => opened.close());

/** Starts with these permissions, and gives the events that the app is told of. */
async function told(permissions: unknown, options: OpenDeliveriesOptions = {}): Promise<unknown[]> {
  await opened?.close();
  opened = await openDeliveries({ dataDir, modules: MODULES, permissions, ...options });
  await opened.settle();
  return opened.runs.map(({ args: [event] }) => event);
}

test('an app on empty data is told that it was installed, once, by whom and as which version', async () => {
  expect(await told({ scopes: ['a'] }, { isNew: true })).toEqual([
    {
      eventType: INSTALLED,
      selfGenerated: false,
      id: expect.any(String),
      installerAccountId: 'person-1',
      app: { id: '0b7c1f52-3a64-4b8e-8d19-6f2e5a9c7d30', version: '1.0.0' },
      environment: { id: expect.any(String) },
    },
  ]);
  expect(await told({ scopes: ['a'] })).toEqual([]);
});

test('other permissions than at the last start are an upgrade to a new major version', async () => {
  await told({ scopes: ['a'] }, { isNew: true });
  const upgrade = { eventType: UPGRADED, upgraderAccountId: 'person-1' };
  expect(await told({ scopes: ['a', 'b'] })).toMatchObject([{ ...upgrade, app: { version: '2.0.0' } }]);
  expect(await told({ scopes: ['b', 'a'] })).toEqual([]);
  const external = { fetch: { backend: ['example.com'] } };
  expect(await told({ scopes: ['a', 'b'], external })).toMatchObject([
    { ...upgrade, app: { version: '3.0.0' } },
  ]);
});

test('data of a host that did not keep versions yet are no new installation', async () => {
  expect(await told({ scopes: ['a'] })).toEqual([]);
  expect(await told({ scopes: ['b'] })).toHaveLength(1);
});

test('forgetting all data is a new installation', async () => {
  await told({ scopes: ['a'] }, { isNew: true });
  await opened.reset('person-2');
  await opened.settle();
  expect(opened.runs.map(({ args: [event] }) => event)).toMatchObject([
    { installerAccountId: 'person-1' },
    { eventType: INSTALLED, installerAccountId: 'person-2' },
  ]);
});

test('a manifest that is read again with other permissions is an upgrade too', async () => {
  await told({ scopes: ['a'] }, { isNew: true });
  await opened.manifestChanged('person-1');
  await opened.settle();
  expect(opened.runs).toHaveLength(1);
});

test('an app that does not ask for them is told nothing', async () => {
  const modules = { trigger: [], function: [] };
  expect(await told({ scopes: ['a'] }, { isNew: true, modules })).toEqual([]);
});

test('events that the app may not be told of are withheld, and the developer is told why', async () => {
  const withheld = (eventType: string) => (eventType === INSTALLED ? 'its scope is missing' : undefined);
  expect(await told({ scopes: ['a'] }, { isNew: true, withheld })).toEqual([]);
  expect(opened.printed).toEqual([`trigger life: ${INSTALLED} is not delivered, its scope is missing`]);
});
