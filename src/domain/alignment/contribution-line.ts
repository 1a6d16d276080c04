import type { Move } from '../okr/moves';

/** How moves are written, in the key result's unit. */
export interface MoveWords {
  /** A value: `3.8 %`. */
  readonly amount: (value: number) => string;
  /** A difference with its sign: `+3`, `−1.8 %`. */
  readonly change: (delta: number) => string;
}

const plain = (value: number): string => String(Number(value.toFixed(2)));

/** Plain numbers: `3.8`, `+3`, `−1.8`. */
export const PLAIN_MOVES: MoveWords = {
  amount: plain,
  change: (delta) => (delta < 0 ? `−${plain(-delta)}` : delta > 0 ? `+${plain(delta)}` : '0'),
};

/** `moved from 3.8 % to 3.1 %`, `stayed at 3.8 %`, `no value was recorded`. */
export function moveWords(move: Move, words: MoveWords = PLAIN_MOVES): string {
  if (!move.measured) return 'no value was recorded';
  if (move.delta === 0) return `stayed at ${words.amount(move.after)}`;
  const from = move.beforeIsBaseline ? 'its baseline of ' : '';
  return `moved from ${from}${words.amount(move.before)} to ${words.amount(move.after)}`;
}

/** Other sprints that ran meanwhile: the names the reader may see, and how many there are besides. */
export interface Meanwhile {
  readonly names: readonly string[];
  readonly unnamed: number;
}

/** Names in a line; more make it unreadable. */
const NAMES_LIMIT = 3;

/**
 * A sprint's line in the history of a key result (PRODUCT §3.18): the whole move during the sprint, never "caused
 * by", and who else was at work: "During Sprint 14 it moved from 3.8 % to 3.1 %; Search 9 and 2 more sprints ran
 * meanwhile." `move` null: the sprint shares no day with the window, or there is nothing to compare.
 */
export function contributionLine(
  sprintName: string,
  move: Move | null,
  meanwhile: Meanwhile,
  words: MoveWords = PLAIN_MOVES,
): string {
  const moved =
    move === null || !move.measured
      ? `No value was recorded during ${sprintName}`
      : `During ${sprintName} it ${moveWords(move, words)}`;
  const others = meanwhileWords(meanwhile);
  return others === null ? `${moved}.` : `${moved}; ${others}.`;
}

/** `Search 9 ran meanwhile`, `Search 9, Shop 3 and 2 more sprints ran meanwhile`; null when none did. */
export function meanwhileWords({ names, unnamed }: Meanwhile): string | null {
  const named = names.length > NAMES_LIMIT ? names.slice(0, NAMES_LIMIT - 1) : names;
  const more = unnamed + names.length - named.length;
  const sprints = more === 1 ? 'sprint' : 'sprints';
  if (named.length === 0) return more === 0 ? null : `${more} other ${sprints} ran meanwhile`;
  const parts = more === 0 ? named : [...named, `${more} more ${sprints}`];
  const last = parts.at(-1) ?? '';
  const list = parts.length === 1 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
  return `${list} ran meanwhile`;
}
