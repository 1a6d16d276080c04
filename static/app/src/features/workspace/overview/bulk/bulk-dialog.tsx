import { useState } from 'react';
import { useFormats } from '../../../../client/app-context';
import { parseNumber } from '../../../../format/parse-number';
import { plural } from '../../../../format/plural';
import { Button } from '../../../../ui/button';
import { Dialog } from '../../../../ui/dialog';
import { ErrorMessage } from '../../../../ui/error-message';
import { NumberField } from '../../../../ui/number-field';
import { SectionMessage } from '../../../../ui/section-message';
import { Select } from '../../../../ui/select';
import { AreasField } from '../../../okr-forms/areas-field';
import { PersonField } from '../../../okr-forms/person-field';
import { SaveFooter } from '../../../okr-forms/save-footer';
import { useWorkspaceFrame } from '../../workspace-context';
import type { BulkResult, BulkSet, Chosen } from './selection';
import { useBulkEdit } from './use-bulk-edit';

export type BulkField = 'owner' | 'cycle' | 'areas' | 'weight';

const TITLES: Readonly<Record<BulkField, string>> = {
  owner: 'Owner',
  cycle: 'Cycle',
  areas: 'KRAs',
  weight: 'Weight',
};
/** As the contract has it. */
const WEIGHT_LIMIT = 1000;

interface BulkDialogProps {
  field: BulkField;
  chosen: readonly Chosen[];
  onClose: () => void;
  onDone: (result: BulkResult) => void;
}

/** One field of many rows: each is tried by itself, and those that stay as they were are named with the reason. */
export function BulkDialog({ field, chosen, onClose, onDone }: BulkDialogProps) {
  const { locale } = useFormats();
  const { frame } = useWorkspaceFrame();
  const cycles = frame.cycles.filter(({ state }) => state !== 'closed');
  // What was chosen when the dialog opened: the selection changes with what was done.
  const [rows] = useState(chosen);
  const [ownerId, setOwnerId] = useState<string | null>(null);
  const [cycleId, setCycleId] = useState(cycles.find(({ id }) => id !== frame.cycleId)?.id ?? '');
  const [areaIds, setAreaIds] = useState<readonly string[]>([]);
  const [typed, setTyped] = useState('1');
  const [result, setResult] = useState<BulkResult | null>(null);
  const edit = useBulkEdit(rows, (after) => {
    onDone(after);
    if (after.refused.length === 0) onClose();
    else setResult(after);
  });
  const weight = parseNumber(typed, locale);
  const problem =
    weight === null || !(weight >= 0 && weight <= WEIGHT_LIMIT)
      ? `Write a number from 0 to ${WEIGHT_LIMIT}.`
      : undefined;
  const set = (): BulkSet | null => {
    if (field === 'owner') return { ownerId };
    if (field === 'cycle') return cycleId === '' ? null : { cycleId };
    if (field === 'areas') return { areaIds: [...areaIds] };
    return weight === null || problem !== undefined ? null : { weight };
  };
  const submit = () => {
    const wanted = set();
    if (wanted !== null && !edit.isPending) edit.mutate(wanted);
  };
  if (result !== null) {
    return (
      <Dialog
        title="Not all of them changed"
        onClose={onClose}
        footer={<Button onClick={onClose}>Close</Button>}
      >
        <SectionMessage
          tone="warning"
          title={`${plural(result.done.length, 'row')} changed, ${result.refused.length} stayed as they were`}
        >
          <ul className="bulk-refused">
            {result.refused.map(({ key, reason }) => (
              <li key={key} className="people-text" dir="auto">
                <strong>{key}</strong>: {reason}
              </li>
            ))}
          </ul>
          <p>They are still selected.</p>
        </SectionMessage>
      </Dialog>
    );
  }
  return (
    <Dialog
      title={`${TITLES[field]} of ${plural(rows.length, 'row')}`}
      onClose={onClose}
      onSubmit={submit}
      footer={<SaveFooter label="Change" busy={edit.isPending} onCancel={onClose} />}
    >
      <div className="stack">
        {edit.error && <ErrorMessage error={edit.error} since={edit.submittedAt} kept onRetry={submit} />}
        {field === 'owner' && <PersonField label="Owner" value={ownerId} onChange={setOwnerId} />}
        {field === 'cycle' &&
          (cycles.length === 0 ? (
            <p>There is no open cycle to move to.</p>
          ) : (
            <Select
              label="Cycle"
              value={cycleId}
              options={cycles.map(({ id: value, name: label }) => ({ value, label }))}
              onChange={setCycleId}
            />
          ))}
        {field === 'areas' && <AreasField value={areaIds} problem={undefined} onChange={setAreaIds} />}
        {field === 'weight' && (
          <NumberField label="Weight" value={typed} onChange={setTyped} problem={problem} autoFocus />
        )}
        <p className="small subtle">
          {field === 'cycle' || field === 'areas'
            ? 'Key results follow their objective; what you may not change stays as it is, and is named.'
            : 'What you may not change stays as it is, and is named.'}
          {field === 'areas' && ' The KRAs chosen here take the place of those they serve now.'}
        </p>
      </div>
    </Dialog>
  );
}
