import { Select } from '../../ui/select';
import { AreasField } from './areas-field';
import type { ObjectiveDraft } from './objective-draft';
import { ParentField } from './parent-field';
import { RestrictionField } from './restriction-field';

const ROLL_UPS = [
  { value: 'own-first', label: 'Its key results, or without any its contributing objectives' },
  { value: 'both', label: 'Its key results and its contributing objectives' },
] as const;

/** What an objective belongs to: its parent, its KRAs, where its progress comes from, who may see it. */
export function ObjectivePlaceFields({
  objectiveId,
  draft,
  onChange,
  problem,
}: {
  /** null for a new one. */
  objectiveId: string | null;
  draft: ObjectiveDraft;
  onChange: (part: Partial<ObjectiveDraft>) => void;
  problem: (field: string) => string | undefined;
}) {
  return (
    <>
      <ParentField
        objectiveId={objectiveId}
        value={draft.parent}
        problem={problem('parent')}
        onChange={(parent) => onChange({ parent })}
      />
      <AreasField
        value={draft.areaIds}
        problem={problem('areaIds')}
        onChange={(areaIds) => onChange({ areaIds })}
      />
      <Select
        label="Progress from"
        value={draft.rollUp}
        options={ROLL_UPS}
        onChange={(rollUp) => onChange({ rollUp })}
      />
      <RestrictionField
        value={draft.restricted}
        problem={problem('restricted')}
        onChange={(restricted) => onChange({ restricted })}
      />
    </>
  );
}
