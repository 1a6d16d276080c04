import { readKeyResultSentence } from '../src/domain/coach/read-key-result-sentence';
import { scoreOf } from '../test/domain/coach/reading-score';
import { ALL_SENTENCES } from '../test/domain/coach/sentences/all-sentences';
import type { SentenceCase } from '../test/domain/coach/sentences/sentence-case';
import { UNTOUCHED } from '../test/domain/coach/sentences/untouched';

const ROUNDS = 20;
const percent = (share: number) => `${(share * 100).toFixed(1)} %`;

/** How well key results typed as sentences are read, on the half that nothing was tuned on, and what one costs. */
export function printSentences(): void {
  const begun = performance.now();
  for (let round = 0; round < ROUNDS; round += 1)
    for (const { sentence } of ALL_SENTENCES) readKeyResultSentence(sentence);
  const each = (performance.now() - begun) / (ROUNDS * ALL_SENTENCES.length);
  console.log('\nkey results read from sentences, held out');
  const heldOut = ALL_SENTENCES.filter(({ set }) => set === 'held-out');
  for (const language of ['en', 'de', 'fr', 'es'])
    printScore(
      language,
      heldOut.filter((one) => one.language === language),
    );
  printScore('all', heldOut);
  printScore('written later', UNTOUCHED);
  console.log(`each takes       ${Math.round(each * 1000)} µs`);
}

function printScore(name: string, cases: readonly SentenceCase[]): void {
  const score = scoreOf(cases);
  console.log(
    `${name.padEnd(17)}${score.right} of ${score.filled} fields right (${percent(score.precision)}), ` +
      `${percent(score.recall)} of those a person would fill, kind ${percent(score.kindAccuracy)} of ${score.sentences}`,
  );
}
