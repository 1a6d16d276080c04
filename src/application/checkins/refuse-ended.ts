import { isOpen, type Lifecycle } from '../../domain/okr/lifecycle';
import { AppError } from '../app-error';
import type { KeyResultRecord, ObjectiveRecord } from '../records/objective-record';

/** Throws INVALID_INPUT for a key result that has ended, or whose objective has: it takes nothing any more. */
export function refuseEnded(keyResult: KeyResultRecord, objective: ObjectiveRecord): void {
  refuse(keyResult.key, keyResult.lifecycle);
  refuse(`${objective.key}, the objective of ${keyResult.key},`, objective.lifecycle);
}

function refuse(what: string, lifecycle: Lifecycle): void {
  if (isOpen(lifecycle)) return;
  throw new AppError('INVALID_INPUT', `${what} is ${lifecycle}: it takes no check-ins any more.`);
}
