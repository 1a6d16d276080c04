import type {
  ReviewKeyResult,
  ReviewWork,
  SprintReviewView,
} from '../../../../../src/contract/sprints/answers';
import type { Actual } from '../../../../../src/domain/alignment/actual';
import { meanwhileWords } from '../../../../../src/domain/alignment/contribution-line';
import { PLAN_SOURCE_WORDS } from '../../../../../src/domain/alignment/planned-done';
import type { Formats } from '../../format/formats';
import { plural } from '../../format/plural';
import { effortWords } from '../planning/effort-words';
import { claimWords } from '../tagging/claim-words';

export const ACTUAL_WORDS: Readonly<Record<Actual, string>> = {
  met: 'Met',
  partly: 'Partly',
  missed: 'Missed',
};
export const ACTUAL_TONES = { met: 'good', partly: 'warn', missed: 'bad' } as const;

/** `12 issues planned, 9 done, 2 added, 1 removed, 4 carried over · 30 of 41 points done`. */
export function workWords(
  work: ReviewWork,
  state: SprintReviewView['sprint']['state'],
  formats: Formats,
): string {
  const { planned, done, added, removed, carried } = work.issues;
  const open = state === 'closed' ? 'carried over' : 'still open';
  const counts = [
    `${plural(planned, 'issue')} planned`,
    `${formats.count(done)} done`,
    added > 0 && `${formats.count(added)} added`,
    removed > 0 && `${formats.count(removed)} removed`,
    carried > 0 && `${formats.count(carried)} ${open}`,
  ].filter(Boolean);
  const effort =
    work.unit === 'issues'
      ? ''
      : ` · ${effortWords(work.done, work.unit, formats)} done, ${formats.amount(work.planned, '', 1)} planned`;
  return `${counts.join(', ')}${effort}`;
}

/** What is to be said of where the plan comes from; null where it was stored at the start. */
export const planNote = (work: ReviewWork): string | null =>
  work.plannedFrom === null ? null : PLAN_SOURCE_WORDS[work.plannedFrom];

/** `Before: 3.8 % · claimed −0.5 points · Search 9 ran meanwhile`; never "caused by" (PRODUCT §3.18). */
export function beforeWords(
  { before, claim, keyResult, meanwhile }: ReviewKeyResult,
  nameOf: (sprintId: string) => string | undefined,
  formats: Formats,
): string {
  const { unit, decimals } = keyResult;
  const names = meanwhile.flatMap((id) => nameOf(id) ?? []);
  const others = meanwhileWords({ names, unnamed: meanwhile.length - names.length });
  const was =
    before === null
      ? 'No value at the start'
      : `At the start ${formats.amount(before.value, unit, decimals)}${before.isBaseline ? ' (its baseline)' : ''}`;
  const claimed =
    claim === null ? 'without a claim' : `claimed ${claimWords(claim, unit, decimals, formats)}`;
  return [was, claimed, others].filter(Boolean).join(' · ');
}
