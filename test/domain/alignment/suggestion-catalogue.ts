/** The key results that the labelled goal lines of `suggestion-cases.ts` choose from. */
export interface CatalogueEntry {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly objectiveTitle: string;
  readonly unit?: string;
  readonly teamId: string;
}

const objective = (
  teamId: string,
  objectiveTitle: string,
  ...keyResults: [number: number, title: string, unit?: string][]
): CatalogueEntry[] =>
  keyResults.map(([number, title, unit]) => ({
    id: `kr${number}`,
    key: `KR-${number}`,
    title,
    objectiveTitle,
    teamId,
    ...(unit === undefined ? {} : { unit }),
  }));

export const CATALOGUE: readonly CatalogueEntry[] = [
  ...objective(
    'support',
    'Customers get help before they get angry',
    [1, 'Reduce first response time of support tickets from 24 to 6 hours', 'hours'],
    [2, 'Raise customer satisfaction (CSAT) after a support case from 78 % to 88 %', '%'],
    [3, 'Cut open ticket backlog from 900 to 300', 'tickets'],
    [4, 'Increase share of questions solved by the help center without an agent from 22 % to 40 %', '%'],
  ),
  ...objective(
    'checkout',
    'Paying is the easiest part of shopping',
    [5, 'Bring the checkout error rate from 3.8 % to 2.0 %', '%'],
    [6, 'Raise checkout conversion from 61 % to 68 %', '%'],
    [7, 'Cut checkout page load time from 4.2 s to 2.0 s', 's'],
    [8, 'Payments with PayPal, Apple Pay and Google Pay reach 30 % of orders', '%'],
    [9, 'Fraudulent orders stay below 0.4 %', '%'],
  ),
  ...objective(
    'growth',
    'New customers come to stay',
    [10, 'Reduce monthly churn from 4.1 % to 3.0 %', '%'],
    [11, 'Raise activation of new sign-ups in the first week from 35 % to 50 %', '%'],
    [12, 'Raise trial to paid conversion from 11 % to 16 %', '%'],
    [13, 'Week-4 retention of new customers grows from 42 % to 50 %', '%'],
    [14, 'Referred customers make up 15 % of new accounts', '%'],
  ),
  ...objective(
    'platform',
    'A platform nobody has to think about',
    [15, 'Keep API availability at 99.95 % or above', '%'],
    [16, 'Reduce p95 latency of the API from 800 ms to 300 ms', 'ms'],
    [17, 'Mean time to recover from incidents drops from 90 to 30 minutes', 'minutes'],
    [18, 'Deploy to production 20 times a week instead of 4', 'deployments'],
    [19, 'Cloud hosting cost per order falls from 12 to 8 cents', 'cents'],
    [20, 'Cut duration of the CI build from 38 to 12 minutes', 'minutes'],
  ),
  ...objective(
    'mobile',
    'The app people recommend',
    [21, 'Crash-free sessions of the mobile app rise from 98.1 % to 99.7 %', '%'],
    [22, 'App Store rating climbs from 3.6 to 4.5 stars', 'stars'],
    [23, 'Share of users who allow push notifications rises from 31 % to 50 %', '%'],
    [24, 'App cold start takes less than 1.5 seconds on mid-range Android phones', 's'],
    [25, 'Weekly active users of the mobile app grow from 80,000 to 120,000', 'users'],
  ),
  ...objective(
    'sales',
    'Enterprise chooses us',
    [26, 'Win 12 new enterprise contracts', 'contracts'],
    [27, 'Shorten the sales cycle from 96 to 60 days', 'days'],
    [28, 'Qualified pipeline grows to 6 million euros', 'EUR'],
    [29, 'Raise win rate of product demos from 18 % to 28 %', '%'],
    [30, 'Net revenue retention of enterprise accounts reaches 115 %', '%'],
  ),
  ...objective(
    'people',
    'A team that grows and stays',
    [31, 'Hire 8 senior engineers', 'hires'],
    [32, 'Reduce time to hire from 71 to 40 days', 'days'],
    [33, 'Employee engagement score rises from 6.9 to 8.0', 'points'],
    [34, 'New engineers merge their first change within 5 days of joining', 'days'],
  ),
  ...objective(
    'security',
    'Customers trust us with their data',
    [35, 'No critical vulnerability stays open longer than 7 days', 'days'],
    [36, 'All employees and 80 % of customers use two-factor authentication', '%'],
    [37, 'Pass the SOC 2 audit without exceptions'],
    [38, 'Delete personal data within 30 days of a GDPR request in every case', '%'],
  ),
  ...objective(
    'data',
    'Decisions from numbers everybody believes',
    [39, 'Dashboards are fresh by 7 am on 98 % of days', '%'],
    [40, 'Data quality checks cover 90 % of warehouse tables', '%'],
    [41, 'Search results: share of searches without a click drops from 45 % to 30 %', '%'],
    [42, 'Recommendations bring 12 % of revenue', '%'],
  ),
];
