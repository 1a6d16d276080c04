import type { Parsed } from '../../contract/api';
import type { CalendarDay } from '../../domain/okr/calendar-day';
import type { KeyResultNumbers } from '../../domain/okr/key-result';
import { isOpen } from '../../domain/okr/lifecycle';
import { currentNumbers } from '../../domain/okr/numbers-history';
import { isReading } from '../../domain/okr/reading';
import { type Caller, callerName } from '../caller';
import { checkInProblems, valueProblems } from '../checkins/check-in-limits';
import { stepsSaid, trendOfSteps } from '../checkins/steps-said';
import { type Corrected, withCheckIn } from '../checkins/with-check-in';
import { invalid } from '../invalid';
import type { Organisation } from '../organisation';
import type { CheckInRecord } from '../records/check-in-record';
import type { Proposal } from '../records/key-result-parts';
import { type KeyResultRecord, type ObjectiveRecord, PROPOSALS_LIMIT } from '../records/objective-record';
import type { ReadingRecord } from '../records/reading-record';
import type { SprintReview } from '../records/sprint-record';
import { valuesOf } from '../views/key-result-view';
import { type Chain, proposalId } from './review-chain';

export type SaidInput = Parsed<'sprints.saveReview'>['keyResults'][number];
type Said = SprintReview['keyResults'][string];

/** What the words of a review about a key result come to. */
export interface Outcome {
  /** What the review's row keeps. */
  readonly said: Said;
  /** The key result as it is then; as it was, where nothing is to be written. */
  readonly keyResult: KeyResultRecord;
  readonly checkIn: CheckInRecord | null;
  readonly proposed: boolean;
  /** Why the value was not taken. */
  readonly refused: string | null;
}

export interface SaidAbout {
  readonly input: SaidInput;
  readonly sprintId: string;
  readonly day: CalendarDay;
  readonly objective: ObjectiveRecord;
  readonly keyResult: KeyResultRecord;
  readonly checksIn: boolean;
  readonly chain: Chain;
  /** What automation read that day. */
  readonly reading: ReadingRecord | undefined;
  /** What the review before said of it, and whether all of that was written. */
  readonly before: { readonly said: Said; readonly recorded: boolean } | null;
}

/**
 * Owners check in, others leave a value for the owner, and what has ended takes no value while its line is reviewed
 * all the same (PRODUCT §5.5). Throws INVALID_INPUT for a value that no check-in would take.
 */
export function outcomeOf(about: SaidAbout, caller: Caller, organisation: Organisation): Outcome {
  const { input, keyResult, objective } = about;
  const nothing: Outcome = {
    said: { after: null, learned: input.learned, proposed: false },
    keyResult,
    checkIn: null,
    proposed: false,
    refused: null,
  };
  const hasValue = input.value !== null || input.stepsDone !== undefined;
  const ended = [keyResult, objective].find(({ lifecycle }) => !isOpen(lifecycle));
  if (ended !== undefined) {
    // What was said of it while it ran stays said.
    const kept = { ...nothing, said: { ...nothing.said, ...about.before?.said, learned: input.learned } };
    if (!hasValue) return kept;
    const refused = `${ended.key} is ${ended.lifecycle} by now: it takes no values any more. Its line was reviewed all the same.`;
    return { ...kept, refused };
  }
  return about.checksIn
    ? checkedIn(about, nothing, caller, organisation)
    : proposedValue(about, nothing, caller, organisation);
}

