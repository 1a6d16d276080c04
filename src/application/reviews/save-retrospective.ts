import type { Parsed } from '../../contract/api';
import type { RetrospectiveSaved } from '../../contract/reviews/views';
import { activity } from '../activity';
import { AppError } from '../app-error';
import type { Caller } from '../caller';
import { need } from '../find';
import { ORGANISATION, organisationIn } from '../organisation';
import type { Deps } from '../ports';
import { NO_ANSWERS, type RetrospectiveAnswers, retrospectiveKey } from '../records/close-record';
import { again } from '../retry';
import { demand, isManager, mayPlanFor } from '../rights';
import { mergeEntries } from './merge-entries';

/** The three answers of a cycle (OKR managers), or of one team in it (also its lead and stand-in); merged field by field. */
export async function saveRetrospective(
  deps: Deps,
  caller: Caller,
  input: Parsed<'close.saveRetrospective'>,
): Promise<RetrospectiveSaved> {
  return again(async () => {
    const teamId = input.teamId ?? null;
    const key = retrospectiveKey(input.cycleId, teamId);
    const rows = await deps.store.read([
      ...ORGANISATION,
      { kind: 'retrospective', key },
      ...(teamId === null ? [] : [{ kind: 'team' as const, key: teamId }]),
    ]);
    const organisation = organisationIn(rows, deps.clock);
    const cycle = organisation.cycles.find(({ id }) => id === input.cycleId);
    if (cycle === undefined) throw new AppError('NOT_FOUND', 'This cycle does not exist any more.');
    await demand(
      teamId === null ? isManager(deps, caller) : mayPlanFor(deps, caller, need(rows, 'team', teamId).record),
      'Only OKR managers write the retrospective of a cycle; for a team also its lead and stand-in.',
    );
    if (cycle.state === 'closed') {
      throw new AppError('INVALID_INPUT', `${cycle.name} is closed. Reopen it to change its retrospective.`);
    }
    const known = rows.get('retrospective', key);
    const stored = known?.record.answers ?? NO_ANSWERS;
    const { merged, contested } = mergeEntries<RetrospectiveAnswers>(input.seen, input.now, stored);
    if (JSON.stringify(merged) !== JSON.stringify(known?.record.answers)) {
      await deps.store.commit([
        {
          op: 'put',
          kind: 'retrospective',
          key,
          record: { cycleId: cycle.id, teamId, answers: merged },
          version: known?.version ?? 0,
        },
        activity(deps, caller, `cycle:${cycle.id}`, 'retrospective drafted', {
          before: { ...stored },
          after: { ...merged },
        }),
      ]);
    }
    return {
      retrospective: merged,
      contested: contested.map((field) => ({ keyResultId: null, field })),
    };
  });
}
