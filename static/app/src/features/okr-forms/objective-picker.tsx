import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ObjectiveChoice } from '../../../../../src/contract/okrs/lifecycle-answers';
import { call } from '../../client/call';
import { queryKeys } from '../../client/query-keys';
import { Combobox } from '../../ui/combobox';
import { useDebounced } from '../../ui/use-debounced';

const TYPING_MS = 200;

/** Open objectives that fit some words; asked only while `enabled`. */
export function useObjectiveChoices(
  text: string,
  enabled: boolean,
  notBelow: string | null = null,
  cycleId: string | null = null,
) {
  return useQuery({
    queryKey: queryKeys.objectiveChoices(text, notBelow, cycleId),
    enabled,
    queryFn: async () => {
      const answer = await call('objective.choices', {
        text,
        ...(notBelow === null ? {} : { notBelow }),
        ...(cycleId === null ? {} : { cycleId }),
      });
      return answer.choices;
    },
    placeholderData: (previous) => previous,
  });
}

/** Finds an objective while typing, over all teams. */
export function ObjectivePicker({
  label,
  notBelow,
  except,
  onPick,
  onClose,
}: {
  label: string;
  /** Leaves out this objective and all below it. */
  notBelow?: string | null;
  /** Leaves out this one alone. */
  except?: string;
  onPick: (choice: ObjectiveChoice) => void;
  onClose: () => void;
}) {
  const [typed, setTyped] = useState('');
  const asked = useDebounced(typed.trim().slice(0, 200), TYPING_MS);
  const found = useObjectiveChoices(asked, true, notBelow ?? null);
  return (
    <Combobox
      label={label}
      placeholder="Find an objective by words or key"
      items={(found.data ?? []).filter(({ objectiveId }) => objectiveId !== except)}
      itemKey={(choice) => choice.objectiveId}
      itemText={(choice) => `${choice.key} ${choice.title}`}
      renderItem={(choice) => (
        <span className="people-text" dir="auto">
          <strong>{choice.key}</strong> {choice.title}{' '}
          <span className="small subtle">
            {choice.teamName} · {choice.cycleName}
          </span>
        </span>
      )}
      onType={setTyped}
      onPick={onPick}
      onClose={onClose}
      loading={found.isFetching}
      none={
        found.isError
          ? 'The search did not get through. Type on to try again.'
          : 'No open objective fits. Try other words, or its key.'
      }
      autoFocus
    />
  );
}
