import type { Parsed } from '../../contract/api';
import type { ObjectiveView } from '../../contract/views';
import { addDays } from '../../domain/okr/calendar-day';
import { checkCheckIn } from '../../domain/okr/check-in';
import type { DatedValue } from '../../domain/okr/dated-value';
import { isOpen, type Lifecycle } from '../../domain/okr/lifecycle';
import { compareMarks } from '../../domain/okr/owner-doubts';
import { withValue } from '../../domain/okr/trend';
import { activity } from '../activity';
import { AppError } from '../app-error';
import { type Caller, callerName } from '../caller';
import { need, needKeyResult, withKeyResult } from '../find';
import { dayIn, invalid } from '../invalid';
import { objectiveChanged } from '../okrs/objective-changed';
import { ORGANISATION, organisationIn } from '../organisation';
import type { Deps } from '../ports';
import type { CheckInRecord } from '../records/check-in-record';
import type { KeyResultRecord } from '../records/objective-record';
import { again } from '../retry';
import { demand, mayEdit } from '../rights';
import { valuesOf } from '../views/key-result-view';
import { cycleOf, objectiveView } from '../views/objective-view';
import { needSeen } from '../visibility';

/** Values may be dated back to before the cycle: a baseline is often measured then. */
const DAYS_BEFORE_CYCLE = 366;
const MARKS_KEPT = 3;
const CHECK_INS_LOOKED_AT = 100;

/**
 * Saves a check-in: its row, the key result's trend and marks, and the log entry, in one transaction.
 * Owners check in; others cannot (PRODUCT §6). The same check-in sent twice makes one. Two check-ins at
 * once both count: the later one is put on top of the earlier.
 */
export async function saveCheckIn(
  deps: Deps,
  caller: Caller,
  input: Parsed<'checkIn.save'>,
): Promise<ObjectiveView> {
  return again(async () => {
    const rows = await deps.store.read([
      ...ORGANISATION,
      { kind: 'objective', key: input.objectiveId },
      { kind: 'checkIn', key: input.id },
      ...(input.corrects === undefined ? [] : [{ kind: 'checkIn' as const, key: input.corrects }]),
    ]);
    const organisation = organisationIn(rows, deps.clock);
    const objective = await needSeen(deps, caller, rows, input.objectiveId, organisation.settings);
    const keyResult = needKeyResult(objective.record, input.keyResultId);
    const teamRows = await deps.store.read([{ kind: 'team', key: objective.record.teamId }]);
    const team = need(teamRows, 'team', objective.record.teamId);
    const view = (record = objective.record) => objectiveView(record, team.record.name, organisation);
    const same = rows.get('checkIn', input.id)?.record;
    if (same?.keyResultId === keyResult.id) return view();
    if (same !== undefined) {
      throw new AppError('CONFLICT', 'This check-in was saved for another key result. Open the form again.');
    }
    await demand(
      mayEdit(deps, caller, objective.record, team.record, keyResult.id),
      `Only the owner of ${keyResult.key}, of its objective, the team's lead or an OKR manager may check in.`,
    );
    const { key, lifecycle } = objective.record;
    refuseEnded(keyResult.key, keyResult.lifecycle);
    refuseEnded(`${key}, the objective of ${keyResult.key},`, lifecycle);
    const corrected = input.corrects === undefined ? undefined : rows.get('checkIn', input.corrects)?.record;
    if (input.corrects !== undefined && corrected?.keyResultId !== keyResult.id) {
      throw new AppError('NOT_FOUND', 'The check-in to correct does not exist.');
    }
    const cycle = cycleOf(objective.record, organisation.cycles);
    const { shipped, effect, learned, value, confidence, ownStatus } = input;
    const day = dayIn(input.day, 'day');
    const said = { day, value, confidence, ownStatus, shipped, effect, learned };
    const problems = checkCheckIn(said, {
      today: organisation.today,
      notBefore: addDays(cycle.start, -DAYS_BEFORE_CYCLE),
    });
    if (problems.length > 0) throw invalid(problems);
    const record: CheckInRecord = {
      ...said,
      id: input.id,
      keyResultId: keyResult.id,
      objectiveId: objective.record.id,
      seq: corrected?.seq ?? keyResult.checkIns,
      by: callerName(caller),
      at: new Date(organisation.now).toISOString(),
      corrects: input.corrects ?? null,
      proposedBy: null,
    };
    const beside =
      corrected === undefined
        ? undefined
        : besideOnItsDay(await deps.store.checkInsOf(keyResult.id, CHECK_INS_LOOKED_AT), corrected);
    const next = withKeyResult(objective.record, withCheckIn(keyResult, record, corrected, beside));
    await deps.store.commit([
      { op: 'put', kind: 'checkIn', key: record.id, record, version: 0 },
      { op: 'put', kind: 'objective', key: next.id, record: next, version: objective.version },
      activity(
        deps,
        caller,
        `objective:${next.id}`,
        `${keyResult.key} ${corrected ? 'check-in corrected' : 'checked in'}`,
        {
          after: { day, value, confidence, ownStatus },
        },
      ),
    ]);
    await objectiveChanged(deps, next, objective.record);
    return view(next);
  });
}

/** The value that a day had before the corrected one took its place: a trend keeps one a day. */
function besideOnItsDay(
  checkIns: readonly CheckInRecord[],
  corrected: CheckInRecord,
): DatedValue | undefined {
  const replaced = new Set(checkIns.map((each) => each.corrects));
  return checkIns
    .filter((each) => each.day === corrected.day && each.seq !== corrected.seq && !replaced.has(each.id))
    .flatMap(({ day, value, seq }): DatedValue[] => (value === null ? [] : [{ day, value, seq }]))
    .sort((a, b) => a.seq - b.seq)
    .at(-1);
}

function refuseEnded(what: string, lifecycle: Lifecycle): void {
  if (isOpen(lifecycle)) return;
  throw new AppError('INVALID_INPUT', `${what} is ${lifecycle}: it takes no check-ins any more.`);
}

/** The key result as the check-in leaves it. A correction takes the place of what it corrects. */
function withCheckIn(
  keyResult: KeyResultRecord,
  checkIn: CheckInRecord,
  corrected: CheckInRecord | undefined,
  beside: DatedValue | undefined,
): KeyResultRecord {
  const { day, seq, value, confidence, ownStatus } = checkIn;
  const others = valuesOf(keyResult).filter((each) => corrected === undefined || each.seq !== corrected.seq);
  const kept = beside === undefined ? others : withValue(others, beside);
  const trend = value === null ? kept : withValue(kept, { day, value, seq });
  const marks = [
    ...keyResult.marks.filter((mark) => corrected === undefined || mark.seq !== corrected.seq),
    { day, seq, confidence, ownStatus },
  ].sort(compareMarks);
  return {
    ...keyResult,
    trend: trend.map((each) => [each.day, each.value, each.seq]),
    marks: marks.slice(-MARKS_KEPT),
    checkIns: corrected === undefined ? keyResult.checkIns + 1 : keyResult.checkIns,
  };
}
