import { kvs, MetadataField, WhereConditions } from '@forge/kvs';
import { type KvsSdk, openKvsSdk } from '../../../support/kvs-sdk';
import { ENTITIES } from './goal-entities';

let sdk: KvsSdk;
beforeEach(async () => {
  sdk = await openKvsSdk({ entities: ENTITIES, now: () => 1_767_600_000_000 });
  for (const key of ['b:2', 'a:1', 'B', 'a:10', 'a:2', 'a']) await kvs.set(key, { key });
  await kvs.setSecret('a:secret', 'hidden');
  await kvs.entity('note').set('a:note', { text: 'x' });
});
afterEach(() => sdk.close());

const keys = ({ results }: { results: { key: string }[] }): string[] => results.map(({ key }) => key);

test('plain keys come in order, without secrets and entities', async () => {
  expect(keys(await kvs.query().getMany())).toEqual(['B', 'a', 'a:1', 'a:10', 'a:2', 'b:2']);
});

test('a prefix narrows them', async () => {
  const query = kvs.query().where('key', WhereConditions.beginsWith('a:1'));
  expect((await query.getMany()).results).toEqual([
    { key: 'a:1', value: { key: 'a:1' } },
    { key: 'a:10', value: { key: 'a:10' } },
  ]);
});

test('a cursor leads from page to page', async () => {
  const page = () => kvs.query().where('key', WhereConditions.beginsWith('a')).limit(3);
  const first = await page().getMany();
  expect(keys(first)).toEqual(['a', 'a:1', 'a:10']);
  const second = await page()
    .cursor(first.nextCursor ?? '')
    .getMany();
  expect(keys(second)).toEqual(['a:2']);
  expect(second.nextCursor).toBeUndefined();
});

test('a cursor of one prefix is refused with another', async () => {
  const { nextCursor } = await kvs.query().limit(1).getMany();
  const other = kvs.query().where('key', WhereConditions.beginsWith('a'));
  await expect(other.cursor(nextCursor ?? '').getMany()).rejects.toMatchObject({ code: 'INVALID_CURSOR' });
});

test('metadata comes when asked for', async () => {
  const query = kvs.query({ metadataFields: [MetadataField.UPDATED_AT] });
  expect(await query.getOne()).toEqual({ key: 'B', value: { key: 'B' }, updatedAt: 1_767_600_000_000 });
});
