import { type LabelledSentence, labelled } from './sentence-case';

const sentences: readonly LabelledSentence[] = [
  [
    'Réduire le délai de réponse de 24 heures à 6 heures',
    { kind: 'decrease', baseline: 24, target: 6, unit: 'heures' },
  ],
  [
    'Augmenter le chiffre d’affaires de 1 200 000 € à 1 500 000 €',
    { kind: 'increase', baseline: 1200000, target: 1500000, unit: '€' },
  ],
  [
    'Faire passer le taux de conversion de 2,5 % à 4 %',
    { kind: 'increase', baseline: 2.5, target: 4, unit: '%' },
  ],
  ['Maintenir le taux d’erreur en dessous de 2 %', { kind: 'keep-within', upper: 2, unit: '%' }],
  ['Diminuer les réclamations de 20 %', { kind: 'decrease', relative: { by: 20, in: '%' } }],
  [
    'Augmenter la part du bio de 3 points de pourcentage',
    { kind: 'increase', relative: { by: 3, in: 'percentage-points' }, unit: '%' },
  ],
  ['Atteindre 500 clients payants', { kind: 'reach', target: 500, unit: 'clients' }],
  ['Au moins 95 % des livraisons à l’heure', { kind: 'keep-within', lower: 95, unit: '%' }],
  ['Pas plus de 2 incidents critiques par mois', { kind: 'keep-within', upper: 2, unit: 'incidents' }],
  ['Lancer le nouveau portail client', { kind: 'milestone', activity: true }],
  ['Organiser 5 ateliers avec les clients', { kind: 'reach', target: 5, unit: 'ateliers', activity: true }],
  ['Zéro accident du travail', { kind: 'keep-within', upper: 0 }],
  ['Doubler le nombre d’utilisateurs actifs', { kind: 'increase', relative: { by: 100, in: '%' } }],
  ['Établir une base de référence pour le NPS', { kind: 'find-baseline' }],
  ['Le taux d’occupation passe de 48 % à 60 %', { kind: 'increase', baseline: 48, target: 60, unit: '%' }],
  [
    'Raccourcir le temps d’attente de 2 h à 45 minutes',
    { kind: 'decrease', baseline: 120, target: 45, unit: 'minutes' },
  ],
  ['Garder le taux de rotation entre 5 et 8 %', { kind: 'keep-within', lower: 5, upper: 8, unit: '%' }],
  ['Obtenir la certification ISO 14001', { kind: 'milestone' }],
  ['Collecter 250 k€ de dons', { kind: 'reach', target: 250000, unit: '€' }],
  [
    'Abaisser le coût par lit de 1 250,50 € à 1 100 €',
    { kind: 'decrease', baseline: 1250.5, target: 1100, unit: '€' },
  ],
  ['Réduire de 15 % la consommation d’eau', { kind: 'decrease', relative: { by: 15, in: '%' } }],
  ['Porter la note des clients de 3,9 à 4,5', { kind: 'increase', baseline: 3.9, target: 4.5 }],
  ['Éliminer les factures papier', { kind: 'decrease', target: 0 }],
  ['Améliorer la satisfaction des élèves', {}],
  [
    'Former 200 infirmières au nouveau protocole',
    { kind: 'reach', target: 200, unit: 'infirmières', activity: true },
  ],
  [
    'Réduire l’absentéisme de 8 % à 5 % d’ici le 31 décembre 2026',
    { kind: 'decrease', baseline: 8, target: 5, unit: '%', due: '2026-12-31' },
  ],
  ['Délai de livraison : 5 jours → 2 jours', { kind: 'decrease', baseline: 5, target: 2, unit: 'jours' }],
  ['Diviser par deux le taux de rebut', { kind: 'decrease', relative: { by: 50, in: '%' } }],
  ['Ne pas dépasser 3 % de rupture de stock', { kind: 'keep-within', upper: 3, unit: '%' }],
  [
    'Rendement du blé de 6,8 à 7,5 tonnes par hectare',
    { kind: 'increase', baseline: 6.8, target: 7.5, unit: 'tonnes' },
  ],
];

export const FRENCH = labelled('fr', sentences);
