import { type LabelledSentence, labelled, type SentenceCase } from './sentence-case';

/**
 * The last table, written and labelled before the reader saw it; nothing may ever be changed for its sake. What it says
 * is the honest figure of how the reader does on what people will type.
 */
const english: readonly LabelledSentence[] = [
  [
    'Lower the no-show rate of the clinic from 13% to 8%',
    { kind: 'decrease', baseline: 13, target: 8, unit: '%' },
  ],
  ['Sell 1,200 season tickets', { kind: 'reach', target: 1200, unit: 'tickets' }],
  [
    'Average delivery distance from 14.5 km to 11 km',
    { kind: 'decrease', baseline: 14.5, target: 11, unit: 'km' },
  ],
  ['Bring the share of renewable energy to 60 percent', { target: 60, unit: '%' }],
  [
    'Increase monthly recurring revenue from €310k to €380k',
    { kind: 'increase', baseline: 310000, target: 380000, unit: '€' },
  ],
  ['Publish our first impact report', { kind: 'milestone', activity: true }],
  ['Keep staff sickness under 4.5%', { kind: 'keep-within', upper: 4.5, unit: '%' }],
  ['Raise library visits by 15 % compared with 2025', { kind: 'increase', relative: { by: 15, in: '%' } }],
  ['Invoice disputes: from 5.1 % to 3 %', { kind: 'decrease', baseline: 5.1, target: 3, unit: '%' }],
  [
    'Shorten release cycle from 6 weeks to 2 weeks',
    { kind: 'decrease', baseline: 6, target: 2, unit: 'weeks' },
  ],
  ['Have 95 % of machines connected by end of year', { kind: 'reach', target: 95, unit: '%' }],
  ['Increase usage of the self-service portal', { kind: 'increase' }],
  ['Train all supervisors in conflict resolution', { kind: 'milestone', activity: true }],
  [
    'Cut plastic packaging by 20 tonnes',
    { kind: 'decrease', relative: { by: 20, in: 'unit' }, unit: 'tonnes' },
  ],
  ['Room cleaning takes no longer than 25 minutes', { kind: 'keep-within', upper: 25, unit: 'minutes' }],
  ['Customer effort score from 3.4 down to 2.6', { kind: 'decrease', baseline: 3.4, target: 2.6 }],
  [
    'Get the inventory accuracy from 91% up to 98%',
    { kind: 'increase', baseline: 91, target: 98, unit: '%' },
  ],
  ['Win the tender for the Line 4 extension', { kind: 'milestone' }],
  ['Zero customer complaints about billing', { kind: 'keep-within', upper: 0 }],
  ['Two thirds of pupils join an after-school club', {}],
  [
    'Expand the partner network from 18 to 30 partners',
    { kind: 'increase', baseline: 18, target: 30, unit: 'partners' },
  ],
  [
    'Reduce average claim settlement from 32 to 21 days by 30 September',
    { kind: 'decrease', baseline: 32, target: 21, unit: 'days', due: '2026-09-30' },
  ],
  ['Between 10 and 12 new hires per month', { kind: 'keep-within', lower: 10, upper: 12, unit: 'hires' }],
  ['Increase the open rate of the B2B newsletter to 28 %', { kind: 'increase', target: 28, unit: '%' }],
  ['Eliminate duplicate customer records', { kind: 'decrease', target: 0 }],
  ['Launch the loyalty app in Q4 2026', { kind: 'milestone', activity: true }],
  ['Cost per lead from $48 to under $30', { kind: 'decrease', baseline: 48, target: 30, unit: '$' }],
  [
    'Increase repeat purchases in the first 90 days from 21% to 27%',
    { kind: 'increase', baseline: 21, target: 27, unit: '%' },
  ],
];
const german: readonly LabelledSentence[] = [
  [
    'Die Wartezeit an der Kasse von 7 auf 4 Minuten verkürzen',
    { kind: 'decrease', baseline: 7, target: 4, unit: 'Minuten' },
  ],
  [
    'Weiterempfehlungsrate um 5 Prozentpunkte steigern',
    { kind: 'increase', relative: { by: 5, in: 'percentage-points' }, unit: '%' },
  ],
  ['Energiekosten unter 180.000 € halten', { kind: 'keep-within', upper: 180000, unit: '€' }],
  ['20 Patenschaften vermitteln', {}],
];
const french: readonly LabelledSentence[] = [
  [
    'Faire passer le délai de traitement de 12 à 7 jours',
    { kind: 'decrease', baseline: 12, target: 7, unit: 'jours' },
  ],
  ['Maintenir le taux de satisfaction au-dessus de 90 %', { kind: 'keep-within', lower: 90, unit: '%' }],
  ['Publier le catalogue en ligne', { kind: 'milestone', activity: true }],
  ['Augmenter les dons de 12 %', { kind: 'increase', relative: { by: 12, in: '%' } }],
];
const spanish: readonly LabelledSentence[] = [
  ['Elevar la satisfacción de 7,8 a 8,5', { kind: 'increase', baseline: 7.8, target: 8.5 }],
  ['Mantener el absentismo por debajo del 4 %', { kind: 'keep-within', upper: 4, unit: '%' }],
  ['Publicar el nuevo catálogo', { kind: 'milestone', activity: true }],
  ['Vender 300 abonos', { kind: 'reach', target: 300, unit: 'abonos' }],
];

export const UNTOUCHED: readonly SentenceCase[] = [
  ...labelled('en', english),
  ...labelled('de', german),
  ...labelled('fr', french),
  ...labelled('es', spanish),
];
