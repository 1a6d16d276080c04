import { z } from 'zod';
import { storedDay } from './shared';

/** Somebody whose account id the app keeps because they did something: what has to be reported to Atlassian. */
export const personRecord = z.object({ accountId: z.string(), seenOn: storedDay });

/** What stands in the place of an account that was closed (PRODUCT §6); screens say "Former user". */
export const FORMER_USER = 'former-user';
