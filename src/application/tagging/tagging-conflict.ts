import type { Parsed } from '../../contract/api';
import type { TaggingSaved } from '../../contract/views';
import { readGoal } from '../../domain/alignment/goal-lines';
import { matchLines } from '../../domain/alignment/line-matching';
import type { Caller } from '../caller';
import { type Organisation, tagOptions } from '../organisation';
import type { Deps, JiraSprint } from '../ports';
import { openTagging } from './open-tagging';

/** Nothing was written: the goal of now, and what of this person's tags still finds its line. */
export async function taggingConflict(
  deps: Deps,
  caller: Caller,
  input: Parsed<'tagging.save'>,
  sprint: JiraSprint,
  organisation: Organisation,
): Promise<TaggingSaved> {
  const options = tagOptions(organisation);
  const base = readGoal(input.newGoal ?? input.baseGoal, options).lines;
  const known = base.map((line) => ({
    id: String(line.index),
    text: line.text,
    keys: line.keys.map((each) => each.key),
  }));
  const matched = matchLines(known, readGoal(sprint.goal, options).lines, () => '');
  const chosen = new Map(input.lines.map((line) => [String(line.index), line.keys]));
  return {
    outcome: 'conflict',
    baseGoal: input.baseGoal,
    tagging: await openTagging(deps, caller, input),
    mine: matched.lines.flatMap((line, index) => {
      const keys = chosen.get(line.id);
      return keys === undefined ? [] : [{ index, keys }];
    }),
    lost: matched.unmatched.flatMap((id) => {
      const keys = chosen.get(id) ?? [];
      return keys.length === 0 ? [] : [{ text: base[Number(id)]?.text ?? '', keys }];
    }),
  };
}
