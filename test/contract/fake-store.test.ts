import { createFakeStore } from '../support/fake-store';
import { storeContract } from './store-contract';
import { storeListsContract } from './store-lists-contract';

const open = async () => createFakeStore();
storeContract('the storage in memory', open);
storeListsContract('the storage in memory', open);
