import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { linkIssues } from '../../api/issue-links';
import { queries } from '../../api/queries';
import { errorText } from '../../api/request';
import type { LinkType } from '../../api/shapes';
import { Button } from '../../ui/button';
import { useChange } from '../../ui/use-change';

interface Choice {
  value: string;
  words: string;
  type: LinkType;
  direction: 'outward' | 'inward';
}

/** Every way to link, by its words: both directions, or one where they are the same ("relates to"). */
function choicesOf(types: readonly LinkType[]): Choice[] {
  return types.flatMap((type) => {
    const outward: Choice = { value: `${type.id}:outward`, words: type.outward, type, direction: 'outward' };
    const inward: Choice = { value: `${type.id}:inward`, words: type.inward, type, direction: 'inward' };
    return type.inward === type.outward ? [outward] : [inward, outward];
  });
}

/** Links this issue with another one, as "blocks ABC-1". */
export function LinkForm({ issueKey, onClose }: { issueKey: string; onClose: () => void }) {
  const types = useQuery(queries.linkTypes());
  const choices = choicesOf(types.data ?? []);
  const [chosen, setChosen] = useState('');
  const [other, setOther] = useState('');
  const choice = choices.find(({ value }) => value === chosen) ?? choices[0];
  const link = useChange(async () => {
    if (!choice) return;
    const key = other.trim().toUpperCase();
    const outward = choice.direction === 'outward';
    await linkIssues(choice.type.name, outward ? { from: issueKey, to: key } : { from: key, to: issueKey });
  }, null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (other.trim() === '') return;
    await link.mutateAsync(undefined).then(onClose, () => undefined);
  };
  const error = types.error ?? link.error;
  return (
    <form className="create-issue" onSubmit={(event) => void submit(event)}>
      <select
        aria-label="Kind of link"
        value={choice?.value ?? ''}
        onChange={(event) => setChosen(event.target.value)}
      >
        {choices.map(({ value, words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
      <input
        // biome-ignore lint/a11y/noAutofocus: the person has just asked for this field
        autoFocus
        aria-label="Key of the issue to link"
        placeholder="Issue key, e.g. ABC-1"
        autoComplete="off"
        value={other}
        onChange={(event) => setOther(event.target.value)}
      />
      <Button type="submit" look="primary" disabled={link.isPending || !choice}>
        Link
      </Button>
      <Button look="subtle" onClick={onClose}>
        Cancel
      </Button>
      {error ? (
        <p className="form-error" role="alert">
          {errorText(error)}
        </p>
      ) : null}
    </form>
  );
}
