import { type LabelledSentence, labelled } from './sentence-case';

/** Sentences with digits that are no targets, with two measures, and such as nobody should have to read. */
const sentences: readonly LabelledSentence[] = [
  // names and dates with digits
  ['Pass the ISO 27001 audit', { kind: 'milestone' }],
  ['Get certified for SOC 2', { kind: 'milestone' }],
  ['Move all laptops to Windows 11', { kind: 'milestone', activity: true }],
  [
    'Roll out Python 3 to every service by 31 December',
    { kind: 'milestone', activity: true, due: '2026-12-31' },
  ],
  [
    'Increase B2B revenue from $2M to $3M in Q3 2026',
    { kind: 'increase', baseline: 2000000, target: 3000000, unit: '$' },
  ],
  ['Offer 24/7 support in two languages', { kind: 'milestone', activity: true }],
  ['Be named among the Top 10 employers', { kind: 'milestone' }],
  ['Reduce P1 incidents from 9 to 3', { kind: 'decrease', baseline: 9, target: 3 }],
  [
    'Increase GA4 events with consent from 60 % to 85 % by 2026-09-30',
    { kind: 'increase', baseline: 60, target: 85, unit: '%', due: '2026-09-30' },
  ],
  ['Launch phase 2 of the S/4HANA programme in 2026', { kind: 'milestone', activity: true }],
  ['Complete Level 3 of the Cyber Essentials scheme', { kind: 'milestone' }],
  ['Raise Office 365 adoption to 90 %', { kind: 'increase', target: 90, unit: '%' }],
  [
    'Reduce calls about COVID-19 rules from 300 to 100 a day',
    { kind: 'decrease', baseline: 300, target: 100 },
  ],
  ['Keep KR-12 healthy', {}],
  ['Grow sales in the top 5 markets by 8 %', { kind: 'increase', relative: { by: 8, in: '%' } }],
  ['Tier 1 suppliers audited: 40 %', { kind: 'reach', target: 40, unit: '%' }],
  ['Finish release 4.2', { kind: 'milestone', activity: true }],
  ['From 1 July to 30 September, reduce overtime', { kind: 'decrease' }],
  ['Increase revenue in FY27', { kind: 'increase' }],
  ['Reach 80 % on-time delivery by end of Q4', { kind: 'reach', target: 80, unit: '%' }],
  ['Raise the number of 5-star reviews from 210 to 400', { kind: 'increase', baseline: 210, target: 400 }],
  [
    'Share of patients seen before 9:00 from 20 % to 35 %',
    { kind: 'increase', baseline: 20, target: 35, unit: '%' },
  ],
  ['Reduce CO2 emissions by 18 % by 2026', { kind: 'decrease', relative: { by: 18, in: '%' } }],
  [
    'Increase share of customers with more than 3 orders to 25 %',
    { kind: 'increase', target: 25, unit: '%' },
  ],
  [
    'Cut the P95 of endpoint /v2/orders from 900ms to 400ms',
    { kind: 'decrease', baseline: 900, target: 400, unit: 'ms' },
  ],
  ['Deliver the 2026 budget', { kind: 'milestone', activity: true }],
  [
    'Raise 5G coverage from 71 % to 90 % by December 15, 2026',
    { kind: 'increase', baseline: 71, target: 90, unit: '%', due: '2026-12-15' },
  ],
  [
    'Get 3D printing time down from 14 h to 9 h',
    { kind: 'decrease', baseline: 14, target: 9, unit: 'hours' },
  ],
  // no numbers
  ['Improve customer satisfaction', {}],
  ['Customers love our onboarding', {}],
  ['Increase brand awareness', { kind: 'increase' }],
  ['Implement single sign-on', { kind: 'milestone', activity: true }],
  ['Publish the sustainability report', { kind: 'milestone', activity: true }],
  ['Write 12 blog posts', { kind: 'reach', target: 12, unit: 'posts', activity: true }],
  ['Set up a data warehouse', { kind: 'milestone', activity: true }],
  ['Interview 20 customers who left', { kind: 'reach', target: 20, unit: 'customers', activity: true }],
  ['Find out where we stand on accessibility', {}],
  ['Organise two team events', { kind: 'reach', target: 2, unit: 'events', activity: true }],
  ['Conduct a market study', { kind: 'milestone', activity: true }],
  ['Obtain the export licence', { kind: 'milestone' }],
  // verbs that say no direction, or the wrong one
  ['Improve page load to 2 s', { target: 2, unit: 'seconds' }],
  ['Increase the error budget from 10 to 5', { baseline: 10, target: 5 }],
  ['Optimise stock turnover from 4.5 to 6', { kind: 'increase', baseline: 4.5, target: 6 }],
  [
    'Change the share of recycled paper from 30% to 60%',
    { kind: 'increase', baseline: 30, target: 60, unit: '%' },
  ],
  ['Keep response times stable', {}],
  ['Reduce X from 5 to 5', { baseline: 5, target: 5 }],
  // two measures, or numbers that belong to nothing
  ['Increase NPS from 30 to 45 and CSAT from 80 % to 90 %', { kind: 'increase' }],
  ['Reduce cost from 5 € to 3 € and raise margin from 10 % to 20 %', {}],
  ['From 3 teams in 2 countries to 5 teams in 4 countries', {}],
  ['Sell 100 units or earn $5,000', {}],
  ['Numbers: 1 2 3 4 5', {}],
  ['12', {}],
  ['90 %', {}],
  ['from to by %', {}],
  ['Reduce lead time from 2 months to 3 weeks', { kind: 'decrease' }],
  [
    'Raise temperature stability from −21 °C to −18 °C',
    { kind: 'increase', baseline: -21, target: -18, unit: '°C' },
  ],
  ['<b>Reduce</b> churn from 5 % to 3 %', { kind: 'decrease', baseline: 5, target: 3, unit: '%' }],
  ['<script>alert(1)</script>', {}],
  ['🚀 Grow sign-ups from 800 to 1500 🎉', { kind: 'increase', baseline: 800, target: 1500 }],
  ['زيادة المبيعات من 10 إلى 20', {}],
  [
    '   reduce   WAITING time   FROM 40 MIN TO 15 MIN.  ',
    { kind: 'decrease', baseline: 40, target: 15, unit: 'minutes' },
  ],
  [
    'Lower error rate to 0.5 % (currently 1.8 %)',
    { kind: 'decrease', baseline: 1.8, target: 0.5, unit: '%' },
  ],
  ['Conversion: baseline 2.1 %, target 3 %', { kind: 'increase', baseline: 2.1, target: 3, unit: '%' }],
  [
    'Reduce churn from 5 % by 20 %',
    { kind: 'decrease', baseline: 5, target: 4, unit: '%', relative: { by: 20, in: '%' } },
  ],
  ['Increase the number of demos by 12', { kind: 'increase', relative: { by: 12, in: 'unit' } }],
  ['Reduce delivery time by 2 days', { kind: 'decrease', relative: { by: 2, in: 'unit' }, unit: 'days' }],
  ['No more paper invoices', { kind: 'decrease', target: 0 }],
  ['Bring manual corrections to zero', { kind: 'decrease', target: 0 }],
  ['Manual steps from 14 to zero', { kind: 'decrease', baseline: 14, target: 0 }],
  ['No open critical findings', { kind: 'keep-within', upper: 0 }],
  ['Cut onboarding steps from seven to three', { kind: 'decrease', baseline: 7, target: 3 }],
  ['Triple newsletter subscribers', { kind: 'increase', relative: { by: 200, in: '%' } }],
  ['Keep the queue at 20-30 tickets', { kind: 'keep-within', lower: 20, upper: 30, unit: 'tickets' }],
  ['Stay within the budget of $40,000', { kind: 'keep-within', upper: 40000, unit: '$' }],
  [
    'Increase revenue from €1.200.000 to €1.500.000',
    { kind: 'increase', baseline: 1200000, target: 1500000, unit: '€' },
  ],
  ['Orders per day from 1.200 to 1.500', { kind: 'increase', baseline: 1200, target: 1500 }, 'de-DE'],
  ['Defect density from 1.250 to 0.900', { kind: 'decrease', baseline: 1.25, target: 0.9 }, 'en-US'],
  [
    "Grow revenue from CHF 1'200'000 to CHF 1'500'000",
    { kind: 'increase', baseline: 1200000, target: 1500000, unit: 'CHF' },
  ],
  ['Unit cost from 2,45 € to 1,99 €', { kind: 'decrease', baseline: 2.45, target: 1.99, unit: '€' }],
  [
    'Increase registered users by 50 %, from 20k',
    { kind: 'increase', baseline: 20000, target: 30000, relative: { by: 50, in: '%' } },
  ],
  [
    'Make sure that no customer waits more than 10 minutes',
    { kind: 'keep-within', upper: 10, unit: 'minutes' },
  ],
  [
    'Support cost from $12.50 per ticket to $9 per ticket',
    { kind: 'decrease', baseline: 12.5, target: 9, unit: '$' },
  ],
  ['Between Monday and Friday, answer 95 % of mails the same day', { kind: 'reach', target: 95, unit: '%' }],
  ['Push subscriptions past 10,000', { kind: 'increase', target: 10000 }],
];

export const ENGLISH_TRAPS = labelled('en', sentences);
