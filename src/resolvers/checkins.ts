import { saveCheckIn } from '../application/checkins/save-check-in';
import type { CHECKINS_PROCEDURES } from '../contract/checkins/procedures';
import type { UseCases } from './procedure';

export const CHECKINS_USE_CASES: UseCases<keyof typeof CHECKINS_PROCEDURES> = {
  'checkIn.save': saveCheckIn,
};
