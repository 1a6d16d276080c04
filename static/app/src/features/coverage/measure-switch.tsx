import { Button } from '../../ui/button';
import type { Measure } from './coverage-place';

/** Planned or done: two buttons, one of them pressed. */
export function MeasureSwitch({
  measure,
  onChange,
}: {
  measure: Measure;
  onChange: (measure: Measure) => void;
}) {
  return (
    <fieldset className="row">
      <legend className="visually-hidden">What is counted</legend>
      <Button aria-pressed={measure === 'done'} onClick={() => onChange('done')}>
        Done
      </Button>
      <Button aria-pressed={measure === 'planned'} onClick={() => onChange('planned')}>
        Planned
      </Button>
    </fieldset>
  );
}
