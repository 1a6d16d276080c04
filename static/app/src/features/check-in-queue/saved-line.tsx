import type { CheckInView, KeyResultView } from '../../../../../src/contract/views';
import { useFormats } from '../../client/app-context';
import type { Formats } from '../../format/formats';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { writeValue } from '../okr/goal-words';

/** A check-in saved just now; without its words where a proposed value was confirmed. */
export interface SavedCheckIn {
  readonly keyResult: KeyResultView;
  readonly checkIn: CheckInView | null;
}

/** "3.2 %, confidence 7": what was said, in short. */
export function savedWords({ keyResult, checkIn }: SavedCheckIn, formats: Formats): string {
  const { current, numbers } = keyResult;
  const write = writeValue(keyResult, formats);
  if (checkIn !== null && checkIn.value === null && numbers.kind !== 'milestone') {
    return checkIn.confidence === null
      ? 'no new number'
      : `no new number, confidence ${checkIn.confidence} of 10`;
  }
  const value = checkIn?.value ?? current?.value ?? null;
  const said =
    numbers.kind === 'milestone' ? write(keyResult.progress ?? 0) : value === null ? '' : write(value);
  return checkIn?.confidence == null ? said : `${said}, confidence ${checkIn.confidence} of 10`;
}

/** What was saved last, and the way to put it right. */
export function SavedLine({ saved, onCorrect }: { saved: SavedCheckIn; onCorrect: () => void }) {
  const formats = useFormats();
  return (
    <p className="queue-saved row" role="status">
      <Icon name="success" />
      <span>
        Saved {saved.keyResult.key}: {savedWords(saved, formats)}.
      </span>
      {saved.checkIn && (
        <Button compact look="subtle" onClick={onCorrect}>
          Correct it…
        </Button>
      )}
    </p>
  );
}
