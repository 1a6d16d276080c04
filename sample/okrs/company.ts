import { type LaterKeyResult, note, type ObjectivePlan, type ParentPlan } from './plan';

/** What the company wants this year, above the quarters of its teams. Data table. */
export const COMPANY: readonly ObjectivePlan[] = [
  {
    key: 'O-7',
    title: 'Customers come back because buying is easy',
    description: 'A first order costs us more than it brings. We live from the second.',
    cycle: 'year',
    team: 'company',
    owner: 'annika',
    ambition: 'aspirational',
    areas: ['buying', 'answers'],
    rollUp: 'both',
    keyResults: [
      {
        key: 'KR-19',
        title: 'Customers who order again within 90 days',
        owner: 'annika',
        numbers: { kind: 'increase', baseline: 34, target: 42 },
        unit: '%',
        decimals: 1,
        rhythm: 'monthly',
        indicator: 'lagging',
        howMeasured: 'Customers of a month with another order in the 90 days after, subscriptions left out.',
        course: { kind: 'pace', points: [0.3, 0.6, 0.7, 0.75, 0.85, 0.85] },
        confidence: [6, 6, 7, 7, 7],
        // Annika is asked for the number of this month: a newcomer is shown a check-in that waits.
        silentDays: 33,
        notes: [
          note('Faster product pages.', 'A little up.', 'The number is three months old when we see it.'),
          note('One inbox, shorter waits.', 'Up.', 'A problem that is solved brings more orders than none.'),
        ],
        epics: [],
        source: {
          link: 'https://figures.fernhill.example/customers/orders-again',
          suppliedBy: 'Purchasing, Hannah',
          verified: true,
        },
      },
    ],
  },
  {
    // No key result of its own: all of it rolls up from below, a restricted objective among it.
    key: 'O-8',
    title: 'We grow without wearing anybody out',
    description: 'Twice the orders with the same nights, the same people and one set of figures.',
    cycle: 'year',
    team: 'company',
    owner: 'nadia',
    ambition: 'committed',
    areas: ['platform'],
    keyResults: [],
  },
];

/** Key results that joined objectives of the running quarter when others had their keys. Data table. */
export const LATER: readonly LaterKeyResult[] = [
  {
    objective: 'O-3',
    plan: {
      key: 'KR-20',
      title: 'Card payments that turn out to be fraud',
      owner: 'elif',
      numbers: { kind: 'keep-within', lower: null, upper: 0.4 },
      guardrail: true,
      unit: '%',
      decimals: 2,
      rhythm: 'two-weekly',
      indicator: 'leading',
      howMeasured: 'Disputed by the bank within 30 days, out of all paid by card.',
      course: { kind: 'values', points: [0.28, 0.31, 0.29, 0.34, 0.33, 0.35, 0.32] },
      confidence: [8, 8, 7, 7, 8],
      silentDays: 3,
      notes: [
        note(
          'Retries are limited to two.',
          'Inside.',
          'Every retry that we allow is one that a thief has, too.',
        ),
      ],
      epics: [],
      source: {
        link: 'https://payments.fernhill.example/disputes',
        suppliedBy: 'Payment provider, weekly report',
        verified: true,
      },
    },
  },
  {
    // The pace is fine, and people pay for it: breached, so its objective is at most At risk.
    objective: 'O-6',
    plan: {
      key: 'KR-21',
      title: 'Nights on call that were interrupted',
      owner: 'nadia',
      numbers: { kind: 'keep-within', lower: null, upper: 4 },
      guardrail: true,
      unit: 'nights',
      decimals: 0,
      rhythm: 'weekly',
      indicator: 'leading',
      howMeasured: 'Nights with a page between 22:00 and 06:00, last 30 days, all rotas.',
      course: { kind: 'values', points: [3, 3, 2, 3, 4, 5, 7] },
      confidence: [7, 7, 7, 6, 5, 4, 4],
      silentDays: 2,
      notes: [
        note('Each team is paged for its own services.', 'Inside.', 'People fix what wakes them.'),
        note(
          'Time limits for stock and tax.',
          'Outside for the second week.',
          'Every time-out pages somebody now. We bought availability with sleep.',
        ),
      ],
      epics: [],
      source: {
        link: 'https://pager.fernhill.example/reports/nights',
        suppliedBy: 'Pager, export by Jonas',
        verified: true,
      },
    },
  },
  {
    objective: 'O-5',
    plan: {
      key: 'KR-22',
      title: 'Box customers who also order single plants',
      owner: 'leilani',
      numbers: { kind: 'increase', baseline: 18, target: 25 },
      unit: '%',
      decimals: 0,
      rhythm: 'two-weekly',
      indicator: 'lagging',
      howMeasured: 'Subscribers with an order outside of their box in the last 60 days.',
      course: { kind: 'pace', points: [0.5, 0.7, 0.8, 0.75] },
      confidence: [6, 6, 6],
      silentDays: 5,
      notes: [
        note(
          'Voucher for a single plant in the third box.',
          'A little up.',
          'They order as a gift, not for themselves.',
        ),
      ],
      epics: [],
      supports: { objective: 'O-7', keyResult: 'KR-19' },
      source: {
        link: 'https://figures.fernhill.example/subscriptions/single-orders',
        suppliedBy: 'Leilani, by hand',
        verified: false,
      },
    },
  },
];

/** What only some may see. Data table. */
export const RESTRICTED: ObjectivePlan = {
  key: 'O-10',
  title: 'Support moves to one site, and nobody leaves because of it',
  description: 'Not announced before the works council has agreed. Please talk to Annika only.',
  cycle: 'running',
  team: 'company',
  owner: 'annika',
  ambition: 'committed',
  onlyFor: ['kofi', 'nadia'],
  keyResults: [
    {
      key: 'KR-27',
      title: 'People who said yes to the new site',
      owner: 'annika',
      numbers: { kind: 'reach', baseline: 0, target: 24 },
      unit: 'people',
      decimals: 0,
      rhythm: 'two-weekly',
      indicator: 'leading',
      howMeasured: 'Signed agreements, counted by hand.',
      course: { kind: 'pace', points: [0.6, 0.8, 0.95, 1] },
      confidence: [5, 6, 7],
      silentDays: 4,
      notes: [
        note('Talks with everybody in person.', 'Half have agreed.', 'The way to work decides, not the pay.'),
      ],
      epics: [],
    },
  ],
};

/** The tree: quarters of the teams below the year of the company. */
export const PARENTS: readonly ParentPlan[] = [
  { child: 'O-1', parent: 'O-7', relation: 'contributes' },
  { child: 'O-3', parent: 'O-7', relation: 'contributes' },
  { child: 'O-5', parent: 'O-7', relation: 'contributes' },
  { child: 'O-4', parent: 'O-7', relation: 'supports' },
  { child: 'O-6', parent: 'O-8', relation: 'contributes' },
  { child: 'O-9', parent: 'O-8', relation: 'contributes' },
  { child: 'O-10', parent: 'O-8', relation: 'contributes' },
];
