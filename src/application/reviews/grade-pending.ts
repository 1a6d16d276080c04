import type { Parsed } from '../../contract/api';
import type { ClosingObjective } from '../../contract/reviews/views';
import { numbersAt } from '../../domain/okr/numbers-history';
import { progressAt } from '../../domain/okr/progress-at';
import { activity } from '../activity';
import { AppError } from '../app-error';
import type { Caller } from '../caller';
import { keyResultAt } from '../checkins/key-result-at';
import { withKeyResult } from '../find';
import { invalid } from '../invalid';
import { objectiveChanged } from '../okrs/objective-changed';
import type { Deps } from '../ports';
import { again } from '../retry';
import { demand, mayEdit } from '../rights';
import { factsOf } from '../views/key-result-view';
import { cycleOf } from '../views/objective-view';
import { closingObjective } from './closing-objective';
import { gradedLater } from './with-closing';

/**
 * Grades a key result that closed as "grade pending", from the value that was measured since (PRODUCT §3.19). Its
 * owners, the team's lead, an OKR manager. The frozen numbers of the cycle's end stay as they were.
 */
export async function gradePending(
  deps: Deps,
  caller: Caller,
  input: Parsed<'close.gradePending'>,
): Promise<ClosingObjective> {
  return again(async () => {
    const at = await keyResultAt(deps, caller, input, [{ kind: 'close', key: input.objectiveId }]);
    const { organisation, keyResult, team, rows } = at;
    const { record, version } = at.objective;
    await demand(
      mayEdit(deps, caller, record, team.record, keyResult.id),
      `Only the owner of ${keyResult.key}, of its objective, the team's lead or an OKR manager may grade it.`,
    );
    const { closing } = keyResult;
    if (closing === null || closing.computed !== null) {
      throw new AppError('INVALID_INPUT', `${keyResult.key} has no grade pending.`);
    }
    const { today } = organisation;
    const facts = factsOf(keyResult, record, cycleOf(record, organisation.cycles));
    const { value } = input;
    // Measured after the end, against the numbers of the end.
    const numbers = { first: numbersAt(keyResult.numbers, facts.endedOn ?? today), changes: [] };
    const values =
      value === null ? facts.values : [...facts.values, { day: today, value, seq: keyResult.checkIns }];
    const progress =
      progressAt({ ...facts, numbers, values }, today, organisation.thresholds)?.progress ?? null;
    const graded = gradedLater(closing, progress, input, today);
    if (graded.grade !== graded.computed && input.reason.trim() === '') {
      const hint = `Say why the grade of ${keyResult.key} is ${graded.grade}, and not ${graded.computed}.`;
      throw invalid([{ field: 'reason', hint }]);
    }
    const next = withKeyResult(record, { ...keyResult, revision: keyResult.revision + 1, closing: graded });
    await deps.store.commit([
      { op: 'put', kind: 'objective', key: next.id, record: next, version },
      activity(deps, caller, `objective:${next.id}`, `${keyResult.key} graded`, {
        before: { grade: null },
        after: { ...graded, value },
      }),
    ]);
    await objectiveChanged(deps, next, record);
    return closingObjective(next, rows.get('close', next.id)?.record, team.record.name, organisation);
  });
}
