import { doubtsSentence, reasonSentence } from '../../../src/domain/okr/reason-sentence';
import { day } from './facts';

const limits = { onTrack: 0.9, atRisk: 0.7 };

test('a reason is said in the words of the reader', () => {
  const words = {
    day: (text: string) => `<${text}>`,
    percent: (share: number) => `${share * 100} Prozent`,
    number: (value: number) => `${value} Stunden`,
  };
  const reason = { code: 'target-met', value: 6, target: 6, day: day('2027-02-01') } as const;
  expect(reasonSentence(reason, words)).toBe(
    'The latest value, 6 Stunden on <2027-02-01>, meets the target of 6 Stunden.',
  );
});

test.each([
  [{ code: 'too-early', windowDays: 90 } as const, 'Too early to judge: the window has only just begun.'],
  [
    {
      code: 'pace',
      progress: 0,
      expected: 0,
      ratio: null,
      limits,
      ambition: 'committed',
      word: null,
      restartedOn: null,
    } as const,
    '0\u00A0% of the way, 0\u00A0% expected by today.',
  ],
  [
    {
      code: 'pace',
      progress: 1,
      expected: 0.5,
      ratio: 2,
      limits,
      ambition: 'committed',
      word: 'beyond-target',
      restartedOn: null,
    } as const,
    '100\u00A0% of the way, beyond target, 50\u00A0% expected by today: pace 200\u00A0%; On track from 90\u00A0% (committed).',
  ],
])('%o is said in a sentence', (reason, sentence) => {
  expect(reasonSentence(reason)).toBe(sentence);
});

test.each([
  [{ confidence: 3, before: null }, 'Owner doubts: confidence 3 of 10.'],
  [{ confidence: 5, before: 9 }, 'Owner doubts: confidence 5 of 10, down from 9.'],
  [{ confidence: 3, before: 1 }, 'Owner doubts: confidence 3 of 10.'],
])('%o is said in a sentence', (doubts, sentence) => {
  expect(doubtsSentence(doubts)).toBe(sentence);
});
