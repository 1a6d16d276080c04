import type { RestrictionView } from '../../../../../src/contract/views';
import { useAppContext } from '../../client/app-context';
import { Select } from '../../ui/select';
import { PeopleField } from './people-field';

/** Who may see an objective besides its owners and OKR managers. */
export function RestrictionField({
  value,
  problem,
  onChange,
}: {
  value: RestrictionView | null;
  problem: string | undefined;
  onChange: (restricted: RestrictionView | null) => void;
}) {
  const { place, accountId } = useAppContext();
  const projectId = value?.kind === 'project' ? value.projectId : place.projectId;
  const here = projectId === place.projectId;
  const options = [
    { value: 'everybody', label: 'Everybody with Jira access' },
    { value: 'people', label: 'Only people I name' },
    ...(projectId === null
      ? []
      : ([
          {
            value: 'project',
            label: here ? 'Only who may browse this project' : 'Only who may browse another project',
          },
        ] as const)),
  ] as const;
  return (
    <>
      <Select
        label="Who may see it"
        value={value?.kind ?? 'everybody'}
        options={options}
        problem={problem}
        hint="Its owners and OKR managers always do. To others it does not exist; its parent still counts it."
        onChange={(kind) => {
          if (kind === 'people') onChange({ kind, accountIds: accountId === '' ? [] : [accountId] });
          else if (kind === 'project' && projectId !== null) onChange({ kind, projectId });
          else onChange(null);
        }}
      />
      {value?.kind === 'people' && (
        <PeopleField
          label="People who may see it"
          value={value.accountIds}
          onChange={(accountIds) => onChange({ kind: 'people', accountIds })}
        />
      )}
    </>
  );
}
