import { isOpen } from '../../domain/okr/lifecycle';
import { AppError } from '../app-error';
import { KEY_RESULTS_LIMIT, type ObjectiveRecord } from '../records/objective-record';
import { isKept } from '../visible-rows';

/** Refuses one more key result for an objective that has ended or is full. */
export function refuseMore({ key, lifecycle, keyResults }: ObjectiveRecord): void {
  if (!isOpen(lifecycle)) {
    throw new AppError('INVALID_INPUT', `${key} is ${lifecycle}: it takes no new key results.`);
  }
  if (keyResults.filter(isKept).length >= KEY_RESULTS_LIMIT) {
    throw new AppError('LIMIT_REACHED', `An objective has at most ${KEY_RESULTS_LIMIT} key results.`);
  }
}
