import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { BoardSetupView, TeamView } from '../../../../../src/contract/views';
import { call } from '../../client/call';
import { newId } from '../../client/new-id';
import { Button } from '../../ui/button';
import { ErrorMessage } from '../../ui/error-message';
import { SectionMessage } from '../../ui/section-message';
import { Select } from '../../ui/select';
import { TextField } from '../../ui/text-fields';
import { RHYTHM_OPTIONS, RHYTHM_WORDS } from '../okr-forms/options';

const NEW = 'new';

/** Whether people would take the two for one: case and blanks aside. */
function sameName(one: string, other: string): boolean {
  const plain = (name: string) => name.trim().replace(/\s+/g, ' ').toLocaleLowerCase();
  return plain(one) !== '' && plain(one) === plain(other);
}

/** Which team works on this board: prefilled, so that usually one click connects it. */
export function TeamStep({ setup, onDone }: { setup: BoardSetupView; onDone: (team: TeamView) => void }) {
  const { proposed, board } = setup;
  const [id] = useState(newId);
  const [chosen, setChosen] = useState(NEW);
  const [name, setName] = useState(proposed.teamName);
  const [rhythm, setRhythm] = useState(proposed.rhythm);
  const isNew = chosen === NEW;
  const save = useMutation({
    mutationFn: () =>
      call('board.connect', {
        boardId: board.id,
        team: isNew
          ? { kind: 'new', id, name: name.trim(), rhythm, workMix: proposed.workMix }
          : { kind: 'existing', id: chosen },
      }),
    onSuccess: onDone,
  });
  const nameProblem = isNew && name.trim() === '' ? 'Give the team a name.' : undefined;
  const twin = isNew && setup.teams.find((team) => sameName(team.name, name));
  const submit = () => {
    if (!nameProblem && !save.isPending) save.mutate();
  };
  const { keyResult, area, unaligned } = proposed.workMix;
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {save.isError && <ErrorMessage error={save.error} since={save.submittedAt} kept onRetry={submit} />}
      {setup.teams.length > 0 && (
        <Select
          label="Team"
          value={chosen}
          options={[
            { value: NEW, label: 'A new team' },
            ...setup.teams.map((team) => ({ value: team.id, label: team.name })),
          ]}
          onChange={setChosen}
        />
      )}
      {isNew && <TextField label="Name of the team" value={name} problem={nameProblem} onChange={setName} />}
      {twin && (
        <SectionMessage>
          There is a team “{twin.name}” already. A second one has objectives of its own.{' '}
          <Button compact onClick={() => setChosen(twin.id)}>
            Connect this board to it
          </Button>
        </SectionMessage>
      )}
      <dl className="facts">
        <dt>Estimation</dt>
        <dd dir="auto">{proposed.estimation}</dd>
        {proposed.sprintDays !== null && (
          <>
            <dt>Sprints</dt>
            <dd>{proposed.sprintDays} days</dd>
          </>
        )}
        {isNew && (
          <>
            <dt>Check-in</dt>
            <dd>{RHYTHM_WORDS[rhythm]}</dd>
            <dt>Work mix</dt>
            <dd>
              {keyResult} % for key results, {area} % for key result areas, {unaligned} % free
            </dd>
          </>
        )}
      </dl>
      {isNew && (
        <details className="disclosure">
          <summary>Change the check-in rhythm</summary>
          <Select label="Check-in" value={rhythm} options={RHYTHM_OPTIONS} onChange={setRhythm} />
        </details>
      )}
      <div className="row">
        <Button type="submit" look="primary" busy={save.isPending}>
          {save.isPending ? 'Connecting…' : 'Connect this board'}
        </Button>
      </div>
    </form>
  );
}
