import './bulk.css';
import { useState } from 'react';
import type { OverviewObjective } from '../../../../../../../src/contract/overview/rows';
import { plural } from '../../../../format/plural';
import { Button } from '../../../../ui/button';
import { useFlags } from '../../../okr-actions/use-flags';
import { BulkDialog, type BulkField } from './bulk-dialog';
import { chosenOf } from './selection';

interface BulkBarProps {
  objectives: readonly OverviewObjective[];
  /** Keys of the chosen rows. */
  selected: ReadonlySet<string>;
  /** Keys of all rows in the table that can be chosen. */
  selectable: readonly string[];
  hasAreas: boolean;
  onSelected: (keys: ReadonlySet<string>) => void;
}

/** What can be done with the chosen rows together. */
export default function BulkBar({ objectives, selected, selectable, hasAreas, onSelected }: BulkBarProps) {
  const { show } = useFlags();
  const [field, setField] = useState<BulkField | null>(null);
  const chosen = chosenOf(objectives, selected);
  return (
    <section className="bulk-bar" aria-label="Chosen rows">
      <strong role="status">{plural(chosen.length, 'row')} selected</strong>
      <Button compact onClick={() => setField('owner')}>
        Owner…
      </Button>
      <Button compact onClick={() => setField('cycle')}>
        Cycle…
      </Button>
      {hasAreas && (
        <Button compact onClick={() => setField('areas')}>
          KRA…
        </Button>
      )}
      <Button compact onClick={() => setField('weight')}>
        Weight…
      </Button>
      <span className="push" />
      {selectable.length > selected.size && (
        <Button compact look="subtle" onClick={() => onSelected(new Set(selectable))}>
          Select all {selectable.length} shown
        </Button>
      )}
      <Button compact look="subtle" onClick={() => onSelected(new Set())}>
        Clear selection
      </Button>
      {field !== null && (
        <BulkDialog
          field={field}
          chosen={chosen}
          onClose={() => setField(null)}
          onDone={({ done, refused }) => {
            if (done.length > 0) show({ text: `${plural(done.length, 'row')} changed.` });
            onSelected(new Set(refused.map(({ key }) => key)));
          }}
        />
      )}
    </section>
  );
}
