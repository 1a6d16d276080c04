import { useMutation } from '@tanstack/react-query';
import { Suspense } from 'react';
import type { AreaRow } from '../../../../../../src/contract/okrs/lifecycle-answers';
import { useAppContext } from '../../../client/app-context';
import { call } from '../../../client/call';
import type { Person } from '../../../client/people';
import { plural } from '../../../format/plural';
import { Avatar } from '../../../ui/avatar';
import { ErrorMessage } from '../../../ui/error-message';
import { latePart } from '../../../ui/late-part';
import { Lozenge } from '../../../ui/lozenge';
import { Menu } from '../../../ui/menu';
import { StatusLozenge } from '../../../ui/status-lozenge';
import { useWorkspaceContext } from '../workspace-context';
import { isLong } from './is-long';
import { statusCounts } from './status-counts';
import { usePutArea } from './use-areas';

const AreaWork = latePart(() => import('../../links/area-work'));

/** One KRA: whose it is, and how the objectives of the cycle that serve it stand. */
export function AreaListRow({
  area,
  owner,
  edits,
  onEdit,
}: {
  area: AreaRow;
  owner: Person | undefined | null;
  edits: boolean;
  onEdit: () => void;
}) {
  const { workspace } = useWorkspaceContext();
  const { place } = useAppContext();
  const put = usePutArea(workspace.teams);
  const archive = useMutation({
    mutationFn: () =>
      call('area.archive', { areaId: area.id, revision: area.revision, archived: !area.archived }),
    onSuccess: put,
  });
  const name = owner === null ? 'Needs owner' : (owner?.name ?? '…');
  return (
    <li className="area-row">
      <div className="stack-tight">
        <h2 className="people-text" dir="auto">
          <span className="subtle">{area.key}</span> {area.name}
        </h2>
        <p className="row-facts small subtle">
          <span dir="auto">
            {area.teamName ?? (area.teamId === null ? 'The whole organisation' : 'Another team')}
          </span>
          {area.archived && <Lozenge>Archived</Lozenge>}
        </p>
        <Description text={area.description} />
        {archive.error && (
          <ErrorMessage error={archive.error} since={archive.submittedAt} onRetry={() => archive.mutate()} />
        )}
      </div>
      <span className="row small">
        <Avatar name={owner === null ? null : name} picture={owner?.picture ?? null} />
        {name}
      </span>
      <div className="stack-tight small">
        <span className={area.objectives.length === 0 ? 'subtle' : undefined}>
          {area.objectives.length === 0
            ? 'No objective serves it in this cycle'
            : plural(area.objectives.length, 'objective')}
        </span>
        <span className="area-statuses">
          {statusCounts(area.objectives).map(({ code, word, count }) => (
            <StatusLozenge key={code} code={code} word={`${count} ${word}`} />
          ))}
        </span>
        {area.objectives.length > 0 && (
          <span className="subtle people-text" dir="auto">
            {area.objectives.map(({ key, title }) => `${key} ${title}`).join(' · ')}
          </span>
        )}
      </div>
      {edits ? (
        <Menu
          label={`More for ${area.key}`}
          items={[
            { label: 'Edit…', onSelect: onEdit },
            {
              label: area.archived ? 'Take out of the archive' : 'Archive',
              onSelect: () => archive.mutate(),
            },
          ]}
        />
      ) : (
        <span />
      )}
      <Suspense fallback={null}>
        <AreaWork area={area} projectId={place.projectId} />
      </Suspense>
    </li>
  );
}

/** A long text is folded, so that the list stays one to look over. */
function Description({ text }: { text: string }) {
  if (text === '') return null;
  const words = (
    <p className="small people-text area-description" dir="auto">
      {text}
    </p>
  );
  if (!isLong(text)) return words;
  return (
    <details className="disclosure">
      <summary className="small">What it is about</summary>
      {words}
    </details>
  );
}
