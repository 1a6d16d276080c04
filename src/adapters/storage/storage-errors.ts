import { ForgeKvsAPIError } from '@forge/kvs';
import { AppError } from '../../application/app-error';

/** Refusals of a call that is wrong in itself: a bug of ours, never somebody's concurrent change. */
const OUR_FAULT = new Set([
  'EMPTY_KEY',
  'INVALID_KEY',
  'KEY_TOO_LONG',
  'KEY_TOO_SHORT',
  'MAX_SIZE',
  'MAX_DEPTH',
  'INVALID_ENTITY_VALUE',
  'INVALID_ENTITY_INDEX',
  'INVALID_ENTITY_ATTRIBUTE',
  'INVALID_ENTITY_TYPE',
  'INVALID_TRANSACTION_REQUEST',
  'SCHEMA_NOT_FOUND',
  'INCORRECT_PROPERTY_TYPE',
  'UNPROCESSABLE_ENTITY',
  // One row named twice in a step: trying again would never help.
  'KEY_DUPLICATION_ERROR',
  'TOO_MANY_BATCH_ENTITIES',
  'INDEX_VALUE_TOO_LARGE',
  'INVALID_FILTER_CONDITION',
  'INVALID_FILTER_VALUES',
  'INVALID_TTL',
]);

export type StorageCall = 'read' | 'write' | 'conditional write';

/**
 * What a failed storage call means. Forge does not document the code of a failed condition, so every
 * refusal of a conditional transaction that is neither throttling nor our own fault counts as one.
 */
export function translateStorageError(thrown: unknown, call: StorageCall): AppError {
  const conditional = call === 'conditional write';
  const cause = thrown;
  if (thrown instanceof ForgeKvsAPIError) {
    const { status } = thrown.responseDetails;
    if (thrown.code === 'TOO_MANY_REQUESTS' && conditional) {
      return new AppError('CONFLICT', 'Somebody changed the same thing at the same moment.', { cause });
    }
    if (status === 429 || status >= 500) return away(call, status === 429, cause);
    if (conditional && !OUR_FAULT.has(thrown.code)) {
      return new AppError('CONFLICT', 'Somebody changed this meanwhile.', { cause });
    }
    if (thrown.code === 'MAX_SIZE') {
      return new AppError(
        'LIMIT_REACHED',
        'This would be more than Forge stores in one place. Nothing was saved.',
        { cause },
      );
    }
    return new AppError('INTERNAL', `The storage refused the call (${thrown.code}).`, { cause });
  }
  return away(call, false, cause);
}

/** A write that broke off may have been done all the same: only of a throttled one it is certain that it was not. */
function away(call: StorageCall, throttled: boolean, cause: unknown): AppError {
  return new AppError('STORAGE_UNAVAILABLE', wordsFor(call, throttled), { cause });
}

function wordsFor(call: StorageCall, throttled: boolean): string {
  if (call === 'read') return 'The storage of Forge did not answer. Try again in a moment.';
  return throttled
    ? 'The storage of Forge is asked too much right now. Nothing was saved; try again in a moment.'
    : 'The storage of Forge did not confirm the save. Reload to see whether it was done before you try again.';
}
