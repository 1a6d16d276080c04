import './templates.css';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { TemplateView } from '../../../../../src/contract/portability/answers';
import type { ObjectiveView } from '../../../../../src/contract/views';
import { call } from '../../client/call';
import { Button, IconButton } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { ErrorMessage } from '../../ui/error-message';
import { Skeleton } from '../../ui/skeleton';
import { TEMPLATES } from '../portability/portability-keys';
import { useWorkspaceFrame } from '../workspace/workspace-context';
import { TemplateForm } from './template-form';

/** Starts an objective from a template: choose one, say where things stand, and it is there as a draft. */
export function TemplateDialog({
  teamId,
  cycleId,
  onClose,
  onSaved,
}: {
  teamId: string;
  cycleId: string;
  onClose: () => void;
  onSaved: (objective: ObjectiveView) => void;
}) {
  const [chosen, setChosen] = useState<TemplateView | null>(null);
  const { data, error, errorUpdatedAt, refetch } = useQuery({
    queryKey: TEMPLATES,
    queryFn: () => call('template.list', {}),
  });
  if (chosen !== null) {
    return (
      <TemplateForm
        template={chosen}
        place={{ teamId, cycleId }}
        onBack={() => setChosen(null)}
        onClose={onClose}
        onSaved={onSaved}
      />
    );
  }
  return (
    <Dialog title="From a template" onClose={onClose} footer={<Button onClick={onClose}>Cancel</Button>}>
      {data ? (
        <ul className="template-list" aria-label="Templates">
          {data.templates.map((template) => (
            <TemplateRow key={template.id} template={template} onChoose={() => setChosen(template)} />
          ))}
        </ul>
      ) : error ? (
        <ErrorMessage error={error} since={errorUpdatedAt} onRetry={() => void refetch()} />
      ) : (
        <Skeleton height="16rem" />
      )}
    </Dialog>
  );
}

function TemplateRow({ template, onChoose }: { template: TemplateView; onChoose: () => void }) {
  const client = useQueryClient();
  const { rights } = useWorkspaceFrame();
  const remove = useMutation({
    mutationFn: () => call('template.remove', { templateId: template.id }),
    onSuccess: (after) => client.setQueryData(TEMPLATES, after),
  });
  const mayRemove = template.by !== null && (template.by === rights.accountId || rights.managesOkrs);
  return (
    <li>
      <div>
        <p dir="auto">
          <strong>{template.name}</strong>
        </p>
        <p className="subtle" dir="auto">
          {template.title} · {template.keyResults.length} key results
        </p>
        {remove.error && <ErrorMessage error={remove.error} />}
      </div>
      <div className="row">
        {mayRemove && (
          <IconButton
            icon="close"
            label={`Remove the template ${template.name}`}
            compact
            busy={remove.isPending}
            onClick={() => remove.mutate()}
          />
        )}
        <Button onClick={onChoose}>
          Use<span className="visually-hidden"> {template.name}</span>
        </Button>
      </div>
    </li>
  );
}
