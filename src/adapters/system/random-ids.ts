import { randomUUID } from 'node:crypto';
import type { Ids } from '../../application/ports';

export const randomIds: Ids = { next: () => randomUUID() };
