import type { Parsed } from '../../contract/api';
import { numbersAt } from '../../domain/okr/numbers-history';
import { judgedOn } from '../../domain/okr/status';
import { successorNumbers } from '../../domain/okr/successor-numbers';
import { valueAt } from '../../domain/okr/value-at';
import { invalid } from '../invalid';
import { draftLike } from '../okrs/draft-like';
import type { Organisation } from '../organisation';
import type { KeyResultRecord, ObjectiveRecord } from '../records/objective-record';
import { factsOf } from '../views/key-result-view';
import { cycleOf } from '../views/objective-view';
import type { SuccessorTarget } from './successor-target';

type Wish = Parsed<'close.carryOver'>['keyResults'][number];

/** The successor: the words of the old one, its value as the baseline, no history of its own yet. */
export function successorOf(
  old: KeyResultRecord,
  source: ObjectiveRecord,
  { newId, target: chosen }: Wish,
  key: string,
  target: SuccessorTarget,
  organisation: Organisation,
): KeyResultRecord {
  const facts = factsOf(old, source, cycleOf(source, organisation.cycles));
  const day = judgedOn(facts, organisation.today);
  const before = {
    numbers: numbersAt(old.numbers, day),
    value: valueAt(facts.values, day)?.value ?? null,
    stepsDone: old.stepsDone,
  };
  const made = successorNumbers(before, chosen, target.cycle.start);
  if (!made.ok) throw invalid([{ field: `keyResults.${old.id}.target`, hint: `${old.key}: ${made.hint}` }]);
  return { ...draftLike(old, { id: newId, key }, made.numbers), continues: old.key };
}
