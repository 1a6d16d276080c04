import type { Input } from '../../../../../src/contract/api';
import type { SentenceReading } from '../../../../../src/domain/coach/sentence-reading';
import { checkKeyResultNumbers } from '../../../../../src/domain/okr/key-result';
import { YES_STEP } from '../../../../../src/domain/okr/milestone';

type Numbers = Input<'keyResult.save'>['numbers'];

/**
 * The numbers a sentence gives in full; undefined where one is missing or they contradict each other. Nothing is ever
 * made up: what is missing is asked for in the form.
 */
export function numbersOfReading(reading: SentenceReading): Numbers | undefined {
  switch (reading.kind) {
    case 'increase':
    case 'decrease': {
      const { kind, baseline, target } = reading;
      if (baseline === undefined || target === undefined) return undefined;
      const numbers = { kind, baseline, target } as const;
      return checkKeyResultNumbers(numbers).length === 0 ? numbers : undefined;
    }
    case 'reach': {
      const { baseline = 0, target } = reading;
      if (target === undefined) return undefined;
      const numbers = { kind: 'reach', baseline, target } as const;
      return checkKeyResultNumbers(numbers).length === 0 ? numbers : undefined;
    }
    case 'keep-within': {
      const { lower = null, upper = null } = reading;
      return lower === null && upper === null ? undefined : { kind: 'keep-within', lower, upper };
    }
    case 'milestone':
      return {
        kind: 'milestone',
        form: 'yes-no',
        // It falls due with its key result.
        steps: [{ id: YES_STEP, title: reading.title, day: null, weight: 1, issueId: null }],
      };
    case 'find-baseline':
      return { kind: 'find-baseline' };
    case undefined:
      return undefined;
  }
}
