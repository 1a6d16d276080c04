import type { Parsed } from '../../contract/api';
import type { ObjectiveView } from '../../contract/views';
import { activity } from '../activity';
import { AppError } from '../app-error';
import { type Caller, callerName } from '../caller';
import { need, needKeyResult, withKeyResult } from '../find';
import { dayIn, invalid } from '../invalid';
import { objectiveChanged } from '../okrs/objective-changed';
import { ORGANISATION, organisationIn } from '../organisation';
import type { Deps } from '../ports';
import type { CheckInRecord } from '../records/check-in-record';
import { readingKey } from '../records/reading-record';
import { again } from '../retry';
import { demand, mayEdit } from '../rights';
import { objectiveView } from '../views/objective-view';
import { needSeen } from '../visibility';
import { checkInProblems } from './check-in-limits';
import { refuseEnded } from './refuse-ended';
import { stepsSaid, trendOfSteps } from './steps-said';
import { type Corrected, withCheckIn } from './with-check-in';

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
    refuseEnded(keyResult, objective.record);
    const corrected = input.corrects === undefined ? undefined : rows.get('checkIn', input.corrects)?.record;
    if (input.corrects !== undefined && corrected?.keyResultId !== keyResult.id) {
      throw new AppError('NOT_FOUND', 'The check-in to correct does not exist.');
    }
    const { shipped, effect, learned, confidence, ownStatus } = input;
    const day = dayIn(input.day, 'day');
    const { value, stepsDone } = stepsSaid(keyResult, input, day, organisation.today);
    const said = { day, value, confidence, ownStatus, shipped, effect, learned };
    const problems = checkInProblems(said, objective.record, organisation);
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
    const before = corrected && (await correctedOf(deps, corrected));
    const saved = withCheckIn({ ...keyResult, stepsDone: [...stepsDone] }, record, before);
    const trend = trendOfSteps(saved, stepsDone);
    const next = withKeyResult(objective.record, { ...saved, trend });
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

/** Throws INVALID_INPUT for what was corrected meanwhile: there is one check-in to correct, the one that stands. */
async function correctedOf(deps: Deps, checkIn: CheckInRecord): Promise<Corrected> {
  const key = readingKey(checkIn.keyResultId, checkIn.day);
  const [latest, readings] = await Promise.all([
    deps.store.checkInsOf(checkIn.keyResultId, CHECK_INS_LOOKED_AT),
    deps.store.read([{ kind: 'reading', key }]),
  ]);
  if (latest.some((each) => each.corrects === checkIn.id)) {
    throw new AppError(
      'INVALID_INPUT',
      'Somebody corrected this check-in while you did. Your words are still here: reload, and correct the version that stands.',
    );
  }
  return { checkIn, latest, reading: readings.get('reading', key)?.record };
}
