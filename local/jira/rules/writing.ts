import type { Call } from '../http/route';

/** What a change needs: a request has it, and so has a task that runs after its request was answered. */
export type Writing = Pick<Call, 'store' | 'viewer' | 'now' | 'commit'>;
