import { readKeyResultSentence } from '../read-key-result-sentence';
import type { SentenceReading } from '../sentence-reading';

const KEPT = 4000;
const readings = new Map<string, SentenceReading>();

/** A title as a sentence. A plan is coached anew with every change of one of its titles, so readings are kept a while. */
export function readTitle(title: string): SentenceReading {
  const known = readings.get(title);
  if (known !== undefined) return known;
  if (readings.size >= KEPT) readings.clear();
  const reading = readKeyResultSentence(title);
  readings.set(title, reading);
  return reading;
}
