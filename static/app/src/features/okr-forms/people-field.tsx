import { useState } from 'react';
import { usePeople, usePeopleSearch } from '../../client/people';
import { Avatar } from '../../ui/avatar';
import { Button, IconButton } from '../../ui/button';
import { Combobox } from '../../ui/combobox';
import { useDebounced } from '../../ui/use-debounced';

/** Chooses several people. */
export function PeopleField({
  label,
  value,
  onChange,
}: {
  label: string;
  value: readonly string[];
  onChange: (accountIds: readonly string[]) => void;
}) {
  const [choosing, setChoosing] = useState(value.length === 0);
  const [typed, setTyped] = useState('');
  const person = usePeople(value);
  const found = usePeopleSearch(useDebounced(typed.trim(), 250), choosing);
  return (
    <div className="field">
      <span className="field-label">{label}</span>
      <ul className="plain-list">
        {value.map((id) => {
          const name = person(id)?.name ?? '…';
          return (
            <li key={id} className="row">
              <Avatar name={name} picture={person(id)?.picture ?? null} />
              <span>{name}</span>
              <IconButton
                icon="close"
                compact
                label={`Remove ${name}`}
                onClick={() => onChange(value.filter((each) => each !== id))}
              />
            </li>
          );
        })}
      </ul>
      {choosing ? (
        <Combobox
          label={`Add to: ${label}`}
          hideLabel
          placeholder="Find a person by name"
          items={(found.data ?? []).filter(({ accountId }) => !value.includes(accountId))}
          itemKey={(each) => each.accountId}
          itemText={(each) => each.name}
          renderItem={(each) => (
            <span className="row">
              <Avatar name={each.name} picture={each.picture} /> {each.name}
            </span>
          )}
          onType={setTyped}
          onPick={(each) => onChange([...value, each.accountId])}
          onClose={() => setChoosing(false)}
          loading={found.isFetching}
          none={
            found.isError
              ? 'The search did not get through. Type on to try again.'
              : 'Nobody else found by that name.'
          }
          many
        />
      ) : (
        <div>
          <Button compact look="subtle" icon="add" onClick={() => setChoosing(true)}>
            Add a person
          </Button>
        </div>
      )}
    </div>
  );
}
