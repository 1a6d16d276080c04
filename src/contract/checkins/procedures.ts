import * as input from '../inputs';

/** Check-ins, proposed values, comments. Procedure → schema of its input. */
export const CHECKINS_PROCEDURES = {
  'checkIn.save': input.checkInSaveInput,
} as const;
