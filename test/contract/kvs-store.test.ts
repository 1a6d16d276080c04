import { createMeter } from '../../src/adapters/meter';
import { createKvsStore } from '../../src/adapters/storage/kvs-store';
import { manifestEntities } from '../support/app-manifest';
import { type KvsSdk, openKvsSdk } from '../support/kvs-sdk';
import { storeContract } from './store-contract';
import { storeListsContract } from './store-lists-contract';

let sdk: KvsSdk | undefined;
afterEach(async () => {
  await sdk?.close();
  sdk = undefined;
});

const open = async () => {
  sdk = await openKvsSdk({ entities: manifestEntities() });
  return createKvsStore(createMeter());
};
storeContract('the storage of Forge', open);
storeListsContract('the storage of Forge', open);
