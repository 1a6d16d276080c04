import type { PersonName } from '../people';

/** What people say about key results besides checking in. Data table, in the order in which it is said. */
export const COMMENTS: readonly {
  readonly objective: string;
  readonly keyResult: string;
  readonly by: PersonName;
  readonly text: string;
}[] = [
  {
    objective: 'O-5',
    keyResult: 'KR-13',
    by: 'leilani',
    text: 'Of the 40 people I called, 31 had not unpacked their second box when the third came. It is not the price.',
  },
  {
    objective: 'O-5',
    keyResult: 'KR-13',
    by: 'kofi',
    text: 'Then a pause after the first box may do more than a gift after the third. I put it into the next sprint.',
  },
  {
    objective: 'O-6',
    keyResult: 'KR-21',
    by: 'wei',
    text: 'Five of the seven nights were the same alert: tax service slow, nothing to do about it at night.',
  },
  {
    objective: 'O-9',
    keyResult: 'KR-23',
    by: 'amara',
    text: 'The supplier answers on Thursday. If not, we read the nightly file instead: a day older, but there.',
  },
];

/** A value that waits for the owner of the key result. */
export const PROPOSAL = {
  objective: 'O-6',
  keyResult: 'KR-21',
  by: 'wei',
  value: 6,
  daysAgo: 1,
  note: 'The alert of the tax service is quiet since Monday; one night fell out of the 30 days.',
} as const;

/** What was decided about an objective that does not go well, and the number that it made easier. */
export const REVIEW = {
  objective: 'O-5',
  by: 'kofi',
  changed: 'The price rise reached all subscribers, and churn went up instead of down.',
  meaning: 'Gifts later on do not reach those who leave. They go before their third box.',
  reason:
    'We bet on the first box and on pausing. Single orders get less of our time, so their target comes down.',
  edit: { keyResult: 'KR-22', target: 23 },
} as const;

/** The key result that Jira reads from now on. */
export const AUTOMATED = {
  objective: 'O-9',
  keyResult: 'KR-26',
  by: 'jonas',
  source: { kind: 'count', jql: 'project = CORE AND issuetype = Bug AND statusCategory != Done' },
} as const;

/** An objective that others may start from. */
export const TEMPLATE = { objective: 'O-4', by: 'priya', name: 'Support that answers once' } as const;

/** How the quarter before was closed. */
export const CLOSING = {
  objectives: [
    {
      objective: 'O-1',
      truth: 'partly',
      closeReason: 'partly-achieved',
      reason: 'Finding works now. Keeping does not: people leave at checkout, not in the basket.',
      keyResult: 'KR-3',
      note: 'Goes on as a measure of the checkout.',
    },
    {
      objective: 'O-2',
      truth: 'yes',
      closeReason: 'achieved',
      reason: 'Support lives in one inbox and does not want to go back.',
      keyResult: 'KR-6',
      note: 'The articles answer what we ask, not what customers ask.',
    },
  ],
  retrospective: {
    causeAndEffect: 'Speed on phones moved more than anything we built for the basket.',
    wrongTargets: 'Baskets left behind was too far from what a basket can change.',
    slowedDown: 'The old help desk ran for five weeks longer than planned.',
  },
  carryOver: { objective: 'O-1', keyResult: 'KR-3', intoKey: 'O-13', newKey: 'KR-30', target: 65 },
} as const;
