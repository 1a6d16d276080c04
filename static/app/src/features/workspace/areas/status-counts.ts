import type { AreaRow } from '../../../../../../src/contract/okrs/lifecycle-answers';
import type { StatusCode } from '../../../../../../src/contract/views';
import { STATUS_WORDS } from '../../../../../../src/domain/okr/okr-status';

/** What asks for attention comes first. */
const ORDER: readonly StatusCode[] = [
  'off-track',
  'at-risk',
  'stale',
  'no-data',
  'on-track',
  'done',
  'measuring',
  'too-early',
  'not-started',
  'paused',
  'draft',
  'closed',
  'cancelled',
];
const WORDS: Readonly<Record<StatusCode, string>> = {
  ...STATUS_WORDS,
  draft: 'Draft',
  closed: 'Closed',
  cancelled: 'Cancelled',
};

/** How many objectives have each status, those that need attention first; statuses of none are left out. */
export function statusCounts(
  objectives: AreaRow['objectives'],
): readonly { readonly code: StatusCode; readonly word: string; readonly count: number }[] {
  return ORDER.flatMap((code) => {
    const count = objectives.filter(({ status }) => status === code).length;
    return count === 0 ? [] : [{ code, word: WORDS[code], count }];
  });
}
