import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Orphans } from '../../../../../src/contract/alignment/answers';
import { call } from '../../client/call';
import type { Issue } from '../../client/issues';
import { plural } from '../../format/plural';
import { Button } from '../../ui/button';
import { ErrorMessage } from '../../ui/error-message';
import { ISSUES_AT_ONCE } from './orphan-group';
import { type LinkTarget, TargetPicker } from './target-picker';

type KeyResultTarget = Extract<LinkTarget, { kind: 'key-result' }>;

/** Links to a key result that has ended, moved to what continues it or to another one. */
export function Ended({
  ended,
  issues,
  onLinked,
}: {
  ended: Orphans['lastCycle'][number];
  issues: ReadonlyMap<string, Issue> | undefined;
  onLinked: (issueIds: readonly string[], key: string) => void;
}) {
  const [picking, setPicking] = useState(false);
  const { objectiveId, keyResultId, key, title, continuedBy, issueIds } = ended;
  const relink = useMutation({
    mutationFn: ({ to }: { to: KeyResultTarget | null; key: string }) =>
      call('link.relink', {
        issueIds: issueIds.slice(0, ISSUES_AT_ONCE),
        from: { objectiveId, keyResultId },
        to: to === null ? null : { objectiveId: to.objectiveId, keyResultId: to.keyResultId },
      }),
    onSuccess: (answer, { key: to }) => {
      setPicking(false);
      onLinked(answer.linked, to);
    },
  });
  const names = issueIds.flatMap((id) => issues?.get(id)?.key ?? []);
  return (
    <li className="stack-tight">
      <div className="row">
        <span className="orphan-name people-text" dir="auto">
          <span className="subtle">{key}</span> {title}
        </span>
        <span className="small subtle">
          {plural(issueIds.length, 'link')}
          {names.length > 0 && `: ${names.slice(0, 3).join(', ')}${names.length > 3 ? ' …' : ''}`}
        </span>
        {relink.isSuccess && relink.data.refused.length === 0 ? (
          <span role="status">Relinked to {relink.variables.key}.</span>
        ) : (
          <>
            {continuedBy !== null && (
              <Button
                compact
                icon="link"
                busy={relink.isPending}
                onClick={() => relink.mutate({ to: null, key: continuedBy })}
              >
                Relink to {continuedBy}
              </Button>
            )}
            <Button compact aria-expanded={picking} onClick={() => setPicking(!picking)}>
              {continuedBy === null ? 'Relink…' : 'To another…'}
              <span className="visually-hidden"> from {key}</span>
            </Button>
          </>
        )}
      </div>
      {picking && (
        <TargetPicker
          label={`Key result that goes on where ${key} ended`}
          words={title}
          busy={relink.isPending}
          onPick={(to, picked) => {
            if (to.kind === 'key-result') relink.mutate({ to, key: picked });
          }}
          onClose={() => setPicking(false)}
        />
      )}
      {relink.error && <ErrorMessage error={relink.error} since={relink.submittedAt} kept />}
      {relink.data !== undefined && relink.data.refused.length > 0 && (
        <p role="alert">
          {plural(relink.data.refused.length, 'link')} not moved: {relink.data.refused[0]?.message}
        </p>
      )}
    </li>
  );
}
