import type { ExportedRecord } from '../../../contract/portability/answers';
import type { RecordKind, RecordOf } from '../../records/kinds';

/** The first record of an export: what it is. */
export const ARCHIVE_KIND = 'throughline';
export const ARCHIVE_VERSION = 1;

/** Kinds that an export holds; all others are derived from these, or belong to one site's running. */
export const ARCHIVED_KINDS = [
  'settings',
  'cycles',
  'team',
  'area',
  'metric',
  'retrospective',
  'objective',
  'close',
  'work',
  'checkIn',
  'reading',
  'comment',
  'contribution',
  'board',
  'sprint',
] as const satisfies readonly RecordKind[];
export type ArchivedKind = (typeof ARCHIVED_KINDS)[number];

export function exported<K extends ArchivedKind>(kind: K, key: string, record: RecordOf<K>): ExportedRecord {
  return { kind, key, record };
}
