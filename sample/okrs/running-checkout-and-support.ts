import { note, type ObjectivePlan } from './plan';

/** The running quarter of the checkout and the support team. Data table. */
export const CHECKOUT_AND_SUPPORT: readonly ObjectivePlan[] = [
  {
    key: 'O-3',
    title: 'Nobody fails at paying',
    description:
      'Whoever has decided to buy should be able to. Today one in 26 payments ends in an error page.',
    cycle: 'running',
    team: 'checkout',
    owner: 'tomas',
    ambition: 'committed',
    areas: ['buying'],
    keyResults: [
      {
        // Goes down, and that is the point: done well.
        key: 'KR-7',
        title: 'Checkout error rate',
        owner: 'elif',
        numbers: { kind: 'decrease', baseline: 3.8, target: 2.0 },
        unit: '%',
        decimals: 1,
        rhythm: 'weekly',
        indicator: 'leading',
        howMeasured:
          'Checkouts that saw at least one error, out of all started; from the shop log, last seven days.',
        course: { kind: 'pace', points: [0.7, 0.9, 1, 1.05, 1.15, 1.1, 1.15] },
        confidence: [6, 7, 7, 8, 8, 8, 9],
        silentDays: 2,
        notes: [
          note(
            'Errors are logged with their cause.',
            'Nothing yet: now we can see.',
            'Two providers make most of the errors. We start there.',
          ),
          note(
            'Card refusals are explained beside the field.',
            'Down for the first time.',
            'Plain words help more than colour. Next: retry instead of fail.',
          ),
          note(
            'Retry after a lost connection.',
            'Down again, most of all on phones.',
            'Half of the time-outs succeed at the second try.',
          ),
          note(
            'Stock is checked before the payment step.',
            'Down, a little ahead of the line.',
            'What is left is 3-D Secure. The bank answers late, not never.',
          ),
        ],
        epics: [['SHOP', 'Error handling at checkout']],
      },
      {
        key: 'KR-8',
        title: 'Visitors who complete the checkout',
        owner: 'tomas',
        numbers: { kind: 'increase', baseline: 58, target: 66 },
        unit: '%',
        decimals: 1,
        rhythm: 'weekly',
        indicator: 'lagging',
        howMeasured: 'Orders out of started checkouts, last seven days, all countries.',
        course: { kind: 'pace', points: [0.3, 0.5, 0.6, 0.75, 0.8, 0.78, 0.8] },
        confidence: [7, 7, 6, 6, 6, 5, 6],
        silentDays: 3,
        notes: [
          note(
            'Address lookup for private addresses.',
            'Hardly visible.',
            'People with an account never see the form. Guests do.',
          ),
          note(
            'Address and delivery on one page.',
            'Up on phones, flat on laptops.',
            'The delivery day matters more than the number of pages.',
          ),
          note(
            'Delivery day instead of "3 to 5 days".',
            'Up, still below the line.',
            'Guest checkout is the next bet: every third visitor stops at "create an account".',
          ),
        ],
        epics: [['SHOP', 'Address and delivery form']],
      },
      {
        // Goes past its target.
        key: 'KR-9',
        title: 'Orders paid with a wallet',
        owner: 'liam',
        numbers: { kind: 'increase', baseline: 6, target: 18 },
        unit: '%',
        decimals: 0,
        rhythm: 'weekly',
        indicator: 'leading',
        howMeasured: 'Orders paid with Apple Pay, Google Pay or PayPal, out of all orders, last seven days.',
        course: { kind: 'progress', points: [0.05, 0.15, 0.4, 0.65, 0.9, 1.1, 1.25] },
        confidence: [6, 7, 8, 9, 10, 10, 10],
        silentDays: 4,
        notes: [
          note(
            'Wallet buttons for 5 % of the visitors.',
            'Those who see the button use it.',
            'No complaints, no refund trouble. We can go faster.',
          ),
          note(
            'Apple Pay live in Germany and Austria.',
            'Up every day since.',
            'The button in the basket works better than the one in the last step.',
          ),
          note(
            'Google Pay for everybody.',
            'Past the target.',
            'We set the target too low. Wallet orders also fail less, which helps the error rate.',
          ),
        ],
        epics: [['SHOP', 'Wallet payments']],
      },
    ],
  },
  {
    key: 'O-4',
    title: 'The first answer solves it',
    description: 'Customers should hear from us the same day, and only once per problem.',
    cycle: 'running',
    team: 'support',
    owner: 'priya',
    ambition: 'aspirational',
    areas: ['answers'],
    keyResults: [
      {
        key: 'KR-10',
        title: 'Median time to the first answer',
        owner: 'zofia',
        numbers: { kind: 'decrease', baseline: 24, target: 6 },
        unit: 'h',
        decimals: 0,
        rhythm: 'weekly',
        indicator: 'leading',
        howMeasured: 'From the first message to the first answer of a person, all channels, last seven days.',
        course: { kind: 'pace', points: [0.5, 0.7, 0.8, 0.75, 0.85, 0.9, 0.88] },
        confidence: [5, 6, 6, 6, 7, 7, 7],
        silentDays: 1,
        notes: [
          note(
            'Parcel questions are answered at once by mail.',
            'Down by a good step.',
            'Every fourth message asks where the parcel is.',
          ),
          note(
            'Drafts from the order status.',
            'Down on weekdays, not at weekends.',
            'People trust a draft when it shows where it comes from.',
          ),
          note(
            'Oldest message first, for everybody.',
            'Down again, and the long tail is gone.',
            'The weekend is the next thing: what can wait answers itself.',
          ),
        ],
        epics: [['HELP', 'Faster first answer']],
      },
      {
        // Much work, no move: the articles are written and nobody asks less.
        key: 'KR-11',
        title: 'Contacts per 100 orders',
        owner: 'priya',
        numbers: { kind: 'decrease', baseline: 14.2, target: 9 },
        unit: '',
        decimals: 1,
        rhythm: 'weekly',
        indicator: 'lagging',
        howMeasured: 'Conversations started, per 100 orders shipped in the same week, spam left out.',
        course: { kind: 'progress', points: [0, 0.04, 0.02, 0.08, 0.04, 0.06, 0.04] },
        confidence: [7, 7, 6, 6, 5, 4, 4],
        silentDays: 2,
        notes: [
          note(
            'First twelve articles of the new help centre.',
            'No change. Too early, we think.',
            'Search engines need a few weeks.',
          ),
          note(
            'The ten most read articles are rewritten.',
            'No change.',
            'Ratings of the articles are good. Are we asking the right question?',
          ),
          note(
            'Articles on care, spare parts and warranty.',
            'No change.',
            'People read an article and write to us anyway.',
          ),
          note(
            'Help centre in Dutch and Polish.',
            'Still where we began.',
            'Nearly all articles are out and the number has not moved. Interviews say: they want it done, not explained. We should stop writing and let people change orders themselves.',
          ),
        ],
        epics: [['HELP', 'A help centre worth reading']],
      },
      {
        // On track, and its owner believes in it less every week.
        key: 'KR-12',
        title: 'Customers satisfied with our answer',
        owner: 'mateus',
        numbers: { kind: 'increase', baseline: 82, target: 90 },
        unit: '%',
        decimals: 1,
        rhythm: 'weekly',
        indicator: 'lagging',
        howMeasured: 'Four or five stars in the survey after chat and mail, last seven days.',
        course: { kind: 'pace', points: [0.9, 1.05, 1.1, 1, 0.95, 0.88, 0.84] },
        confidence: [8, 8, 8, 7, 6, 4, 3],
        silentDays: 4,
        notes: [
          note(
            'We ask after chat, no longer only after mail.',
            'Up: chat is rated better.',
            'Part of the rise is the mix of channels, not us.',
          ),
          note(
            'Support sees payment attempts beside the message.',
            'Up again.',
            'Answers that name the cause are rated a star better.',
          ),
          note(
            'Two conversations a week are read together.',
            'Flat.',
            'Lisbon and Leipzig mean different things by "solved".',
          ),
          note(
            'Nothing new for customers this week.',
            'Slipping.',
            'The easy part is behind us. Refusals get one star whatever we write; refunds without asking a lead may help. I doubt we reach it.',
          ),
        ],
        epics: [['HELP', 'Answers that solve it']],
      },
    ],
  },
];
