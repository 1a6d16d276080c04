import type { Input } from '../../../../../src/contract/api';
import type { ObjectiveView } from '../../../../../src/contract/views';
import type { SentenceReading } from '../../../../../src/domain/coach/sentence-reading';
import type { Rhythm } from '../../../../../src/domain/okr/rhythm';
import { DECIMALS_LIMIT } from '../../../../../src/domain/okr/unit';
import { writeNumber } from '../../format/parse-number';
import type { KeyResultDraft } from '../okr-forms/key-result-draft';
import { numbersOfReading } from './numbers-of-reading';

const TITLE_LIMIT = 255;

interface Where {
  readonly id: string;
  readonly objective: Pick<ObjectiveView, 'id'>;
  readonly ownerId: string | null;
  readonly rhythm: Rhythm;
}

/** What saving a sentence as a draft sends; undefined where the sentence leaves something open. */
export function newKeyResultInput(
  reading: SentenceReading,
  { id, objective, ownerId, rhythm }: Where,
): Input<'keyResult.save'> | undefined {
  const numbers = numbersOfReading(reading);
  if (numbers === undefined || reading.title.length > TITLE_LIMIT) return undefined;
  return {
    id,
    objectiveId: objective.id,
    title: reading.title,
    ownerId,
    numbers,
    unit: reading.unit ?? '',
    decimals: Math.min(DECIMALS_LIMIT, reading.decimals ?? 0),
    rhythm,
    lifecycle: 'draft',
    due: reading.due ?? null,
  };
}

/** The same as far as it goes, for the form in which the rest is asked. */
export function draftOfReading(
  reading: SentenceReading,
  rhythm: Rhythm,
  locale: string,
): Partial<KeyResultDraft> {
  const { baseline, target } = reading;
  return {
    title: reading.title,
    ...(baseline === undefined ? {} : { baseline: writeNumber(baseline, locale) }),
    ...(target === undefined ? {} : { target: writeNumber(target, locale) }),
    unit: reading.unit ?? '',
    rhythm,
    lifecycle: 'draft',
    due: reading.due ?? '',
  };
}
