import { suggest } from '../src/domain/alignment/suggest';
import { buildSuggestionIndex } from '../src/domain/alignment/suggestion-index';
import { SUGGESTION_CASES } from '../test/domain/alignment/suggestion-cases';
import { CATALOGUE } from '../test/domain/alignment/suggestion-catalogue';
import { TRAPS } from '../test/domain/alignment/suggestion-traps';

export interface SuggestionFigures {
  /** Labelled lines that fit a key result, and those of them that nothing was tuned on. */
  readonly lines: number;
  readonly heldOut: number;
  /** Shares 0..1 of fitting lines whose key result comes first, and among the first three. */
  readonly first: number;
  readonly amongThree: number;
  readonly amongThreeHeldOut: number;
  /** Sure suggestions, and how many of them were right; lines that share words and fit nothing included. */
  readonly sure: number;
  readonly right: number;
  readonly microsecondsEach: number;
}

const ROUNDS = 20;

/** How good suggestions are on the labelled goal lines, and what one costs. */
export function suggestionFigures(): SuggestionFigures {
  const index = buildSuggestionIndex(CATALOGUE);
  const answers = SUGGESTION_CASES.map((one) => ({
    ...one,
    found: suggest(index, one.line, { teamId: one.teamId, limit: 3 }),
  }));
  const fitting = answers.filter((one) => one.expected !== undefined);
  const heldOut = fitting.filter((one) => one.heldOut);
  const share = (list: typeof answers, hit: (one: (typeof answers)[number]) => boolean) =>
    list.filter(hit).length / list.length;
  const inThree = (one: (typeof answers)[number]) => one.found.some(({ id }) => id === one.expected);
  const sure = answers.filter((one) => one.found[0]?.sure);
  const caught = TRAPS.filter(([teamId, line]) => suggest(index, line, { teamId })[0]?.sure);
  const begun = performance.now();
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { line, teamId } of SUGGESTION_CASES) suggest(index, line, { teamId, limit: 3 });
  }
  const each = (performance.now() - begun) / (ROUNDS * SUGGESTION_CASES.length);
  return {
    lines: fitting.length,
    heldOut: heldOut.length,
    first: share(fitting, (one) => one.found[0]?.id === one.expected),
    amongThree: share(fitting, inThree),
    amongThreeHeldOut: share(heldOut, inThree),
    sure: sure.length + caught.length,
    right: sure.filter((one) => one.found[0]?.id === one.expected).length,
    microsecondsEach: each * 1000,
  };
}
