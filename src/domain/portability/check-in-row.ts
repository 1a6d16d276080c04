import type { CalendarDay } from '../okr/calendar-day';
import { PACE_STATUSES, type PaceStatus } from '../okr/okr-status';
import { confidenceIn } from './key-result-row';
import { NAME_LIMIT, TEXT_LIMIT, TITLE_LIMIT } from './objective-row';
import type { RowReader } from './row-reader';

/** What a row says about a check-in. */
export interface CheckInRow {
  readonly row: number;
  readonly externalId: string;
  readonly keyResult: string;
  readonly objective: string;
  readonly day: CalendarDay | null;
  readonly value: number | null;
  readonly confidence: number | null;
  readonly ownStatus: PaceStatus | null;
  readonly shipped: string;
  readonly effect: string;
  readonly learned: string;
}

const STATUS_WORDS: Readonly<Record<string, PaceStatus>> = {
  green: 'on-track',
  yellow: 'at-risk',
  amber: 'at-risk',
  red: 'off-track',
  behind: 'off-track',
};

export function checkInRow(read: RowReader): CheckInRow {
  read.required('day', NAME_LIMIT);
  return {
    row: read.row,
    externalId: read.text('externalId', NAME_LIMIT),
    keyResult: read.required('keyResult', TITLE_LIMIT),
    objective: read.text('objective', TITLE_LIMIT),
    day: read.day('day'),
    value: read.number('value'),
    confidence: confidenceIn(read),
    ownStatus: read.choice<PaceStatus | ''>('status', PACE_STATUSES, '', STATUS_WORDS) || null,
    shipped: read.text('shipped', TEXT_LIMIT),
    effect: read.text('effect', TEXT_LIMIT),
    learned: read.text('learned', TEXT_LIMIT),
  };
}
