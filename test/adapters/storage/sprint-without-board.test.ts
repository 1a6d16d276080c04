import { createMeter } from '../../../src/adapters/meter';
import { createKvsStore } from '../../../src/adapters/storage/kvs-store';
import type { SprintRecord } from '../../../src/application/records/sprint-record';
import { manifestEntities } from '../../support/app-manifest';
import { type KvsSdk, openKvsSdk } from '../../support/kvs-sdk';

let sdk: KvsSdk;
beforeEach(async () => {
  sdk = await openKvsSdk({ entities: manifestEntities() });
});
afterEach(() => sdk.close());

const record: SprintRecord = {
  sprintId: '7',
  boardId: '',
  name: 'Sprint of a board that was deleted',
  state: 'active',
  start: null,
  end: null,
  gone: false,
  goal: 'Ship it [KR-1]',
  lines: [{ id: 'line-1', text: 'Ship it', keys: ['KR-1'] }],
  claims: [],
  assigned: {},
  targets: [],
  draft: null,
  lastWrite: null,
  notices: [],
  review: null,
  revision: 0,
};

test('a sprint that Jira tells no board of is stored: Forge takes no empty text in an index', async () => {
  const store = createKvsStore(createMeter());
  await store.commit([{ op: 'put', kind: 'sprint', key: '7', record, version: 0 }]);
  const rows = await store.read([{ kind: 'sprint', key: '7' }]);
  expect(rows.get('sprint', '7')?.record).toEqual(record);
});
