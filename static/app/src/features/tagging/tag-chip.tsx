import type { KeyResultChoice, TagView } from '../../../../../src/contract/views';
import { Chip } from '../../ui/chip';
import { Lozenge } from '../../ui/lozenge';

const MARKS: Readonly<Partial<Record<TagView['state'], string>>> = {
  draft: 'Draft',
  paused: 'Paused',
  closed: 'Closed',
  unknown: 'Unknown',
  objective: 'Objective',
};

/** One tag of a line: what it names, what is special about it, and that it is only proposed until saved. */
export function TagChip({
  keyText,
  tag,
  choice,
  proposed,
  onRemove,
}: {
  keyText: string;
  tag: TagView | undefined;
  choice: KeyResultChoice | undefined;
  proposed: boolean;
  onRemove: () => void;
}) {
  const mark = proposed
    ? 'Proposed'
    : tag
      ? MARKS[tag.state]
      : choice?.lifecycle === 'draft'
        ? MARKS.draft
        : undefined;
  return (
    <Chip
      keyText={keyText}
      title={choice?.title ?? tag?.area?.name}
      look={proposed ? 'proposed' : tag?.state === 'unknown' ? 'unknown' : undefined}
      mark={
        mark && (
          <Lozenge
            tone={
              mark === 'Unknown' ? 'warn' : mark === 'Proposed' || mark === 'Draft' ? 'discovery' : 'neutral'
            }
          >
            {mark}
          </Lozenge>
        )
      }
      onRemove={onRemove}
    />
  );
}
