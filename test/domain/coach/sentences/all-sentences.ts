import { ENGLISH_TRADES } from './english-trades';
import { ENGLISH_TRAPS } from './english-traps';
import { FRENCH } from './french';
import { GERMAN } from './german';
import type { SentenceCase } from './sentence-case';
import { SPANISH } from './spanish';

export const ALL_SENTENCES: readonly SentenceCase[] = [
  ...ENGLISH_TRADES,
  ...ENGLISH_TRAPS,
  ...GERMAN,
  ...FRENCH,
  ...SPANISH,
];
