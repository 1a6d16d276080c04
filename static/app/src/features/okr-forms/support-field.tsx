import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { SupportView } from '../../../../../src/contract/views';
import { call } from '../../client/call';
import { queryKeys } from '../../client/query-keys';
import { Combobox } from '../../ui/combobox';
import { useDebounced } from '../../ui/use-debounced';
import { ChosenField } from './chosen-field';

const TYPING_MS = 200;
const SHOWN = 8;

/** The shared key result, of another objective, that this one supports. */
export function SupportField({
  objectiveId,
  keyResultKey,
  value,
  problem,
  onChange,
}: {
  objectiveId: string;
  keyResultKey: string | null;
  value: SupportView | null;
  problem: string | undefined;
  onChange: (supports: SupportView | null) => void;
}) {
  const [choosing, setChoosing] = useState(false);
  const [typed, setTyped] = useState('');
  const asked = useDebounced(typed.trim().slice(0, 500), TYPING_MS);
  const found = useQuery({
    queryKey: queryKeys.suggestions(null, asked),
    enabled: choosing && asked !== '',
    queryFn: () => call('tagging.suggest', { text: asked, limit: SHOWN }),
  });
  if (!choosing) {
    return (
      <ChosenField
        label="Supports a shared key result"
        hint="Shown under the shared one; never part of its number."
        problem={problem}
        nothing="None"
        onChoose={() => setChoosing(true)}
        onClear={() => onChange(null)}
      >
        {value && <strong>{value.key}</strong>}
      </ChosenField>
    );
  }
  const items = asked === '' ? [] : (found.data?.suggestions ?? []);
  return (
    <Combobox
      label="Supports a shared key result"
      placeholder="Find a key result by words or key"
      items={items.filter((each) => each.objectiveId !== objectiveId && each.key !== keyResultKey)}
      itemKey={(each) => each.keyResultId}
      itemText={(each) => `${each.key} ${each.title}`}
      renderItem={(each) => (
        <span className="people-text" dir="auto">
          <strong>{each.key}</strong> {each.title} <span className="small subtle">{each.objectiveTitle}</span>
        </span>
      )}
      onType={setTyped}
      onPick={({ keyResultId, objectiveId: of, key }) => {
        onChange({ keyResultId, objectiveId: of, key });
        setChoosing(false);
      }}
      onClose={() => setChoosing(false)}
      loading={found.isFetching}
      none={
        found.isError
          ? 'The search did not get through. Type on to try again.'
          : typed.trim() === ''
            ? 'Type some of its words, or its key.'
            : 'No key result of another objective fits.'
      }
      autoFocus
    />
  );
}
