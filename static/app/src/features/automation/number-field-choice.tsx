import { Select } from '../../ui/select';
import { useNumberFields } from './number-fields';

/** Chooses one of Jira's number fields; the one that was chosen stays even where this person cannot see it. */
export function NumberFieldChoice({
  value,
  name,
  problem,
  onChange,
}: {
  value: string;
  name: string;
  problem?: string | undefined;
  onChange: (id: string, name: string) => void;
}) {
  const { data, error } = useNumberFields(true);
  const known = data ?? [];
  const kept = value !== '' && !known.some((field) => field.id === value) ? [{ id: value, name }] : [];
  const options = [
    { value: '', label: data || error ? 'Choose a field' : 'Reading Jira’s fields …' },
    ...[...kept, ...known].map((field) => ({ value: field.id, label: field.name })),
  ];
  return (
    <Select
      label="Number field"
      hint={error ? 'Jira did not say which fields there are. Close this and try again.' : undefined}
      value={value}
      options={options}
      problem={problem}
      onChange={(id) => onChange(id, options.find((option) => option.value === id)?.label ?? '')}
    />
  );
}
