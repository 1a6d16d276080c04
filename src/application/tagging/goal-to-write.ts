import type { Parsed } from '../../contract/api';
import { GOAL_LENGTH_LIMIT, goalLength, readGoal } from '../../domain/alignment/goal-lines';
import { writeTags } from '../../domain/alignment/write-tags';
import { AppError } from '../app-error';
import { invalid } from '../invalid';
import { type Organisation, tagOptions } from '../organisation';

/**
 * The text that a save writes: the goal with these tags, every other character as it is. Throws CONFLICT for
 * a new goal where there is one, INVALID_INPUT for lines that are not there, GOAL_TOO_LONG.
 */
export function goalToWrite(input: Parsed<'tagging.save'>, organisation: Organisation): string {
  if (input.newGoal !== undefined && input.baseGoal !== '') {
    throw new AppError('CONFLICT', 'The sprint has a goal by now. Reload to tag it.');
  }
  const text = input.newGoal ?? input.baseGoal;
  const options = tagOptions(organisation);
  const count = readGoal(text, options).lines.length;
  const keysPerLine: (readonly string[] | undefined)[] = Array.from({ length: count });
  for (const line of input.lines) {
    if (line.index >= count)
      throw invalid([{ field: 'lines', hint: 'The goal has fewer lines than were tagged.' }]);
    keysPerLine[line.index] = line.keys;
  }
  const goal = writeTags(text, keysPerLine, options);
  if (goalLength(goal) > GOAL_LENGTH_LIMIT) {
    throw new AppError(
      'GOAL_TOO_LONG',
      `With its tags the goal would have ${goalLength(goal).toLocaleString('en')} characters; Jira takes ${GOAL_LENGTH_LIMIT.toLocaleString('en')}. Nothing was saved. Shorten the goal or remove tags.`,
    );
  }
  return goal;
}
