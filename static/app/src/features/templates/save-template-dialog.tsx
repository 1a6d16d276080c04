import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ObjectiveView } from '../../../../../src/contract/views';
import { call } from '../../client/call';
import { newId } from '../../client/new-id';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { ErrorMessage } from '../../ui/error-message';
import { TextField } from '../../ui/text-fields';
import { TEMPLATES } from '../portability/portability-keys';

const NAME_LIMIT = 100;

/** Saves an objective as a template for everybody, under a name. */
export function SaveTemplateDialog({
  objective,
  onClose,
}: {
  objective: ObjectiveView;
  onClose: () => void;
}) {
  const client = useQueryClient();
  const [templateId] = useState(newId);
  const [name, setName] = useState(objective.title.slice(0, NAME_LIMIT));
  const save = useMutation({
    mutationFn: () => call('template.save', { templateId, objectiveId: objective.id, name }),
    onSuccess: (after) => {
      client.setQueryData(TEMPLATES, after);
      onClose();
    },
  });
  const problem =
    name.trim() === '' ? 'Give it a name.' : name.length > NAME_LIMIT ? 'At most 100 characters.' : undefined;
  const submit = () => {
    if (problem === undefined && !save.isPending) save.mutate();
  };
  return (
    <Dialog
      title={`Save ${objective.key} as a template`}
      onClose={onClose}
      onSubmit={submit}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" busy={save.isPending} onClick={submit}>
            Save template
          </Button>
        </>
      }
    >
      <div className="stack">
        {save.error && <ErrorMessage error={save.error} since={save.submittedAt} kept onRetry={submit} />}
        <TextField label="Name of the template" value={name} onChange={setName} problem={problem} />
        <p className="subtle">
          It keeps titles, kinds, units and how far the numbers move; no values, owners or dates. Everybody
          can start from it.
        </p>
      </div>
    </Dialog>
  );
}
