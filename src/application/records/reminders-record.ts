import { z } from 'zod';
import { storedDay } from './shared';

/** When the owner of a team's key result was last reminded by mail, by key result id; written before the mail goes. */
export const remindersRecord = z.object({ sent: z.record(z.string(), storedDay) });
