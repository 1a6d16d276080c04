import type { CheckInRecord } from '../../src/application/records/check-in-record';
import type { CommentRecord } from '../../src/application/records/comment-record';
import type { ContributionRecord } from '../../src/application/records/contribution-record';
import type { IntentRecord } from '../../src/application/records/intent-record';
import type { ReadingRecord } from '../../src/application/records/reading-record';
import type { SprintRecord } from '../../src/application/records/sprint-record';
import { newSprintRecord } from '../../src/application/tagging/sprint-lines';
import { calendarDay } from '../../src/domain/okr/calendar-day';

/** Stored rows with only what a test cares about to be written down. */

export function checkInRow(more: Partial<CheckInRecord> & Pick<CheckInRecord, 'id'>): CheckInRecord {
  return {
    keyResultId: 'key-result-1',
    objectiveId: 'objective-1',
    seq: 0,
    day: calendarDay('2026-02-01'),
    value: 1,
    confidence: null,
    ownStatus: null,
    shipped: '',
    effect: '',
    learned: '',
    by: 'someone',
    at: '2026-02-01T12:00:00.000Z',
    corrects: null,
    proposedBy: null,
    ...more,
  };
}

export function readingRow(more: Partial<ReadingRecord>): ReadingRecord {
  return {
    keyResultId: 'key-result-1',
    objectiveId: 'objective-1',
    day: calendarDay('2026-02-01'),
    value: 1,
    at: '2026-02-01T12:00:00.000Z',
    ...more,
  };
}

export function commentRow(more: Partial<CommentRecord> & Pick<CommentRecord, 'id'>): CommentRecord {
  return {
    keyResultId: 'key-result-1',
    objectiveId: 'objective-1',
    text: 'Why did it fall?',
    by: 'someone',
    at: '2026-02-01T12:00:00.000Z',
    revision: 1,
    editedAt: null,
    ...more,
  };
}

export function contributionRow(
  more: Partial<ContributionRecord> & Pick<ContributionRecord, 'sprintId'>,
): ContributionRecord {
  return {
    boardId: '1',
    keyResultId: 'key-result-1',
    key: 'KR-1',
    start: calendarDay('2026-02-02'),
    end: calendarDay('2026-02-15'),
    claim: null,
    withdrawn: null,
    actual: null,
    after: null,
    learned: '',
    deletedName: null,
    ...more,
  };
}

export function intentRow(more: Partial<IntentRecord> & Pick<IntentRecord, 'sprintId'>): IntentRecord {
  return {
    boardId: '1',
    by: 'someone',
    at: '2026-02-01T12:00:00.000Z',
    fromGoal: '',
    toGoal: 'Ship it [KR-1]',
    lines: [],
    claims: [],
    ...more,
  };
}

export function sprintRow(more: Partial<SprintRecord> & Pick<SprintRecord, 'sprintId'>): SprintRecord {
  const { sprintId } = more;
  const jira = { id: sprintId, boardId: '1', name: `Sprint ${sprintId}`, state: 'closed' as const };
  return {
    ...newSprintRecord({ ...jira, goal: '', start: null, end: null }),
    start: calendarDay('2026-02-02'),
    end: calendarDay('2026-02-15'),
    ...more,
  };
}
