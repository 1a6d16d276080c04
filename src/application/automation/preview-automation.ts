import type { Answer, Parsed } from '../../contract/api';
import { pointsADay } from '../../domain/automation/cost';
import { readingFrom } from '../../domain/automation/read-source';
import { checkSource } from '../../domain/automation/source';
import type { Caller } from '../caller';
import { invalid } from '../invalid';
import type { Deps } from '../ports';
import { createAsker } from './find-answers';

/** What a source would read now, asked as the person who looks, and what it would cost a day. Changes nothing. */
export async function previewAutomation(
  deps: Deps,
  _caller: Caller,
  { source, every }: Parsed<'automation.preview'>,
): Promise<Answer<'automation.preview'>> {
  const problems = checkSource(source);
  if (problems.length > 0)
    throw invalid(problems.map((each) => ({ ...each, field: `source.${each.field}` })));
  const found = await createAsker(deps.jira).ask(source, 'all');
  const reading = readingFrom(source, found);
  const issues = found.reduce(
    (most, each) => Math.max(most, each.kind === 'numbers' ? each.values.length : 0),
    0,
  );
  return {
    value: reading.ok ? reading.value : null,
    said: reading.said,
    approximate: source.kind === 'count' || source.kind === 'share',
    pointsADay: pointsADay(source, issues, every),
  };
}
