import { type LabelledSentence, labelled } from './sentence-case';

const sentences: readonly LabelledSentence[] = [
  [
    'Antwortzeit im Support von 24 Stunden auf 6 Stunden senken',
    { kind: 'decrease', baseline: 24, target: 6, unit: 'Stunden' },
  ],
  ['Kundenzufriedenheit von 7,2 auf 8,5 steigern', { kind: 'increase', baseline: 7.2, target: 8.5 }],
  [
    'Umsatz von 1.200.000 € auf 1.500.000 € erhöhen',
    { kind: 'increase', baseline: 1200000, target: 1500000, unit: '€' },
  ],
  ['Krankenstand unter 4,5 % halten', { kind: 'keep-within', upper: 4.5, unit: '%' }],
  ['Ausschuss um 15 % verringern', { kind: 'decrease', relative: { by: 15, in: '%' } }],
  [
    'Die Abschlussquote um 3 Prozentpunkte erhöhen',
    { kind: 'increase', relative: { by: 3, in: 'percentage-points' }, unit: '%' },
  ],
  [
    'Durchlaufzeit von 3 Wochen auf 10 Tage verkürzen',
    { kind: 'decrease', baseline: 21, target: 10, unit: 'Tage' },
  ],
  ['Mindestens 95 % der Lieferungen pünktlich', { kind: 'keep-within', lower: 95, unit: '%' }],
  ['Bestellungen pro Tag von 1.200 auf 1.800', { kind: 'increase', baseline: 1200, target: 1800 }],
  ['Höchstens 2 Störungen pro Monat', { kind: 'keep-within', upper: 2, unit: 'Störungen' }],
  ['Das neue Kundenportal einführen', { kind: 'milestone', activity: true }],
  ['5 Workshops mit Kunden durchführen', { kind: 'reach', target: 5, unit: 'Workshops', activity: true }],
  ['500 neue Kunden gewinnen', { kind: 'reach', target: 500, unit: 'Kunden' }],
  ['Keine Arbeitsunfälle', { kind: 'keep-within', upper: 0 }],
  ['Fluktuation halbieren', { kind: 'decrease', relative: { by: 50, in: '%' } }],
  [
    'Anteil der Bio-Produkte zwischen 20 und 25 % halten',
    { kind: 'keep-within', lower: 20, upper: 25, unit: '%' },
  ],
  ['Ausgangswert für die Mitarbeiterzufriedenheit ermitteln', { kind: 'find-baseline' }],
  ['Auf 98 % Verfügbarkeit von 96,5 % kommen', { kind: 'increase', baseline: 96.5, target: 98, unit: '%' }],
  ['ISO 9001 Zertifizierung erhalten', { kind: 'milestone' }],
  [
    "Kosten je Bett von CHF 1'250 auf CHF 1'100 senken",
    { kind: 'decrease', baseline: 1250, target: 1100, unit: 'CHF' },
  ],
  [
    'Energieverbrauch bis 31.12.2026 um 10 % senken',
    { kind: 'decrease', relative: { by: 10, in: '%' }, due: '2026-12-31' },
  ],
  [
    'Wartezeit in der Notaufnahme von 2 Std. auf 45 Minuten reduzieren',
    { kind: 'decrease', baseline: 120, target: 45, unit: 'Minuten' },
  ],
  ['Fehlerquote: 3,8 % → 2,0 %', { kind: 'decrease', baseline: 3.8, target: 2, unit: '%' }],
  ['Spenden in Höhe von 2,5 Mio. € sammeln', { kind: 'reach', target: 2500000, unit: '€' }],
  ['Anzahl der Reklamationen auf null bringen', { kind: 'decrease', target: 0 }],
  [
    'Bis Ende Q3 2026 die Zahl der aktiven Nutzer verdoppeln',
    { kind: 'increase', relative: { by: 100, in: '%' } },
  ],
  ['Nicht mehr als 3 offene kritische Fehler', { kind: 'keep-within', upper: 3 }],
  ['Rüstzeit verbessern', {}],
  [
    'Belegung im Winter verbessern: von 48 % auf 60 %',
    { kind: 'increase', baseline: 48, target: 60, unit: '%' },
  ],
  [
    'Milchleistung je Kuh von 28 auf 32 Liter steigern',
    { kind: 'increase', baseline: 28, target: 32, unit: 'Liter' },
  ],
  ['Schulabbrecher von 42 auf 25 reduzieren', { kind: 'decrease', baseline: 42, target: 25 }],
  ['Überstunden nicht über 6 Stunden pro Woche', { kind: 'keep-within', upper: 6, unit: 'Stunden' }],
];

export const GERMAN = labelled('de', sentences);
