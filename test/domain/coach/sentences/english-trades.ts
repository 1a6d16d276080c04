import { type LabelledSentence, labelled } from './sentence-case';

/** Ordinary key results of many trades, in English. */
const sentences: readonly LabelledSentence[] = [
  // support
  [
    'Reduce support response time from 24 hours to 6 hours',
    { kind: 'decrease', baseline: 24, target: 6, unit: 'hours' },
  ],
  [
    'Cut the average handling time from 9 to 6 minutes',
    { kind: 'decrease', baseline: 9, target: 6, unit: 'minutes' },
  ],
  ['Raise CSAT from 81 % to 90 %', { kind: 'increase', baseline: 81, target: 90, unit: '%' }],
  ['First contact resolution up from 62% to 75%', { kind: 'increase', baseline: 62, target: 75, unit: '%' }],
  ['Answer 90 % of tickets within 4 hours', { kind: 'reach', target: 90, unit: '%' }],
  ['Bring the ticket backlog down to 150 from 480', { kind: 'decrease', baseline: 480, target: 150 }],
  ['Keep the abandonment rate of calls below 5 %', { kind: 'keep-within', upper: 5, unit: '%' }],
  ['No more than 2 escalations per week', { kind: 'keep-within', upper: 2, unit: 'escalations' }],
  ['Lower the share of reopened tickets by 30 %', { kind: 'decrease', relative: { by: 30, in: '%' } }],
  [
    'Shorten first reply from 1h 30m to 45 minutes',
    { kind: 'decrease', baseline: 90, target: 45, unit: 'minutes' },
  ],
  // software
  [
    'Bring the checkout error rate from 3.8 % to 2.0 %',
    { kind: 'decrease', baseline: 3.8, target: 2, unit: '%' },
  ],
  [
    'p95 latency of the search API: 820 ms → 300 ms',
    { kind: 'decrease', baseline: 820, target: 300, unit: 'ms' },
  ],
  ['Deployment frequency from 2 to 10 per week', { kind: 'increase', baseline: 2, target: 10 }],
  [
    'Mean time to recovery from 2 days to 4 hours',
    { kind: 'decrease', baseline: 48, target: 4, unit: 'hours' },
  ],
  ['Crash-free sessions at least 99.8 %', { kind: 'keep-within', lower: 99.8, unit: '%' }],
  ['Keep monthly uptime at or above 99.95 %', { kind: 'keep-within', lower: 99.95, unit: '%' }],
  ['Reduce cold start of the app to 1.5 s', { kind: 'decrease', target: 1.5, unit: 'seconds' }],
  ['Build time -> 8 minutes from 22 minutes', { kind: 'decrease', baseline: 22, target: 8, unit: 'minutes' }],
  ['Flaky tests from 140 to under 20', { kind: 'decrease', baseline: 140, target: 20 }],
  ['Migrate 40 servers to Windows 11', { kind: 'reach', target: 40, unit: 'servers', activity: true }],
  ['Eliminate critical vulnerabilities in production', { kind: 'decrease', target: 0 }],
  ['Halve the bundle size of the web app', { kind: 'decrease', relative: { by: 50, in: '%' } }],
  ['Increase test coverage from 54 to 70 %', { kind: 'increase', baseline: 54, target: 70, unit: '%' }],
  ['Launch the new developer portal', { kind: 'milestone', activity: true }],
  ['Change failure rate between 2 and 4 %', { kind: 'keep-within', lower: 2, upper: 4, unit: '%' }],
  ['Cloud cost per tenant down by $1.20', { kind: 'decrease', relative: { by: 1.2, in: 'unit' }, unit: '$' }],
  // product and growth
  ['Grow weekly active teams from 1,200 to 2,000', { kind: 'increase', baseline: 1200, target: 2000 }],
  [
    'Increase trial-to-paid conversion by 3 percentage points',
    { kind: 'increase', relative: { by: 3, in: 'percentage-points' }, unit: '%' },
  ],
  ['Reach 500 paying customers', { kind: 'reach', target: 500, unit: 'customers' }],
  ['Double the number of referrals', { kind: 'increase', relative: { by: 100, in: '%' } }],
  ['Decrease monthly churn from 4.2% to 2.5%', { kind: 'decrease', baseline: 4.2, target: 2.5, unit: '%' }],
  ['Net promoter score from 31 to 45', { kind: 'increase', baseline: 31, target: 45 }],
  [
    'Improve activation in week one from 38 % to 55 %',
    { kind: 'increase', baseline: 38, target: 55, unit: '%' },
  ],
  [
    'Improve page load time from 4.1 s to 1.8 s',
    { kind: 'decrease', baseline: 4.1, target: 1.8, unit: 'seconds' },
  ],
  ['App store rating from 3.9 to 4.5 stars', { kind: 'increase', baseline: 3.9, target: 4.5, unit: 'stars' }],
  ['Get 1.5M monthly visits to the site', { kind: 'reach', target: 1500000, unit: 'visits' }],
  ['Establish a baseline for NPS among new customers', { kind: 'find-baseline' }],
  ['Measure the baseline of feature adoption', { kind: 'find-baseline' }],
  // sales
  ['Increase ARR from $4.2M to $6M', { kind: 'increase', baseline: 4200000, target: 6000000, unit: '$' }],
  ['Close €750k of new business', { kind: 'reach', target: 750000, unit: '€' }],
  ['Win 12 new enterprise customers', { kind: 'reach', target: 12, unit: 'customers' }],
  [
    'Shorten the sales cycle from 94 days to 60 days',
    { kind: 'decrease', baseline: 94, target: 60, unit: 'days' },
  ],
  ['Raise the win rate to at least 30 %', { kind: 'increase', target: 30, unit: '%' }],
  ['Pipeline coverage from 2x to 4x', { kind: 'increase', baseline: 2, target: 4, unit: 'x' }],
  [
    'Average deal size: EUR 18,000 -> EUR 25,000',
    { kind: 'increase', baseline: 18000, target: 25000, unit: '€' },
  ],
  ['Run 5 webinars for prospects', { kind: 'reach', target: 5, unit: 'webinars', activity: true }],
  // hospital and care
  [
    'Reduce waiting time in the emergency room from 3 hours to 90 minutes',
    { kind: 'decrease', baseline: 180, target: 90, unit: 'minutes' },
  ],
  ['Lower falls from 6.2 to 4 per 1,000 bed days', { kind: 'decrease', baseline: 6.2, target: 4 }],
  ['Hand hygiene compliance at 95 %', { kind: 'reach', target: 95, unit: '%' }],
  ['Zero never events', { kind: 'keep-within', upper: 0 }],
  ['Keep bed occupancy between 80 and 88 %', { kind: 'keep-within', lower: 80, upper: 88, unit: '%' }],
  [
    'Train 200 nurses on the new triage protocol',
    { kind: 'reach', target: 200, unit: 'nurses', activity: true },
  ],
  [
    'Readmissions within 30 days from 14 % to 11 %',
    { kind: 'decrease', baseline: 14, target: 11, unit: '%' },
  ],
  [
    'Increase same-day discharge from 22 % to 35 % of patients',
    { kind: 'increase', baseline: 22, target: 35, unit: '%' },
  ],
  // logistics
  [
    'Increase the share of orders delivered within 48 hours from 82 % to 95 %',
    { kind: 'increase', baseline: 82, target: 95, unit: '%' },
  ],
  ['Cut empty kilometres by 15%', { kind: 'decrease', relative: { by: 15, in: '%' } }],
  ['Pick errors no more than 0.3 %', { kind: 'keep-within', upper: 0.3, unit: '%' }],
  [
    'Dock-to-stock time to 4 hours from 11 hours',
    { kind: 'decrease', baseline: 11, target: 4, unit: 'hours' },
  ],
  [
    'Reduce fuel use from 31.5 to 28 litres per 100 km',
    { kind: 'decrease', baseline: 31.5, target: 28, unit: 'litres' },
  ],
  ['Deliver 97 % of parcels on time', { kind: 'reach', target: 97, unit: '%' }],
  // school
  ['Raise attendance from 91.5 % to 95 %', { kind: 'increase', baseline: 91.5, target: 95, unit: '%' }],
  ['Every pupil reads at grade level', {}],
  [
    'Decrease the number of early leavers from 42 to 25 pupils',
    { kind: 'decrease', baseline: 42, target: 25, unit: 'pupils' },
  ],
  [
    'At least 80 % of students pass maths at the first attempt',
    { kind: 'keep-within', lower: 80, unit: '%' },
  ],
  ['Hold 12 parent evenings', { kind: 'reach', target: 12, unit: 'evenings', activity: true }],
  [
    'Parents rating communication "good" up by 10 percentage points',
    { kind: 'increase', relative: { by: 10, in: 'percentage-points' }, unit: '%' },
  ],
  // retail
  [
    'Sales per square metre from £4,100 to £4,600',
    { kind: 'increase', baseline: 4100, target: 4600, unit: '£' },
  ],
  ['Bring down returns from 18% to 12%', { kind: 'decrease', baseline: 18, target: 12, unit: '%' }],
  ['Out-of-stock rate below 2 %', { kind: 'keep-within', upper: 2, unit: '%' }],
  ['Average basket from 23.40 € to 27 €', { kind: 'increase', baseline: 23.4, target: 27, unit: '€' }],
  ['Open 6 new stores', { kind: 'reach', target: 6, unit: 'stores', activity: true }],
  ['Loyalty members: 120k -> 200k', { kind: 'increase', baseline: 120000, target: 200000 }],
  ['Shrinkage at most 1.1 % of sales', { kind: 'keep-within', upper: 1.1, unit: '%' }],
  // HR
  ['Time to hire from 62 days to 40 days', { kind: 'decrease', baseline: 62, target: 40, unit: 'days' }],
  ['Reduce voluntary turnover from 17 % to 12 %', { kind: 'decrease', baseline: 17, target: 12, unit: '%' }],
  ['eNPS improves from -5 to 20', { kind: 'increase', baseline: -5, target: 20 }],
  [
    'Increase the share of women in leadership by 5 percentage points',
    { kind: 'increase', relative: { by: 5, in: 'percentage-points' }, unit: '%' },
  ],
  ['Hold overtime under 6 hours per person and week', { kind: 'keep-within', upper: 6, unit: 'hours' }],
  ['Determine a baseline for time to productivity', { kind: 'find-baseline' }],
  ['Roll out the new performance review process', { kind: 'milestone', activity: true }],
  ['80 % of managers complete feedback training', { kind: 'reach', target: 80, unit: '%' }],
  // finance
  ['Close the books in 5 days instead of 9 days', { kind: 'decrease', baseline: 9, target: 5, unit: 'days' }],
  ['Days sales outstanding from 58 to 45', { kind: 'decrease', baseline: 58, target: 45 }],
  ['Raise operating margin from -2 % to 5 %', { kind: 'increase', baseline: -2, target: 5, unit: '%' }],
  ['Cost of capital stays within 6 to 7.5 %', { kind: 'keep-within', lower: 6, upper: 7.5, unit: '%' }],
  ['Save CHF 2.4 M in procurement', { kind: 'reach', target: 2400000, unit: 'CHF' }],
  ['Forecast error no higher than 3%', { kind: 'keep-within', upper: 3, unit: '%' }],
  [
    'Grow assets under management from $1.1bn to $1.4bn',
    { kind: 'increase', baseline: 1100000000, target: 1400000000, unit: '$' },
  ],
  ['Unpaid invoices older than 60 days: from 340 to 100', { kind: 'decrease', baseline: 340, target: 100 }],
  // manufacturing
  [
    'Increase overall equipment effectiveness from 61 to 72 %',
    { kind: 'increase', baseline: 61, target: 72, unit: '%' },
  ],
  ['Scrap rate ≤ 1.5 %', { kind: 'keep-within', upper: 1.5, unit: '%' }],
  ['Change-over time from 75 min to 30 min', { kind: 'decrease', baseline: 75, target: 30, unit: 'minutes' }],
  ['Zero lost-time accidents', { kind: 'keep-within', upper: 0 }],
  ['Energy use per part reduced by 12 %', { kind: 'decrease', relative: { by: 12, in: '%' } }],
  ['Produce 4,000 units per shift', { kind: 'reach', target: 4000, unit: 'units' }],
  ['First pass yield climbs from 88 % to 94 %', { kind: 'increase', baseline: 88, target: 94, unit: '%' }],
  // charity
  ['Raise $250,000 in donations', { kind: 'reach', target: 250000, unit: '$' }],
  ['Grow recurring donors from 3 400 to 5 000', { kind: 'increase', baseline: 3400, target: 5000 }],
  ['Serve 10,000 meals', { kind: 'reach', target: 10000, unit: 'meals' }],
  ['Keep overhead at 12 % or less', { kind: 'keep-within', upper: 12, unit: '%' }],
  ['Sign up 300 volunteers', { kind: 'reach', target: 300, unit: 'volunteers' }],
  ['Donor retention from 44 % to 52 %', { kind: 'increase', baseline: 44, target: 52, unit: '%' }],
  // hotel
  [
    'Occupancy in the low season from 48 % to 60 %',
    { kind: 'increase', baseline: 48, target: 60, unit: '%' },
  ],
  ['Guest rating from 8.1 to 8.8 out of 10', { kind: 'increase', baseline: 8.1, target: 8.8 }],
  ['Direct bookings up by 25%', { kind: 'increase', relative: { by: 25, in: '%' } }],
  ['Check-in takes at most 4 minutes', { kind: 'keep-within', upper: 4, unit: 'minutes' }],
  ['RevPAR from 71 € to 85 €', { kind: 'increase', baseline: 71, target: 85, unit: '€' }],
  ['Renovate 30 rooms', { kind: 'reach', target: 30, unit: 'rooms', activity: true }],
  // agriculture
  [
    'Wheat yield from 6.8 to 7.5 tonnes per hectare',
    { kind: 'increase', baseline: 6.8, target: 7.5, unit: 'tonnes' },
  ],
  ['Reduce water use per hectare by 20 %', { kind: 'decrease', relative: { by: 20, in: '%' } }],
  [
    'Milk yield per cow from 28 litres to 32 litres a day',
    { kind: 'increase', baseline: 28, target: 32, unit: 'litres' },
  ],
  ['Nitrate in ground water below 50 mg/l', { kind: 'keep-within', upper: 50, unit: 'mg/l' }],
  ['Plant 2 500 trees', { kind: 'reach', target: 2500, unit: 'trees', activity: true }],
  ['Calf mortality from 7% down to 4%', { kind: 'decrease', baseline: 7, target: 4, unit: '%' }],
];

export const ENGLISH_TRADES = labelled('en', sentences);
