import type { Template, TemplateKeyResult } from './template';

const keyResult = (
  title: string,
  numbers: TemplateKeyResult['numbers'],
  unit: string,
  howMeasured: string,
  more: Partial<TemplateKeyResult> = {},
): TemplateKeyResult => ({
  title,
  numbers,
  unit,
  decimals: 0,
  weight: 1,
  rhythm: 'two-weekly',
  indicator: 'lagging',
  howMeasured,
  guardrail: false,
  ...more,
});
const up = (value: number) => ({ kind: 'increase', move: { by: 'amount', value } }) as const;
const down = (value: number) => ({ kind: 'decrease', move: { by: 'amount', value: -value } }) as const;
const upBy = (value: number) => ({ kind: 'increase', move: { by: 'share', value } }) as const;
const downBy = (value: number) => ({ kind: 'decrease', move: { by: 'share', value: -value } }) as const;
const atMost = (upper: number) => ({ kind: 'keep-within', lower: null, upper }) as const;
const atLeast = (lower: number) => ({ kind: 'keep-within', lower, upper: null }) as const;
const GUARDRAIL = { guardrail: true, rhythm: 'weekly' } as const;
const LEADING = { indicator: 'leading', rhythm: 'weekly' } as const;

/** Objectives to start from, from several trades: each with an outcome, an early sign and a guardrail. */
export const STARTING_TEMPLATES: readonly Template[] = [
  {
    id: 'start-reliability',
    name: 'Software: a service people can rely on',
    title: 'Customers never have to wonder whether it works',
    description: 'Every outage costs trust that no feature brings back.',
    ambition: 'committed',
    keyResults: [
      keyResult(
        'Failed requests at the most used step',
        downBy(0.5),
        '%',
        'Share of requests that end in an error, from monitoring, weekly mean',
        { decimals: 2, rhythm: 'weekly' },
      ),
      keyResult(
        'Median time until an incident is solved',
        downBy(0.4),
        'min',
        'From the incident log: first alert to all clear',
        { rhythm: 'weekly' },
      ),
      keyResult(
        'Alerts that name what to do',
        up(40),
        '%',
        'Share of alerts of the week with a runbook',
        LEADING,
      ),
      keyResult(
        'Changes that have to be rolled back',
        atMost(5),
        '%',
        'Roll-backs ÷ releases of the week',
        GUARDRAIL,
      ),
    ],
  },
  {
    id: 'start-onboarding',
    name: 'Product: newcomers find their way alone',
    title: 'The first hour convinces',
    description: 'Whoever succeeds in the first hour stays.',
    ambition: 'aspirational',
    keyResults: [
      keyResult(
        'Newcomers who reach their first success within a day',
        up(15),
        '%',
        'Of those who signed up in the week, from product analytics',
        { rhythm: 'weekly' },
      ),
      keyResult('Newcomers who come back in their second week', up(8), '%', 'Cohorts by week of first use', {
        rhythm: 'weekly',
      }),
      keyResult(
        'Steps from sign-up to first success',
        downBy(0.3),
        'steps',
        'Counted in the current version',
        LEADING,
      ),
      keyResult(
        'Questions of newcomers to support',
        atMost(20),
        'a week',
        'Tickets of accounts younger than 14 days',
        GUARDRAIL,
      ),
    ],
  },
  {
    id: 'start-support',
    name: 'Support: answers people are glad about',
    title: 'Whoever asks us is helped the same day',
    description: 'Waiting is what people remember of support.',
    ambition: 'committed',
    keyResults: [
      keyResult(
        'Median time to a first helpful answer',
        downBy(0.5),
        'h',
        'From the help desk: first answer that is no acknowledgement',
        { decimals: 1, rhythm: 'weekly' },
      ),
      keyResult('Requests solved at first contact', up(10), '%', 'Closed without a second question', {
        rhythm: 'weekly',
      }),
      keyResult(
        'Requests that an article would have answered',
        down(10),
        '%',
        'Tagged by the team when closing',
        LEADING,
      ),
      keyResult(
        'Satisfaction after a solved request',
        atLeast(4.5),
        'of 5',
        'Mean of the answers of the week',
        { ...GUARDRAIL, decimals: 1 },
      ),
    ],
  },
  {
    id: 'start-sales',
    name: 'Sales: growth that stays',
    title: 'We win the customers who stay',
    description: 'A contract that ends after a year costs more than it brings.',
    ambition: 'aspirational',
    keyResults: [
      keyResult(
        'Revenue from customers in their second year',
        upBy(0.15),
        '€',
        'Invoiced in the quarter, from accounting',
        { rhythm: 'monthly' },
      ),
      keyResult(
        'First talks with companies that fit',
        upBy(0.25),
        'a week',
        'Counted in the customer system',
        LEADING,
      ),
      keyResult(
        'Days from first talk to signature',
        downBy(0.2),
        'days',
        'Median of the contracts of the month',
        { rhythm: 'monthly' },
      ),
      keyResult('Discount given on signed contracts', atMost(10), '%', 'Mean of the contracts of the month', {
        guardrail: true,
        rhythm: 'monthly',
      }),
    ],
  },
  {
    id: 'start-marketing',
    name: 'Marketing: found by those who look for us',
    title: 'People with our problem find us first',
    description: '',
    ambition: 'aspirational',
    keyResults: [
      keyResult('Visitors who leave their address for more', up(2), '%', 'Of all visitors of the week', {
        decimals: 1,
        rhythm: 'weekly',
      }),
      keyResult(
        'First contacts that name an article or a talk of ours',
        upBy(0.5),
        'a month',
        'Asked in the first talk',
        { rhythm: 'monthly' },
      ),
      keyResult(
        'Articles that bring more than 100 readers a week',
        { kind: 'reach', target: 8 },
        'articles',
        'From web statistics',
        LEADING,
      ),
      keyResult('Cost of a first contact', atMost(80), '€', 'Spent ÷ first contacts of the month', {
        guardrail: true,
        rhythm: 'monthly',
      }),
    ],
  },
  {
    id: 'start-people',
    name: 'People: a place where people stay and grow',
    title: 'New colleagues feel at home after three months',
    description: '',
    ambition: 'committed',
    keyResults: [
      keyResult('New colleagues who would come again', up(10), '%', 'Asked after 90 days', {
        rhythm: 'monthly',
      }),
      keyResult(
        'Days until the first own result',
        downBy(0.3),
        'days',
        'Said by the new colleague and their lead',
        { rhythm: 'monthly' },
      ),
      keyResult(
        'New colleagues with a plan for their first 90 days',
        { kind: 'reach', target: 100 },
        '%',
        'On the first day',
        LEADING,
      ),
      keyResult(
        'Overtime in the teams that train them',
        atMost(4),
        'h a week',
        'Mean of the teams',
        GUARDRAIL,
      ),
    ],
  },
  {
    id: 'start-operations',
    name: 'Operations and manufacturing: right the first time',
    title: 'What leaves our hands need not come back',
    description: '',
    ambition: 'committed',
    keyResults: [
      keyResult('Orders delivered complete and on the promised day', up(6), '%', 'From the order system', {
        rhythm: 'weekly',
      }),
      keyResult('Complaints per 1,000 deliveries', downBy(0.35), '', 'Complaints with a cause in our work', {
        decimals: 1,
        rhythm: 'weekly',
      }),
      keyResult('Faults found before the last station', up(20), '%', 'Of all faults found', LEADING),
      keyResult('Accidents with lost time', atMost(0), '', 'Reported in the month', {
        guardrail: true,
        rhythm: 'monthly',
      }),
    ],
  },
  {
    id: 'start-public',
    name: 'Public service and care: in time for everybody',
    title: 'Nobody waits without knowing how long',
    description: '',
    ambition: 'committed',
    keyResults: [
      keyResult('Applications decided within four weeks', up(15), '%', 'Of those received in the month', {
        rhythm: 'monthly',
      }),
      keyResult(
        'People who know at once when they will hear from us',
        { kind: 'reach', target: 95 },
        '%',
        'Asked in a sample each week',
        LEADING,
      ),
      keyResult(
        'New way of applying is open to all',
        { kind: 'milestone', steps: ['Tried with ten people', 'Open in one office', 'Open in all offices'] },
        '',
        '',
      ),
      keyResult(
        'Decisions that are changed after an objection',
        atMost(3),
        '%',
        'Of the decisions of the quarter',
        { guardrail: true, rhythm: 'monthly' },
      ),
    ],
  },
];
