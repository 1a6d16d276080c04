import type { Input } from '../../src/contract/api';
import type { PersonName } from '../people';
import type { AreaName, TeamName } from './plan';

interface AreaPlan {
  readonly name: string;
  readonly description: string;
  readonly owner: PersonName;
  readonly team: TeamName;
}

/** The KRAs, in the order of their keys: goals of the site name them. Data table. */
export const AREAS: Readonly<Record<AreaName, AreaPlan>> = {
  buying: {
    name: 'Buying in the shop',
    description: 'From the first visit to the paid order: it works, it is quick, and the price is the price.',
    owner: 'tomas',
    team: 'checkout',
  },
  answers: {
    name: 'Answers for customers',
    description: 'Whoever asks is answered by somebody who can help, in every channel that we offer.',
    owner: 'priya',
    team: 'support',
  },
  platform: {
    name: 'A platform that holds',
    description: 'It runs, it is patched, it can be restored, and its figures are right.',
    owner: 'nadia',
    team: 'platform',
  },
};

interface MetricPlan extends Pick<Input<'metric.save'>, 'unit' | 'decimals' | 'lower' | 'upper'> {
  readonly id: string;
  readonly team: TeamName;
  readonly name: string;
  readonly description: string;
  readonly owner: PersonName;
  /** One a month, the last one lately. */
  readonly values: readonly number[];
}

/** The health metrics: two within their range, and one that left it lately. Data table. */
export const METRICS: readonly MetricPlan[] = [
  {
    id: 'sample-metric-reserve',
    team: 'company',
    name: 'Months that our cash would last',
    description: 'Cash in the bank ÷ the average cost of the last three months.',
    owner: 'annika',
    unit: 'months',
    decimals: 1,
    lower: 9,
    upper: null,
    values: [12.8, 12.4, 11.9, 11.6, 12.2, 12],
  },
  {
    id: 'sample-metric-phone-page',
    team: 'checkout',
    name: 'Product page ready for use on a phone',
    description:
      'Real visitors, 75th percentile. It was a key result last quarter; now we watch that it stays.',
    owner: 'yuki',
    unit: 's',
    decimals: 1,
    lower: null,
    upper: 2.5,
    values: [3.3, 3, 2.6, 2.2, 2.2, 2.3],
  },
  {
    id: 'sample-metric-old-conversations',
    team: 'support',
    name: 'Conversations open for more than three days',
    description: 'Counted on the first Monday of the month, all channels.',
    owner: 'zofia',
    unit: '',
    decimals: 0,
    lower: null,
    upper: 60,
    values: [48, 44, 39, 41, 58, 74],
  },
];
