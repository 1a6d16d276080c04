import type { KeyResultView } from '../../../../../../src/contract/views';
import { isMeasured, type KeyResultNumbers } from '../../../../../../src/domain/okr/key-result';
import { isMadeHarder } from '../../../../../../src/domain/okr/numbers-history';
import type { Formats } from '../../../format/formats';
import { goalWords } from '../../okr/goal-words';
import type { GoalPiece } from './goal-history';

type Unit = Pick<KeyResultView, 'unit' | 'decimals'>;

/** A break of the numbers: `target 2 % became target 1.5 %, made harder`. */
export interface NumbersBreak {
  readonly day: string;
  readonly words: string;
}

/** Every day on which the numbers changed, with what they were and became. */
export function numbersBreaks(goal: readonly GoalPiece[], unit: Unit, formats: Formats): NumbersBreak[] {
  return goal.slice(1).map((piece, index) => {
    const before = goal[index]?.numbers ?? piece.numbers;
    return { day: piece.from, words: changeWords(before, piece.numbers, unit, formats) };
  });
}

/** What numbers were and became: `target 2 % became target 1.5 %, made harder`. */
export function changeWords(
  before: KeyResultNumbers,
  after: KeyResultNumbers,
  unit: Unit,
  formats: Formats,
): string {
  const was = numbersWords(before, after, unit, formats);
  const is = numbersWords(after, before, unit, formats);
  const how = isMadeHarder(before, after) ? 'made harder' : isMadeHarder(after, before) ? 'made easier' : '';
  return `${was} became ${is}${how && `, ${how}`}`;
}

/** The baseline is named only where it differs. */
function numbersWords(
  numbers: KeyResultNumbers,
  other: KeyResultNumbers,
  unit: Unit,
  formats: Formats,
): string {
  if (numbers.kind === 'milestone' && numbers.form === 'steps') {
    return numbers.steps.length === 1 ? '1 step' : `${formats.count(numbers.steps.length)} steps`;
  }
  const { unit: label, decimals } = unit;
  const goal = goalWords({ numbers, stepsDone: [], unit: label, decimals }, formats);
  const rebased = isMeasured(numbers) && isMeasured(other) && numbers.baseline !== other.baseline;
  if (!rebased) return goal;
  return `${goal} from ${formats.amount(numbers.baseline, label, decimals)}`;
}
