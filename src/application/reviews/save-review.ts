import type { Parsed } from '../../contract/api';
import type { ReviewsView } from '../../contract/reviews/views';
import type { CalendarDay } from '../../domain/okr/calendar-day';
import { checkKeyResultNumbers } from '../../domain/okr/key-result';
import { isOpen, type Lifecycle } from '../../domain/okr/lifecycle';
import { currentNumbers } from '../../domain/okr/numbers-history';
import type { ReviewDecision } from '../../domain/okr/review-decision';
import { asksTheSame } from '../../domain/okr/same-demand';
import { activity } from '../activity';
import { AppError } from '../app-error';
import { type Caller, callerName } from '../caller';
import { need, needKeyResult, withKeyResult } from '../find';
import { invalid } from '../invalid';
import { livedOn } from '../okrs/lifecycle-dates';
import { numbersAfter } from '../okrs/numbers-after';
import { numbersIn } from '../okrs/numbers-in';
import { objectiveChanged } from '../okrs/objective-changed';
import { shelfDiffers, shelved } from '../okrs/shelf';
import { demandRevision } from '../okrs/stale-revision';
import { ORGANISATION, organisationIn } from '../organisation';
import type { Change, Deps } from '../ports';
import type { ObjectiveRecord } from '../records/objective-record';
import { REVIEWS_KEPT, type Review } from '../records/review-record';
import { again } from '../retry';
import { demand, mayEdit } from '../rights';
import { cycleOf, objectiveView } from '../views/objective-view';
import { needSeen } from '../visibility';
import { reviewViews } from './review-view';

/**
 * A change review of a running objective (PRODUCT §5.8): what changed, what it means, what is decided and why,
 * with the edits of numbers and the change of lifecycle that follow from it, all in one transaction. Its owner,
 * the team's lead or stand-in, an OKR manager; the owner of a key result for its own numbers. Sent twice makes
 * one. Throws CONFLICT where an edited key result was changed meanwhile.
 */
export async function saveReview(
  deps: Deps,
  caller: Caller,
  input: Parsed<'review.save'>,
): Promise<ReviewsView> {
  return again(async () => {
    const rows = await deps.store.read([...ORGANISATION, { kind: 'objective', key: input.objectiveId }]);
    const organisation = organisationIn(rows, deps.clock);
    const { record, version } = await needSeen(deps, caller, rows, input.objectiveId, organisation.settings);
    const teamRows = await deps.store.read([{ kind: 'team', key: record.teamId }]);
    const team = need(teamRows, 'team', record.teamId);
    const answer = (objective: ObjectiveRecord): ReviewsView => ({
      objective: objectiveView(objective, team.record.name, organisation),
      reviews: reviewViews(objective),
    });
    if (record.reviews.some(({ id }) => id === input.id)) return answer(record);
    await demandReviewer(deps, caller, record, team.record, input);
    if (!isOpen(record.lifecycle) || record.lifecycle === 'draft') {
      const what = record.lifecycle === 'draft' ? 'a draft: change it freely' : record.lifecycle;
      throw new AppError('INVALID_INPUT', `${record.key} is ${what}. A change review is for what runs.`);
    }
    const { today } = organisation;
    const edited = withEdits(record, input, today);
    const cycle = cycleOf(record, organisation.cycles);
    const lifecycle = lifecycleAfter(input.decision, record.lifecycle);
    const review: Review = {
      id: input.id,
      day: today,
      at: new Date(organisation.now).toISOString(),
      by: callerName(caller),
      changed: input.changed,
      meaning: input.meaning,
      decision: input.decision,
      reason: input.reason,
      keys: edited.keys,
    };
    // Before the edits: it hands back all that it was given.
    const lived = livedOn(record, { lifecycle, activatedOn: record.activatedOn }, cycle, today);
    const next: ObjectiveRecord = {
      ...record,
      ...lived,
      keyResults: edited.objective.keyResults,
      revision: lifecycle === record.lifecycle ? record.revision : record.revision + 1,
      reviews: [...record.reviews, review].slice(-REVIEWS_KEPT),
    };
    const steps: Change[] = [
      { op: 'put', kind: 'objective', key: next.id, record: next, version },
      activity(deps, caller, `objective:${next.id}`, `change review: ${input.decision}`, {
        before: { lifecycle: record.lifecycle, ...edited.before },
        after: { lifecycle, ...review, ...edited.after },
      }),
    ];
    if (shelfDiffers(team.record, next)) {
      const { id } = team.record;
      steps.push({
        op: 'put',
        kind: 'team',
        key: id,
        record: shelved(team.record, next),
        version: team.version,
      });
    }
    await deps.store.commit(steps);
    await objectiveChanged(deps, next, record);
    return answer(next);
  });
}

async function demandReviewer(
  deps: Deps,
  caller: Caller,
  objective: ObjectiveRecord,
  team: Parameters<typeof mayEdit>[3],
  { edits, decision }: Parsed<'review.save'>,
): Promise<void> {
  const owns = (id: string) =>
    caller.kind === 'person' &&
    objective.keyResults.find((each) => each.id === id)?.ownerId === caller.accountId;
  const ownNumbersOnly =
    (decision === 'continue' || decision === 'pivot') &&
    objective.lifecycle === 'active' &&
    edits.length > 0 &&
    edits.every(({ keyResultId }) => owns(keyResultId));
  if (ownNumbersOnly) return;
  await demand(
    mayEdit(deps, caller, objective, team),
    `Only the owner of ${objective.key}, the lead of its team or an OKR manager may review it; the owner of a key result may change its numbers.`,
  );
}

/** What a decision makes of the objective's lifecycle; stopping closes it with the numbers of that day. */
function lifecycleAfter(decision: ReviewDecision, before: Lifecycle): Lifecycle {
  switch (decision) {
    case 'continue':
    case 'pivot':
      return before === 'paused' ? 'active' : before;
    case 'pause':
      return 'paused';
    case 'stop':
      return 'closed';
  }
}

function withEdits(objective: ObjectiveRecord, { edits }: Parsed<'review.save'>, today: CalendarDay) {
  let next = objective;
  const keys: string[] = [];
  const before: Record<string, unknown> = {};
  const after: Record<string, unknown> = {};
  for (const edit of edits) {
    const known = needKeyResult(next, edit.keyResultId);
    demandRevision('key result', edit.revision, known.revision);
    const numbers = numbersIn(edit.numbers);
    const problems = checkKeyResultNumbers(numbers);
    if (problems.length > 0) {
      const place = `edits.${edit.keyResultId}`;
      throw invalid(
        problems.map(({ field, hint }) => ({ field: `${place}.${field}`, hint: `${known.key}: ${hint}` })),
      );
    }
    if (!isOpen(known.lifecycle)) {
      throw invalid([
        {
          field: `edits.${known.id}`,
          hint: `${known.key} is ${known.lifecycle}: its numbers stay as they are.`,
        },
      ]);
    }
    const old = currentNumbers(known.numbers);
    if (asksTheSame(old, numbers)) continue;
    keys.push(known.key);
    before[known.key] = old;
    after[known.key] = numbers;
    const changed = { ...known, revision: known.revision + 1, numbers: numbersAfter(known, numbers, today) };
    next = withKeyResult(next, changed);
  }
  return { objective: next, keys, before, after };
}
