import type { Parsed } from '../../contract/api';
import type { SprintReviewSaved } from '../../contract/sprints/answers';
import { AppError } from '../app-error';
import { type Caller, callerName } from '../caller';
import { objectivesChanged } from '../okrs/objective-changed';
import { ORGANISATION, type Organisation, organisationIn } from '../organisation';
import type { Deps } from '../ports';
import { ONLY } from '../records/kinds';
import type { SprintRecord, SprintReview } from '../records/sprint-record';
import { again } from '../retry';
import { askForFigures } from '../sprints/ask-for-figures';
import { boardAround, type OpenedSprint, openSprint, showReview } from './read-sprint-review';
import { refusalOf } from './review-right';
import { type ReviewSight, reviewSight } from './review-sight';
import { reviewHistory, saysTheSame } from './review-texts';
import { type WhatIsSaid, whatIsSaid } from './what-is-said';
import { writeReview } from './write-review';

type Input = Parsed<'sprints.saveReview'>;
type Saved = Omit<Extract<SprintReviewSaved, { outcome: 'saved' }>, 'outcome' | 'review'>;

/**
 * Saves the review of a sprint: what became of its lines, check-ins for what the reviewer owns, values for others to
 * confirm, and what the contributions say then (PRODUCT §5.5). One transaction where it fits; a run that broke off is
 * finished by saving again: ids follow from sprint and key result. Of two who review at once the later gets what the
 * first said, and nothing of theirs is written. Earlier versions stay readable.
 */
export async function saveSprintReview(deps: Deps, caller: Caller, input: Input): Promise<SprintReviewSaved> {
  const opened = await openSprint(deps, caller, input);
  const saved = await again(() => attempt(deps, caller, input, opened));
  const rows = await deps.store.read([
    ...ORGANISATION,
    { kind: 'sprint', key: input.sprintId },
    { kind: 'areas', key: ONLY },
  ]);
  const record = rows.get('sprint', input.sprintId)?.record ?? opened.record;
  const review = await showReview(deps, caller, { sprint: opened.sprint, record, rows });
  return saved === 'conflict' ? { outcome: 'conflict', review } : { outcome: 'saved', review, ...saved };
}

async function attempt(
  deps: Deps,
  caller: Caller,
  input: Input,
  { sprint, record: opened }: OpenedSprint,
): Promise<Saved | 'conflict'> {
  const rows = await deps.store.read([...ORGANISATION, { kind: 'sprint', key: input.sprintId }]);
  const organisation = organisationIn(rows, deps.clock);
  const row = rows.get('sprint', input.sprintId);
  const record = row?.record ?? opened;
  const around = await boardAround(deps, record);
  const refusal = await refusalOf(deps, caller, sprint, record, {
    team: around.team,
    rows: around.rows,
    kept: row !== undefined && (around.connected || record.targets.length > 0),
    organisation,
  });
  if (refusal !== null) throw new AppError('FORBIDDEN', refusal);
  if (row === undefined || !saysAllLines(input, record)) return 'conflict';
  const sight = await reviewSight(deps, caller, record, organisation);
  const said = await whatIsSaid(deps, caller, input.keyResults, { record, sight, organisation });
  const review = reviewOf(input, said, { record, caller, organisation, sight });
  const stands = record.review !== null && saysTheSame(record.review, review);
  if (!stands && input.revision !== (record.review?.revision ?? 0)) return 'conflict';
  if (!stands || record.review?.recorded === false) {
    const kept = stands && record.review !== null ? record.review : review;
    await writeReview(deps, caller, { row, review: kept, stands, said, sight, organisation });
    await objectivesChanged(
      deps,
      said.objectives.map(({ next }) => next),
    );
    // Reports count goals reached from the figures of boards.
    await askForFigures(deps, record.boardId);
  }
  return answerOf(said);
}

/** Every line of the goal as it stands is spoken of, and none that there is not. */
function saysAllLines({ lines }: Input, record: SprintRecord): boolean {
  const said = new Set(lines.map(({ lineId }) => lineId));
  const known = new Set(record.lines.map(({ id }) => id));
  return (
    lines.every(({ lineId }) => known.has(lineId)) &&
    record.lines.every(({ id, withdrawn }) => withdrawn !== undefined || said.has(id))
  );
}

/** The review as the sprint's row keeps it. What was said of key results that the caller does not see stays said. */
function reviewOf(
  input: Input,
  { answers }: WhatIsSaid,
  around: {
    readonly record: SprintRecord;
    readonly caller: Caller;
    readonly organisation: Organisation;
    readonly sight: ReviewSight;
  },
): SprintReview {
  const { record, caller, organisation, sight } = around;
  const seen = new Set(sight.touched.map(({ target }) => target.key));
  const unseen = Object.entries(record.review?.keyResults ?? {}).filter(([key]) => !seen.has(key));
  const said = answers.flatMap(({ key, said: words }): [string, NonNullable<typeof words>][] =>
    words === null ? [] : [[key, words]],
  );
  return {
    by: callerName(caller),
    at: new Date(organisation.now).toISOString(),
    revision: (record.review?.revision ?? 0) + 1,
    recorded: true,
    lines: Object.fromEntries(input.lines.map(({ lineId, actual, note }) => [lineId, { actual, note }])),
    keyResults: Object.fromEntries([...unseen, ...said]),
    history: reviewHistory(record.review),
  };
}

const answerOf = ({ answers }: WhatIsSaid): Saved => ({
  checkedIn: answers.flatMap(({ key, did }) => (did === 'check-in' ? [key] : [])),
  proposed: answers.flatMap(({ key, did }) => (did === 'proposal' ? [key] : [])),
  refused: answers.flatMap(({ key, refused }) => (refused === null ? [] : [{ key, why: refused }])),
});
