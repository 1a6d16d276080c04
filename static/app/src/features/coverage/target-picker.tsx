import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Input } from '../../../../../src/contract/api';
import { call } from '../../client/call';
import { queryKeys } from '../../client/query-keys';
import { Combobox } from '../../ui/combobox';
import { useDebounced } from '../../ui/use-debounced';
import { asKey } from '../tagging/local-matches';

export type LinkTarget = Extract<Input<'link.saveMany'>['target'], { kind: 'key-result' }>;

/** Finds the key result that some work serves; what its words suggest stands first, so that one click links. */
export function TargetPicker({
  label,
  words,
  busy,
  onPick,
  onClose,
}: {
  label: string;
  /** Of the epic or issues: asked for while nothing is typed. */
  words: string;
  busy: boolean;
  onPick: (target: LinkTarget, key: string) => void;
  onClose: () => void;
}) {
  const [typed, setTyped] = useState('');
  const asked = useDebounced((typed.trim() || words).slice(0, 500), 180);
  const found = useQuery({
    queryKey: queryKeys.suggestions(null, asked),
    enabled: asked !== '',
    placeholderData: (previous) => previous,
    queryFn: () => call('tagging.suggest', { text: asKey(asked), limit: 8 }),
  });
  return (
    <Combobox
      label={label}
      hideLabel
      placeholder="Words or a key like KR-12"
      items={found.data?.suggestions ?? []}
      itemKey={({ key }) => key}
      itemText={({ key, title }) => `${key} ${title}`}
      renderItem={({ key, title, objectiveTitle }) => (
        <span className="stack-tight">
          <span>
            <strong>{key}</strong> <span dir="auto">{title}</span>
          </span>
          <span className="small subtle" dir="auto">
            {objectiveTitle}
          </span>
        </span>
      )}
      onType={setTyped}
      onPick={({ key, keyResultId, objectiveId }) => {
        if (!busy) onPick({ kind: 'key-result', objectiveId, keyResultId }, key);
      }}
      onClose={onClose}
      loading={found.isFetching || busy}
      none="Nothing found. Try other words, or its key."
      autoFocus
    />
  );
}
