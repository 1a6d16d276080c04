import type { PastSprint } from '../../../../../src/contract/sprints/history';
import type { Formats } from '../../format/formats';
import { contributionWords } from '../okr/contribution-words';
import { ACTUAL_WORDS, workWords } from '../sprint-review/review-words';

/** A closed sprint as plain text: what the screen shows, nothing more. */
export function pastSprintText(sprint: PastSprint, formats: Formats): string {
  const { name, start, end, lines, keyResults, work } = sprint;
  const days = start && end ? `, ${formats.dayRange(start, end)}` : '';
  const said = lines.map(({ text, keys, actual, note }) => {
    const tags = keys.length === 0 ? '' : ` [${keys.join(', ')}]`;
    return `- ${text}${tags}: ${actual ? ACTUAL_WORDS[actual] : 'not reviewed'}${note ? ` (${note})` : ''}`;
  });
  const moves = keyResults.map((each) => {
    const learned = each.learned ? `. Learned: ${each.learned}` : '';
    return `- ${each.key} ${each.title}: ${contributionWords(each, each, formats)}${learned}`;
  });
  const done = work ? [workWords(work, 'closed', formats)] : [];
  return `${[`${name}${days}`, ...said, ...moves, ...done].join('\n')}\n`;
}
