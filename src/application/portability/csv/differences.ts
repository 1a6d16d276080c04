import { currentNumbers } from '../../../domain/okr/numbers-history';
import type { KeyResultRow } from '../../../domain/portability/key-result-row';
import type { ObjectiveRow } from '../../../domain/portability/objective-row';
import type { CycleRecord } from '../../records/cycles-record';
import type { KeyResultRecord, ObjectiveRecord } from '../../records/objective-record';
import type { Names } from './names';

/** What a row says otherwise than the objective that is there, in words; '' for nothing. Empty cells say nothing. */
export function objectiveDifferences(
  said: ObjectiveRow,
  there: ObjectiveRecord,
  cycle: CycleRecord,
  names: Names,
): string {
  return fieldsOf([
    ['title', said.title, there.title],
    ['cycle', idOf(names.cycle(said.cycle)), cycle.id],
    ['description', said.description, there.description],
    ['owner', said.owner === '' ? '' : foundIn(names.person(said.owner)), there.ownerId],
    ['state', said.state ?? '', there.lifecycle],
    ['due', said.due ?? '', there.due],
  ]);
}

/** The same of a key result. */
export function keyResultDifferences(said: KeyResultRow, there: KeyResultRecord, names: Names): string {
  const numbers = currentNumbers(there.numbers);
  // Steps have ids of their own making: their titles are compared.
  const plain = (value: KeyResultRow['numbers']) =>
    value.kind === 'milestone' ? value.steps.map(({ title, day, weight }) => [title, day, weight]) : value;
  return fieldsOf([
    ['title', said.title, there.title],
    ['numbers', JSON.stringify(plain(said.numbers)), JSON.stringify(plain(numbers))],
    ['unit', said.unit, there.unit],
    ['owner', said.owner === '' ? '' : foundIn(names.person(said.owner)), there.ownerId],
    ['state', said.state ?? '', there.lifecycle],
    ['due', said.due ?? '', there.due],
    ['how measured', said.howMeasured, there.howMeasured],
  ]);
}

function fieldsOf(pairs: readonly (readonly [string, string | null, string | null])[]): string {
  return pairs
    .filter(([, said, there]) => said !== '' && said !== there)
    .map(([field]) => field)
    .join(', ');
}

function foundIn(named: ReturnType<Names['person']>): string | null {
  return 'found' in named ? named.found : '';
}

function idOf(named: ReturnType<Names['cycle']>): string {
  return 'found' in named ? named.found.id : '';
}
