import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { OrphanGroup } from '../../../../../src/contract/alignment/answers';
import type { Answer } from '../../../../../src/contract/api';
import { call } from '../../client/call';
import type { Issue } from '../../client/issues';
import { plural } from '../../format/plural';
import { Button } from '../../ui/button';
import { ErrorMessage } from '../../ui/error-message';
import type { Area } from './coverage-grid';
import { IssueLink } from './issue-link';
import { type LinkTarget, TargetPicker } from './target-picker';

/** Issues of one request, as the contract has it. */
export const ISSUES_AT_ONCE = 50;

/** Links in as many calls as it takes; answers them put together. */
async function linkAll(issueIds: readonly string[], target: LinkTarget): Promise<Answer<'link.saveMany'>> {
  const answers: Answer<'link.saveMany'>[] = [];
  for (let at = 0; at < issueIds.length; at += ISSUES_AT_ONCE) {
    answers.push(await call('link.saveMany', { issueIds: issueIds.slice(at, at + ISSUES_AT_ONCE), target }));
  }
  return {
    linked: answers.flatMap((each) => each.linked),
    refused: answers.flatMap((each) => each.refused),
    objective: answers.at(-1)?.objective ?? null,
    area: null,
  };
}

/** An epic whose open issues serve nothing, or the issues without one; linked in place. */
export function Group({
  group,
  effort,
  issues,
  areas,
  linked,
  onLinked,
}: {
  group: OrphanGroup;
  effort: string;
  areas: readonly Area[];
  issues: ReadonlyMap<string, Issue> | undefined;
  linked: ReadonlyMap<string, string>;
  onLinked: (issueIds: readonly string[], key: string) => void;
}) {
  const [picking, setPicking] = useState(false);
  const { aboveId, issueIds } = group;
  const epic = aboveId === null ? undefined : issues?.get(aboveId);
  const targets = aboveId === null ? issueIds : [aboveId];
  const save = useMutation({
    mutationFn: ({ target }: { target: LinkTarget; key: string }) => linkAll(targets, target),
    onSuccess: (answer, { key }) => {
      setPicking(false);
      onLinked(answer.linked, key);
    },
  });
  const key = targets.map((id) => linked.get(id)).find((each) => each !== undefined);
  const words = epic?.summary ?? issueIds.map((id) => issues?.get(id)?.summary ?? '').join(' ');
  return (
    <li className="stack-tight">
      <div className="row">
        <span className="orphan-name">
          {epic ? (
            <IssueLink issue={epic} />
          ) : aboveId === null ? (
            'Without an epic that you may see'
          ) : (
            <span className="subtle">…</span>
          )}
        </span>
        <span className="small subtle tabular">
          {effort} · {plural(issueIds.length, 'issue')}
        </span>
        {key === undefined ? (
          <Button compact icon="link" aria-expanded={picking} onClick={() => setPicking(!picking)}>
            {aboveId === null ? 'Link these issues…' : 'Link the epic…'}
            {epic && <span className="visually-hidden"> {epic.key}</span>}
          </Button>
        ) : (
          <span>Linked to {key}</span>
        )}
      </div>
      {picking && (
        <TargetPicker
          label={`Key result or KRA that ${epic?.key ?? 'these issues'} should serve`}
          words={words}
          areas={areas}
          busy={save.isPending}
          onPick={(target, picked) => save.mutate({ target, key: picked })}
          onClose={() => setPicking(false)}
        />
      )}
      {save.error && <ErrorMessage error={save.error} since={save.submittedAt} kept />}
      {save.data !== undefined && save.data.refused.length > 0 && (
        <p role="alert">
          {plural(save.data.refused.length, 'issue')} not linked: {save.data.refused[0]?.message}
        </p>
      )}
      <details className="disclosure small">
        <summary>
          {plural(issueIds.length, 'issue')}
          {epic && <span className="visually-hidden"> of {epic.key}</span>}
        </summary>
        <ul className="plain-list">
          {issueIds.map((id) => {
            const issue = issues?.get(id);
            return (
              <li key={id}>{issue ? <IssueLink issue={issue} /> : <span className="subtle">…</span>}</li>
            );
          })}
        </ul>
      </details>
    </li>
  );
}
