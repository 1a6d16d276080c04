import './links.css';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { AreaRow } from '../../../../../src/contract/okrs/lifecycle-answers';
import type { LinkedMany } from '../../../../../src/contract/work/answers';
import { call } from '../../client/call';
import { Button } from '../../ui/button';
import { ErrorMessage } from '../../ui/error-message';
import { Loading, Skeleton } from '../../ui/skeleton';
import { linkKeys } from './link-keys';
import { type Link, LinkList } from './link-list';
import { ManyIssuesDialog } from './many-issues-dialog';
import { RefusedLinks } from './refused-links';

/** The work links of a KRA, read when unfolded: run-the-business work that is not counted as unaligned. */
export default function AreaWork({
  area,
  projectId,
}: {
  area: Pick<AreaRow, 'id' | 'key' | 'name' | 'archived'>;
  projectId: string | null;
}) {
  const [open, setOpen] = useState(false);
  return (
    <details
      className="disclosure small area-work"
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        Linked work<span className="visually-hidden"> of {area.key}</span>
      </summary>
      {open && <Links area={area} projectId={projectId} />}
    </details>
  );
}

function Links({
  area,
  projectId,
}: {
  area: Pick<AreaRow, 'id' | 'key' | 'name' | 'archived'>;
  projectId: string | null;
}) {
  const client = useQueryClient();
  const [linking, setLinking] = useState(false);
  const target = { kind: 'area', areaId: area.id } as const;
  const read = useQuery({
    queryKey: linkKeys.ofArea(area.id),
    queryFn: () => call('link.ofArea', { areaId: area.id }),
  });
  const put = (answer: LinkedMany) => {
    if (answer.area) client.setQueryData(linkKeys.ofArea(area.id), answer.area);
  };
  const change = useMutation({
    mutationFn: ({ link, relation }: { link: Link; relation: Link['relation'] | null }) =>
      relation === null
        ? call('link.removeMany', { issueIds: [link.issueId], target })
        : call('link.saveMany', { issueIds: [link.issueId], target, relation }),
    onSuccess: put,
  });
  if (!read.data) {
    return read.isError ? (
      <ErrorMessage error={read.error} since={read.errorUpdatedAt} onRetry={() => void read.refetch()} />
    ) : (
      <Loading label="Reading the links">
        <Skeleton width="60%" />
      </Loading>
    );
  }
  return (
    <div className="stack-tight">
      {change.isError && <ErrorMessage error={change.error} since={change.submittedAt} />}
      {change.data && <RefusedLinks answer={change.data} issues={[]} />}
      <LinkList
        links={read.data.links}
        hidden={read.data.hidden}
        lost={read.data.lost}
        none="No epic or issue is linked yet. Link the upkeep that this KRA stands for, and it is not counted as unaligned."
        busy={change.isPending ? change.variables.link.issueId : null}
        onChange={(link, relation) => change.mutate({ link, relation })}
      />
      {!area.archived && (
        <div className="row">
          <Button compact icon="link" onClick={() => setLinking(true)}>
            Link an epic or issue…
          </Button>
        </div>
      )}
      {linking && (
        <ManyIssuesDialog
          target={{
            key: area.key,
            title: area.name,
            at: target,
            linked: read.data.links.map(({ issueId }) => issueId),
          }}
          projectId={projectId}
          onClose={() => setLinking(false)}
          onLinked={put}
        />
      )}
    </div>
  );
}
