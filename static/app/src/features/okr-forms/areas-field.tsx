import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../client/call';
import { queryKeys } from '../../client/query-keys';
import { Button } from '../../ui/button';
import { Chip } from '../../ui/chip';
import { Combobox } from '../../ui/combobox';
import { Icon } from '../../ui/icon';

/** The KRAs that an objective serves; not there while the organisation has none. */
export function AreasField({
  value,
  problem,
  onChange,
}: {
  value: readonly string[];
  problem: string | undefined;
  onChange: (areaIds: readonly string[]) => void;
}) {
  const [choosing, setChoosing] = useState(false);
  const [typed, setTyped] = useState('');
  const { data } = useQuery({
    queryKey: queryKeys.areas(null),
    queryFn: () => call('area.list', {}),
  });
  const areas = data?.areas ?? [];
  if (areas.length === 0) return null;
  const words = typed.trim().toLocaleLowerCase();
  const open = areas.filter(
    ({ id, key, name, archived }) =>
      !archived && !value.includes(id) && `${key} ${name}`.toLocaleLowerCase().includes(words),
  );
  return (
    <div className="field">
      <span className="field-label">KRAs it serves</span>
      <div className="row">
        {value.map((id) => {
          const area = areas.find((each) => each.id === id);
          return (
            <Chip
              key={id}
              keyText={area?.key ?? 'KRA'}
              title={area?.name}
              onRemove={() => onChange(value.filter((each) => each !== id))}
            />
          );
        })}
        {!choosing && (
          <Button compact look="subtle" icon="add" onClick={() => setChoosing(true)}>
            Add a KRA
          </Button>
        )}
      </div>
      {choosing && (
        <Combobox
          label="Find a KRA"
          hideLabel
          placeholder="Find a KRA by name or key"
          items={open}
          itemKey={({ id }) => id}
          itemText={({ key, name }) => `${key} ${name}`}
          renderItem={({ key, name, teamName }) => (
            <span className="people-text" dir="auto">
              <strong>{key}</strong> {name} <span className="small subtle">{teamName}</span>
            </span>
          )}
          onType={setTyped}
          onPick={({ id }) => {
            onChange([...value, id]);
            setTyped('');
          }}
          onClose={() => setChoosing(false)}
          none="No other KRA fits."
          autoFocus
          many
        />
      )}
      {problem !== undefined && (
        <div className="field-problem" role="alert">
          <Icon name="error" />
          {problem}
        </div>
      )}
    </div>
  );
}
