import type { ClosingKeyResult, KeyResultEntry } from '../../contract/reviews/views';
import { isInside } from '../../domain/okr/bounds';
import { earlierDay } from '../../domain/okr/calendar-day';
import {
  computedGrade,
  isGradePending,
  isSuccess,
  isWrongEvidence,
  suggestedCloseReason,
  type Truth,
} from '../../domain/okr/grade';
import { isEased, numbersAt } from '../../domain/okr/numbers-history';
import { progressAt } from '../../domain/okr/progress-at';
import { judgedOn } from '../../domain/okr/status';
import { valueAt } from '../../domain/okr/value-at';
import type { Organisation } from '../organisation';
import { NO_KEY_RESULT_ENTRY } from '../records/close-record';
import type { CycleRecord } from '../records/cycles-record';
import type { KeyResultRecord, ObjectiveRecord } from '../records/objective-record';
import { factsOf } from '../views/key-result-view';

/** One key result of a frozen objective (`frozen.ts`) with its grade (PRODUCT §3.19); `before` is how it stood. */
export function closingKeyResult(
  record: KeyResultRecord,
  before: KeyResultRecord,
  objective: ObjectiveRecord,
  cycle: CycleRecord,
  entry: KeyResultEntry | undefined,
  truth: Truth | null,
  { today, thresholds }: Pick<Organisation, 'today' | 'thresholds'>,
): ClosingKeyResult {
  const facts = factsOf(record, objective, cycle);
  const day = judgedOn(facts, today);
  const numbers = numbersAt(record.numbers, day);
  const latest = valueAt(facts.values, day)?.value ?? null;
  const progress = progressAt(facts, day, thresholds)?.progress ?? null;
  const first = { first: record.numbers.first, changes: [] };
  const endedEarly = record.endedOn !== null && record.endedOn < earlierDay(today, cycle.end);
  const succeeded = isSuccess(progress, objective.ambition, thresholds);
  const pending = record.closing === null && isGradePending(record.measuringUntil, cycle.end, today);
  return {
    id: record.id,
    key: record.key,
    title: record.title,
    lifecycle: before.lifecycle,
    ownerId: record.ownerId,
    guardrail: record.guardrail,
    unit: record.unit,
    decimals: record.decimals,
    numbers,
    value: latest,
    weight: record.weight,
    progress,
    againstFirst:
      record.numbers.changes.length === 0
        ? null
        : {
            numbers: record.numbers.first,
            progress: progressAt({ ...facts, numbers: first }, day, thresholds)?.progress ?? null,
          },
    eased: isEased(record.numbers),
    computed: pending ? null : computedGrade(progress),
    pendingUntil: pending ? record.measuringUntil : null,
    succeeded,
    breached:
      record.guardrail && numbers.kind === 'keep-within' && latest !== null && !isInside(numbers, latest),
    suggested: {
      closeReason: suggestedCloseReason({ progress, succeeded, endedEarly }),
      wrongEvidence: !record.guardrail && !pending && isWrongEvidence(succeeded, truth),
    },
    entry: entry ?? NO_KEY_RESULT_ENTRY,
    closed: record.closing,
    continues: record.continues,
    continuedBy: record.continuedBy,
    links: record.links.filter(({ relation }) => relation === 'contributes').length,
  };
}
