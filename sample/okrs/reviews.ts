import type { Actual } from '../../src/domain/alignment/actual';
import type { PersonName } from '../people';

/** What a team said of a sprint, line by line; keys without a word were not spoken of. */
export interface SprintReviewPlan {
  readonly sprintId: number;
  readonly boardId: 1 | 2 | 3;
  readonly by: PersonName;
  readonly lines: readonly (readonly [actual: Actual, note?: string])[];
  readonly learned: Readonly<Record<string, string>>;
}

/** Reviews of closed sprints. "Checkout 43" has none: it is there to be reviewed. Data table. */
export const SPRINT_REVIEWS: readonly SprintReviewPlan[] = [
  {
    sprintId: 111,
    boardId: 1,
    by: 'tomas',
    lines: [
      ['met'],
      ['partly', 'Germany is live; Austria waits for the bank.'],
      ['missed'],
      ['missed', 'Nobody had time for the stretch.'],
    ],
    learned: { 'KR-7': 'People read the message beside the field, never the one on top of the page.' },
  },
  {
    sprintId: 112,
    boardId: 1,
    by: 'tomas',
    lines: [['met'], ['met'], ['partly', 'The editor works; nobody has tried it on a phone.']],
    learned: {
      'KR-7': 'A retry by itself saves more baskets than any text we write.',
      'KR-9': 'Wallets are used by those who would have paid anyway.',
    },
  },
  {
    sprintId: 211,
    boardId: 2,
    by: 'priya',
    lines: [['met'], ['met'], ['missed', 'The survey tool was not there in time.']],
    learned: {
      'KR-10': 'Drafts save two minutes each, as long as they are not longer than three sentences.',
    },
  },
  {
    sprintId: 212,
    boardId: 2,
    by: 'priya',
    lines: [['met'], ['partly', 'Two shifts still pick what is easy.'], ['met']],
    learned: { 'KR-11': 'Articles with a picture of the plant are found; the others are not.' },
  },
  {
    sprintId: 213,
    boardId: 2,
    by: 'priya',
    lines: [['partly', 'Dutch is out, Polish waits for its reader.'], ['met'], ['missed']],
    learned: {
      'KR-10':
        'On weekends most questions are about one delivery service. Next: their status on the order page.',
    },
  },
  {
    sprintId: 312,
    boardId: 3,
    by: 'kofi',
    lines: [['met'], ['met'], ['missed', 'Needs the metrics of the next sprint first.']],
    learned: { 'KR-14': 'Skipping from the mail is used mostly in the week before holidays.' },
  },
  {
    sprintId: 313,
    boardId: 3,
    by: 'kofi',
    lines: [['met'], ['partly', 'Readable, but without prices.'], ['met'], ['met']],
    learned: { 'KR-17': 'The second alarm is the one that is believed. Next: one alarm less.' },
  },
];
