import type { SprintReviewView } from '../../../../../src/contract/sprints/answers';
import type { Formats } from '../../format/formats';
import { contributionWords } from '../okr/contribution-words';
import { openReview, type ReviewDraft } from './review-draft';
import { ACTUAL_WORDS, workWords } from './review-words';

/** The review as plain text for chats and documents: what the screen shows, as far as it was written. */
export function reviewText(
  view: SprintReviewView,
  formats: Formats,
  draft: ReviewDraft = openReview(view, formats.locale),
): string {
  const { sprint, team, work } = view;
  const days = sprint.start && sprint.end ? `, ${formats.dayRange(sprint.start, sprint.end)}` : '';
  const head = [
    `Sprint review · ${sprint.name}${days}${team ? ` · ${team.name}` : ''}`,
    work ? workWords(work, sprint.state, formats) : '',
  ];
  const lines = view.lines.map(({ id, text, keys, withdrawn }) => {
    const said = draft.lines[id];
    const tags = keys.length === 0 ? '' : ` [${keys.join(', ')}]`;
    const actual = said?.actual ? ACTUAL_WORDS[said.actual] : 'not reviewed';
    const note = said?.note ? `\n  ${said.note}` : '';
    return `- ${text}${tags}${withdrawn ? ' (withdrawn)' : ''}: ${actual}${note}`;
  });
  const keyResults = view.keyResults.map((each) => {
    const { key, title, unit } = each.keyResult;
    const said = draft.keyResults[key];
    const value = said?.value ? `${said.value}${unit ? ` ${unit}` : ''}` : 'no new number';
    const learned = said?.learned ? `\n  Learned: ${said.learned}` : '';
    return `- ${key} ${title}: ${value}; ${contributionWords(each, each.keyResult, formats)}${learned}`;
  });
  const sections = [head.filter(Boolean).join('\n'), lines.join('\n'), keyResults.join('\n')];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}
