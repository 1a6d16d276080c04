import { useState } from 'react';
import { usePeople, usePeopleSearch } from '../../client/people';
import { Avatar } from '../../ui/avatar';
import { Button } from '../../ui/button';
import { Combobox } from '../../ui/combobox';
import { useDebounced } from '../../ui/use-debounced';

/** Chooses one person, or nobody; who is chosen is shown first. */
export function PersonField({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string | null;
  onChange: (accountId: string | null) => void;
}) {
  const [choosing, setChoosing] = useState(false);
  const [typed, setTyped] = useState('');
  const person = usePeople([value])(value);
  const asked = useDebounced(typed.trim(), 250);
  const found = usePeopleSearch(asked, choosing);
  if (!choosing) {
    return (
      <div className="field">
        <span className="field-label">{label}</span>
        <div className="row">
          <Avatar name={value === null ? null : (person?.name ?? '…')} picture={person?.picture ?? null} />
          <span>{value === null ? 'Nobody yet' : (person?.name ?? '…')}</span>
          <Button compact look="subtle" onClick={() => setChoosing(true)}>
            Change<span className="visually-hidden"> {label}</span>
          </Button>
        </div>
      </div>
    );
  }
  return (
    <Combobox
      label={label}
      placeholder="Find a person by name"
      items={found.data ?? []}
      itemKey={(each) => each.accountId}
      itemText={(each) => each.name}
      renderItem={(each) => (
        <span className="row">
          <Avatar name={each.name} picture={each.picture} /> {each.name}
        </span>
      )}
      onType={setTyped}
      onPick={(each) => {
        onChange(each.accountId);
        setChoosing(false);
      }}
      onClose={() => setChoosing(false)}
      loading={found.isFetching}
      none={
        found.isError ? 'The search did not get through. Type on to try again.' : 'Nobody found by that name.'
      }
      autoFocus
    />
  );
}
