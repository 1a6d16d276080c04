import { type KeyResultRecord, NEW_KEY_RESULT } from '../records/objective-record';
import { definitionOf } from './definition-of';

/** A draft with the definition, owner and source of another key result, and nothing that happened to that one. */
export function draftLike(
  source: KeyResultRecord,
  own: { readonly id: string; readonly key: string },
  numbers: KeyResultRecord['numbers']['first'],
): KeyResultRecord {
  return {
    ...NEW_KEY_RESULT,
    ...definitionOf(source),
    ...own,
    revision: 1,
    ownerId: source.ownerId,
    numbers: { first: numbers, changes: [] },
    source: source.source,
    lifecycle: 'draft',
    activatedOn: null,
    endedOn: null,
    pauses: [],
    due: null,
    measuringUntil: null,
  };
}
