import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { KeyResultChoice } from '../../../../../src/contract/views';
import { call } from '../../client/call';
import { queryKeys } from '../../client/query-keys';
import { Combobox } from '../../ui/combobox';
import { useDebounced } from '../../ui/use-debounced';
import { KeyResultOption } from '../tagging/key-result-option';
import { asKey, localMatches, mergeMatches } from '../tagging/local-matches';
import type { Target } from './tries';

const TYPING_MS = 180;

/** What can be picked: a key result, or a KRA in the same shape. */
export interface TargetChoice extends KeyResultChoice {
  readonly because?: readonly string[];
  readonly area?: boolean;
}

export const targetOf = ({ area, keyResultId, objectiveId, key, title }: TargetChoice): Target => ({
  kind: area ? 'area' : 'key-result',
  id: keyResultId,
  objectiveId,
  key,
  title,
});

/** Finds a key result or KRA while typing: those at hand at once, the whole organisation when the server answers. */
export function TargetPicker({
  label,
  boardId,
  choices,
  onPick,
  onClose,
}: {
  label: string;
  boardId: string;
  /** The best first. */
  choices: readonly TargetChoice[];
  onPick: (target: Target) => void;
  onClose: () => void;
}) {
  const [typed, setTyped] = useState('');
  const asked = useDebounced(typed.trim().slice(0, 500), TYPING_MS);
  const searching = typed.trim().slice(0, 500) !== asked;
  const { data, isFetching, isError } = useQuery({
    queryKey: queryKeys.suggestions(boardId, asked),
    enabled: asked !== '',
    queryFn: () => call('tagging.suggest', { boardId, text: asKey(asked), limit: 8 }),
  });
  const found: readonly TargetChoice[] = asked === '' || searching ? [] : (data?.suggestions ?? []);
  return (
    <Combobox
      label={label}
      hideLabel
      placeholder="Find a key result or KRA by words or key"
      items={mergeMatches<TargetChoice>(found, localMatches(choices, typed), typed).slice(0, 14)}
      itemKey={(choice) => choice.key}
      itemText={(choice) => `${choice.key} ${choice.title}`}
      renderItem={(choice) => (
        <KeyResultOption choice={choice} {...(choice.because ? { because: choice.because } : {})} />
      )}
      onType={setTyped}
      onPick={(choice) => {
        onPick(targetOf(choice));
        onClose();
      }}
      onClose={onClose}
      autoFocus
      loading={isFetching || searching}
      none={
        isError
          ? 'The search did not get through. Type on to try again.'
          : 'Nothing found. Try other words, or the key of a key result or KRA.'
      }
    />
  );
}
