import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { KeyResultChoice, SuggestionView } from '../../../../../src/contract/views';
import { call } from '../../client/call';
import { queryKeys } from '../../client/query-keys';
import { Combobox } from '../../ui/combobox';
import { useDebounced } from '../../ui/use-debounced';
import { KeyResultOption } from './key-result-option';
import { asKey, localMatches, mergeMatches } from './local-matches';

interface PickerProps {
  label: string;
  boardId: string | null;
  /** Shown before anything is typed: what fits the line, then the team's own. */
  first: readonly (KeyResultChoice & { readonly because?: readonly string[] })[];
  /** Keys that are chosen already. */
  taken: readonly string[];
  onPick: (choice: KeyResultChoice) => void;
  /** A picker that was asked for goes away again; one that always stands there has none. */
  onClose?: () => void;
}

const TYPING_MS = 180;

/** Finds a key result while typing: the team's own at once, the whole organisation as soon as the server answers. */
export function KeyResultPicker({ label, boardId, first, taken, onPick, onClose }: PickerProps) {
  const [typed, setTyped] = useState('');
  const asked = useDebounced(typed.trim().slice(0, 500), TYPING_MS);
  const searching = typed.trim().slice(0, 500) !== asked;
  const { data, isFetching, isError } = useQuery({
    queryKey: queryKeys.suggestions(boardId, asked),
    enabled: asked !== '',
    queryFn: () =>
      call('tagging.suggest', { ...(boardId === null ? {} : { boardId }), text: asKey(asked), limit: 8 }),
  });
  const found: readonly SuggestionView[] = asked === '' || searching ? [] : (data?.suggestions ?? []);
  const merged: PickerProps['first'] = mergeMatches<PickerProps['first'][number]>(
    found,
    localMatches(first, typed),
    typed,
  );
  return (
    <Combobox
      label={label}
      hideLabel
      placeholder="Find a key result by words or key"
      items={merged.filter((choice) => !taken.includes(choice.key)).slice(0, 12)}
      itemKey={(choice) => choice.key}
      itemText={(choice) => `${choice.key} ${choice.title}`}
      renderItem={(choice) => (
        <KeyResultOption choice={choice} {...(choice.because ? { because: choice.because } : {})} />
      )}
      onType={setTyped}
      onPick={onPick}
      {...(onClose ? { onClose, autoFocus: true } : {})}
      loading={isFetching || searching}
      none={
        isError
          ? 'The search did not get through. Type on to try again.'
          : typed.trim() === '' && first.length > 0
            ? 'All key results of your team are on this line. Type to find others.'
            : 'No key result found. Try other words, or its key.'
      }
      many
    />
  );
}
