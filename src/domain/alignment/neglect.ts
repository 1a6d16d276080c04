import { type CalendarDay, compareDays, laterDay } from '../okr/calendar-day';
import { type DayRange, daysIn, overlapDays } from '../okr/day-range';
import type { Lifecycle } from '../okr/lifecycle';
import type { OkrStatus } from '../okr/okr-status';
import { ENGLISH, type PlainWords } from '../okr/plain-words';
import { DEFAULT_THRESHOLDS, type Thresholds } from '../okr/thresholds';
import { compareIds } from './id-order';

/** What decides whether a key result can be neglected at all. */
export interface NeglectFacts {
  readonly id: string;
  /** Ids of the key results that support it; work on them is work on it. */
  readonly supportedBy: readonly string[];
  readonly lifecycle: Lifecycle;
  readonly status: OkrStatus;
  readonly workedOutsideJira: boolean;
  readonly window: DayRange;
}

/** A board that feeds a key result: one of its team's, or one that has worked on it or on one that supports it. */
export interface FeedingBoard {
  readonly boardId: string;
  /** Those that have begun, in any order, and the one being planned where planning asks. */
  readonly sprints: readonly FeedingSprint[];
}

export interface FeedingSprint extends DayRange {
  readonly id: string;
  /** By id of the key result; planned work counts as work, so that a sprint that has just begun is judged fairly. */
  readonly byKeyResult: ReadonlyMap<string, number>;
}

export interface Neglect {
  /** For at least so many sprints in a row there was no work on any of the boards. */
  readonly sprints: number;
  readonly boardIds: readonly string[];
  /** From this day on each board was in a sprint without work on it. */
  readonly since: CalendarDay;
  /** The last day of the last sprint that worked on it in its window; null: none has. */
  readonly lastWorkOn: CalendarDay | null;
}

/**
 * Whether nobody feeds a key result (PRODUCT §3.17): blank on every board that feeds it or its supporting ones, two
 * sprints in a row within its window. null where it is not neglected, not active, paused, done, Measuring, worked
 * outside Jira, or where a board has not had two sprints yet. Boards without sprints (kanban) are not asked.
 */
export function neglected(
  facts: NeglectFacts,
  boards: readonly FeedingBoard[],
  thresholds: Thresholds = DEFAULT_THRESHOLDS,
): Neglect | null {
  if (!mayBeNeglected(facts)) return null;
  const asked = askedOf(facts, boards);
  if (asked.length === 0) return null;
  const hasWork = workOn(facts);
  const blanks = asked.map(({ rounds }) => blankTail(rounds, hasWork));
  const sprints = Math.min(...blanks.map((rounds) => rounds.length));
  if (sprints < thresholds.neglectedSprints) return null;
  const worked = asked.flatMap(({ rounds }) => rounds.flat()).filter(hasWork);
  return {
    sprints,
    boardIds: asked.map(({ boardId }) => boardId),
    since: blanks.flatMap(([first]) => first?.[0]?.start ?? []).reduce(laterDay),
    lastWorkOn: worked.length === 0 ? null : worked.map((sprint) => sprint.end).reduce(laterDay),
  };
}

/**
 * Whether these boards leave open that it is neglected: none of them has worked on it of late, so that boards which are
 * not among them decide.
 */
export function leavesOpen(
  facts: NeglectFacts,
  boards: readonly FeedingBoard[],
  thresholds: Thresholds = DEFAULT_THRESHOLDS,
): boolean {
  if (!mayBeNeglected(facts)) return false;
  const hasWork = workOn(facts);
  return askedOf(facts, boards).every(
    ({ rounds }) => !rounds.slice(-thresholds.neglectedSprints).some((round) => round.some(hasWork)),
  );
}

/** The boards that had sprints in its window, by id. */
function askedOf({ window }: NeglectFacts, boards: readonly FeedingBoard[]) {
  return boards
    .map(({ boardId, sprints }) => ({ boardId, rounds: roundsOf(sprints, window) }))
    .filter(({ rounds }) => rounds.length > 0)
    .sort((a, b) => compareIds(a.boardId, b.boardId));
}

function workOn({ id, supportedBy }: NeglectFacts): (sprint: FeedingSprint) => boolean {
  const ids = [id, ...supportedBy];
  return ({ byKeyResult }) => ids.some((each) => (byKeyResult.get(each) ?? 0) > 0);
}

/** The last rounds of a board, back to the latest that had work. */
function blankTail(
  rounds: readonly FeedingSprint[][],
  hasWork: (sprint: FeedingSprint) => boolean,
): readonly FeedingSprint[][] {
  return rounds.slice(rounds.findLastIndex((round) => round.some(hasWork)) + 1);
}

/** Whether work in Jira can be expected of it: only then it can be neglected. */
export function mayBeNeglected(facts: Omit<NeglectFacts, 'id' | 'supportedBy' | 'window'>): boolean {
  if (facts.lifecycle !== 'active' || facts.workedOutsideJira) return false;
  switch (facts.status) {
    case 'paused':
    case 'done':
    case 'measuring':
    case 'not-started':
      return false;
    case 'no-data':
    case 'stale':
    case 'too-early':
    case 'on-track':
    case 'at-risk':
    case 'off-track':
      return true;
  }
}

/**
 * The sprints of a board with most of their days in the window, by start; those that ran side by side are one round,
 * or two teams on a board would neglect in one fortnight what takes two.
 */
function roundsOf(sprints: readonly FeedingSprint[], window: DayRange): FeedingSprint[][] {
  const rounds: FeedingSprint[][] = [];
  const inWindow = sprints.filter((sprint) => overlapDays(sprint, window) * 2 >= Math.max(1, daysIn(sprint)));
  for (const sprint of inWindow.sort((a, b) => compareDays(a.start, b.start) || compareIds(a.id, b.id))) {
    const round = rounds.at(-1);
    const first = round?.[0];
    const shorter = first === undefined ? 0 : Math.min(daysIn(first), daysIn(sprint));
    if (first !== undefined && overlapDays(first, sprint) * 2 > shorter) round?.push(sprint);
    else rounds.push([sprint]);
  }
  return rounds;
}

/** Why a key result counts as neglected; `boardNames` are those the reader may see. */
export function neglectSentence(
  neglect: Neglect,
  boardNames: readonly string[] = [],
  words: PlainWords = ENGLISH,
): string {
  const sprints = neglect.sprints === 1 ? 'the last sprint' : `the last ${neglect.sprints} sprints`;
  const where = boardsWords(neglect.boardIds.length, boardNames);
  const last =
    neglect.lastWorkOn === null
      ? 'nobody has worked on it in its window'
      : `last worked on in a sprint until ${words.day(neglect.lastWorkOn)}`;
  return `No work in ${sprints} of ${where}, since ${words.day(neglect.since)}; ${last}.`;
}

function boardsWords(count: number, names: readonly string[]): string {
  if (names.length === count && count <= NAMED_BOARDS) return names.join(count === 2 ? ' and ' : ', ');
  if (count === 1) return 'the board that feeds it';
  return `${count === 2 ? 'both' : `all ${count}`} boards that feed it`;
}
const NAMED_BOARDS = 2;
