import type { ThroughlineView } from '../../../../../src/contract/throughline/answers';
import { type Throughline, throughline } from '../../../../../src/domain/alignment/throughline';
import { throughlineSentences } from '../../../../../src/domain/alignment/throughline-words';
import { ENGLISH } from '../../../../../src/domain/okr/plain-words';
import type { Issue } from '../../client/issues';
import type { Formats } from '../../format/formats';

/** The throughline with its issues named as the person who looks may see them; those they may not keep no name. */
export function namedThroughline(
  view: ThroughlineView,
  issues: ReadonlyMap<string, Pick<Issue, 'summary'>> | undefined,
): Throughline {
  const levels = view.levels.map((level) =>
    level.kind === 'goal-line' ? level : { ...level, title: issues?.get(level.id)?.summary ?? null },
  );
  return throughline({ ...view, levels });
}

/** What the work is for, a sentence for each key result, with values in its unit and the person's locale. */
export function sentencesOf(line: Throughline, view: ThroughlineView, formats: Formats): string[] {
  return throughlineSentences(line, ({ id }) => {
    const keyResult = view.keyResults.find((each) => each.id === id);
    if (keyResult === undefined) return ENGLISH;
    return {
      day: (day) => formats.day(day),
      percent: (share) => formats.percent(share),
      number: (value) => formats.amount(value, keyResult.unit, keyResult.decimals),
    };
  });
}
