import { useState } from 'react';
import type { ObjectiveView } from '../../../../../src/contract/views';
import { Select } from '../../ui/select';
import { ChosenField } from './chosen-field';
import { ObjectivePicker, useObjectiveChoices } from './objective-picker';

type Parent = ObjectiveView['parent'];

const RELATIONS = [
  { value: 'contributes', label: 'Contributes: counts in its progress' },
  { value: 'supports', label: 'Supports: context only' },
] as const;

/** The objective above this one, and how it relates to it. */
export function ParentField({
  objectiveId,
  value,
  problem,
  onChange,
}: {
  /** Of whose parent this is; null for a new one. */
  objectiveId: string | null;
  value: Parent;
  problem: string | undefined;
  onChange: (parent: Parent) => void;
}) {
  const [choosing, setChoosing] = useState(false);
  const found = useObjectiveChoices(value?.key ?? '', value !== null, objectiveId);
  const title = found.data?.find((choice) => choice.objectiveId === value?.objectiveId)?.title;
  if (choosing) {
    return (
      <ObjectivePicker
        label="Parent objective"
        notBelow={objectiveId}
        onPick={({ objectiveId: id, key }) => {
          onChange({ objectiveId: id, key, relation: value?.relation ?? 'contributes' });
          setChoosing(false);
        }}
        onClose={() => setChoosing(false)}
      />
    );
  }
  return (
    <>
      <ChosenField
        label="Parent objective"
        problem={problem}
        nothing="None: it stands at the top"
        onChoose={() => setChoosing(true)}
        onClear={() => onChange(null)}
      >
        {value && (
          <>
            <strong>{value.key}</strong> {title}
          </>
        )}
      </ChosenField>
      {value && (
        <Select
          label="Relation to the parent"
          value={value.relation}
          options={RELATIONS}
          onChange={(relation) => onChange({ ...value, relation })}
        />
      )}
    </>
  );
}
