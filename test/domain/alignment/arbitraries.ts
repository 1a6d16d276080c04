import fc from 'fast-check';
import { DEFAULT_PREFIXES, type TagOptions } from '../../../src/domain/alignment/tag-grammar';

export const BRACKETS_ONLY: TagOptions = { prefixes: DEFAULT_PREFIXES, bareKeys: false };
export const WITH_BARE_KEYS: TagOptions = { prefixes: DEFAULT_PREFIXES, bareKeys: true };

/** Pieces that goals are made of, and the ones that have broken text tools before. */
const piece = fc.oneof(
  fc.constantFrom(
    ...['\r\n', '\n', '\r', '\t', ' ', '  ', '\u00a0', '\u200b', '\ufeff', '\u2028', '\u0085', '\u2060'],
    ...[
      '- ',
      '* ',
      '• ',
      '1. ',
      '2) ',
      '[ ] ',
      '[x] ',
      '☐ ',
      '## ',
      '[',
      ']',
      '(',
      ')',
      ',',
      '/',
      '#',
      '-',
      '\u2011',
    ],
    ...[
      '\ud83d',
      '\ude80',
      '🚀',
      '👩‍💻',
      '⚠️',
      'ä',
      'שלום',
      'مرحبا',
      '\u200f',
      '\u202b',
      '\u2069',
      '¯\\_(ツ)_/¯',
    ],
    ...[
      'KR',
      'KR-',
      'kra',
      'O-',
      'AKR-3',
      'KRS-12',
      'https://x.example/browse/',
      'me@x.example',
      'and',
      '12',
      '$&',
      '$1',
    ],
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 4 })
    .map((units) => String.fromCharCode(...units)),
);

const written = fc.constantFrom(
  ...[
    '[KR-1]',
    ' [KR-2, KR-3]',
    '[kr-007 ]',
    '[KRA\u20113]',
    ' [O-3]',
    'KR-4',
    ' KR-5 and KR-6',
    '(KR-7)',
    '#KR-8',
  ],
);

/** Any text at all, tags by accident only. */
export const anyText: fc.Arbitrary<string> = fc
  .array(piece, { maxLength: 40 })
  .map((parts) => parts.join(''));

/** Any text with tags strewn in. */
export const taggedText: fc.Arbitrary<string> = fc
  .array(fc.oneof({ weight: 3, arbitrary: piece }, written), { maxLength: 40 })
  .map((parts) => parts.join(''));

export const keyList: fc.Arbitrary<string[]> = fc.uniqueArray(
  fc
    .tuple(fc.constantFrom('KR', 'KRA', 'O'), fc.integer({ min: 1, max: 30 }))
    .map(([prefix, n]) => `${prefix}-${n}`),
  { maxLength: 4 },
);