function checkedIn(about: SaidAbout, nothing: Outcome, caller: Caller, organisation: Organisation): Outcome {
  const { input, keyResult, objective, day, chain } = about;
  const { value, stepsDone } = stepsSaid(keyResult, input, day, organisation.today);
  const said: Said = { after: value, learned: input.learned, proposed: false };
  const standing = chain.standing?.day === day ? chain.standing : null;
  const same = standing !== null && standing.value === value && standing.learned === input.learned;
  const confident = input.confidence ?? standing?.confidence ?? null;
  if (same && standing.confidence === confident) return { ...nothing, said };
  if (standing === null && saysNothingNew(about, value)) return { ...nothing, said };
  const spoken = {
    day,
    value,
    confidence: confident,
    ownStatus: standing === null ? (keyResult.marks.at(-1)?.ownStatus ?? null) : standing.ownStatus,
    shipped: standing?.shipped ?? '',
    effect: standing?.effect ?? '',
    learned: input.learned,
  };
  // An own status that only stays as it was is no news.
  const problems = checkInProblems({ ...spoken, ownStatus: null }, objective, organisation).filter(
    ({ code }) => standing === null || code !== 'empty',
  );
  if (problems.length > 0) throw invalid(problems.map(named(keyResult.key)));
  if (chain.nextId === null) {
    const hint = `${keyResult.key} was corrected in this review many times. Correct its latest check-in on its own page.`;
    throw invalid([{ field: `keyResults.${keyResult.key}.value`, hint }]);
  }
  const confirmed = keyResult.proposals.find(
    (each) => each.sprintId === about.sprintId && each.day === day && each.value === value,
  );
  const record: CheckInRecord = {
    ...spoken,
    id: chain.nextId,
    keyResultId: keyResult.id,
    objectiveId: objective.id,
    seq: standing?.seq ?? keyResult.checkIns,
    by: callerName(caller),
    at: new Date(organisation.now).toISOString(),
    corrects: standing?.id ?? null,
    proposedBy: confirmed?.by ?? standing?.proposedBy ?? null,
  };
  const corrected: Corrected | undefined =
    standing === null ? undefined : { checkIn: standing, latest: chain.latest, reading: about.reading };
  const saved = withCheckIn({ ...keyResult, stepsDone: [...stepsDone] }, record, corrected);
  return {
    ...nothing,
    said,
    keyResult: {
      ...saved,
      trend: trendOfSteps(saved, stepsDone),
      proposals: saved.proposals.filter((each) => each !== confirmed),
    },
    checkIn: record,
  };
}

/** Neither a word nor a number that was not said that day already: there is nothing to check in. */
function saysNothingNew({ input, keyResult, day }: SaidAbout, value: number | null): boolean {
  if (input.learned !== '' || input.confidence !== null || input.stepsDone !== undefined) return false;
  if (value === null) return true;
  return valuesOf(keyResult).some((each) => each.day === day && each.value === value && !isReading(each));
}

function proposedValue(
  about: SaidAbout,
  nothing: Outcome,
  caller: Caller,
  organisation: Organisation,
): Outcome {
  const { input, keyResult, objective, day, before, sprintId } = about;
  const numbers: KeyResultNumbers = currentNumbers(keyResult.numbers);
  if (numbers.kind === 'milestone') {
    if (input.value === null && input.stepsDone === undefined) return nothing;
    const refused = `${keyResult.key} moves by its steps, which its owner ticks. Tell them which step is done, in a comment.`;
    return { ...nothing, refused };
  }
  const { value } = input;
  if (value === null) return nothing;
  // Said before and left to its owner, or confirmed by them since.
  if (before?.recorded && before.said.after === value) {
    return { ...nothing, said: { ...before.said, learned: input.learned } };
  }
  const problems = valueProblems({ day, value }, objective, organisation);
  if (problems.length > 0) throw invalid(problems.map(named(keyResult.key)));
  const by = callerName(caller);
  const proposal: Proposal = {
    id: proposalId(sprintId, keyResult.id, by, value),
    day,
    value,
    note: input.learned.slice(0, PROPOSAL_NOTE_LIMIT),
    by,
    at: new Date(organisation.now).toISOString(),
    sprintId,
  };
  const said: Said = { after: value, learned: input.learned, proposed: true };
  if (keyResult.proposals.some(({ id }) => id === proposal.id)) return { ...nothing, said };
  const others = keyResult.proposals.filter((each) => each.by !== by || each.day !== day);
  const proposals = [...others, proposal].slice(-PROPOSALS_LIMIT);
  return { ...nothing, said, keyResult: { ...keyResult, proposals }, proposed: true };
}
const PROPOSAL_NOTE_LIMIT = 500;

const named =
  (key: string) =>
  ({ field, hint }: { readonly field: string; readonly hint: string }) => ({
    field: `keyResults.${key}.${field}`,
    hint: `${key}: ${hint}`,
  });
