import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AlignedBoard, OrphanGroup, Orphans } from '../../../../../src/contract/alignment/answers';
import type { Answer } from '../../../../../src/contract/api';
import { useFormats } from '../../client/app-context';
import { call } from '../../client/call';
import { type Issue, useIssues } from '../../client/issues';
import { plural } from '../../format/plural';
import { Button } from '../../ui/button';
import { ErrorMessage } from '../../ui/error-message';
import { Loading, Skeleton } from '../../ui/skeleton';
import { effortWords } from './effort-words';
import { IssueLink } from './issue-link';
import { type LinkTarget, TargetPicker } from './target-picker';

/** Sprints and issues of one request, as the contract has it. */
const SPRINTS_AT_ONCE = 25;
const ISSUES_AT_ONCE = 50;
/** Epics that are listed at first. */
const SHOWN = 8;

type Issues = ReadonlyMap<string, Issue> | undefined;

/** Work without a key result: open epics and issues of a board's open sprints that serve nothing, and links of last cycle. */
export default function OrphansSection({ board }: { board: AlignedBoard }) {
  const open = board.sprints.filter(({ state }) => state !== 'closed').slice(-SPRINTS_AT_ONCE);
  const sprintIds = open.map(({ id }) => id);
  const { data, error, errorUpdatedAt, refetch } = useQuery({
    queryKey: ['orphans', ...sprintIds],
    enabled: sprintIds.length > 0,
    meta: { live: ['scope'] },
    queryFn: () => call('alignment.orphans', { sprintIds }),
  });
  const [linked, setLinked] = useState<ReadonlyMap<string, string>>(new Map());
  const ids = data === undefined ? [] : idsIn(data);
  const issues = useIssues(ids);
  const onLinked = (issueIds: readonly string[], key: string) =>
    setLinked((before) => new Map([...before, ...issueIds.map((id) => [id, key] as const)]));
  return (
    <section className="stack-tight" aria-labelledby="orphans-heading">
      <h2 id="orphans-heading">Work without a key result</h2>
      {sprintIds.length === 0 && <p className="subtle">This board has no sprint that runs or is to come.</p>}
      {error && <ErrorMessage error={error} since={errorUpdatedAt} onRetry={() => void refetch()} />}
      {data === undefined && !error && sprintIds.length > 0 && (
        <Loading label="Reading the work that serves nothing">
          <Skeleton height="6rem" />
        </Loading>
      )}
      {data !== undefined && (
        <Found orphans={data} issues={issues.data} linked={linked} onLinked={onLinked} />
      )}
    </section>
  );
}

const idsIn = ({ groups, lastCycle }: Orphans): string[] => [
  ...groups.flatMap(({ aboveId, issueIds }) => (aboveId === null ? issueIds : [aboveId, ...issueIds])),
  ...lastCycle.flatMap(({ issueIds }) => issueIds),
];

function Found({
  orphans,
  issues,
  linked,
  onLinked,
}: {
  orphans: Orphans;
  issues: Issues;
  linked: ReadonlyMap<string, string>;
  onLinked: (issueIds: readonly string[], key: string) => void;
}) {
  const formats = useFormats();
  const [all, setAll] = useState(false);
  const { groups, hidden, unit, lastCycle } = orphans;
  const shown = all ? groups : groups.slice(0, SHOWN);
  return (
    <>
      {groups.length === 0 ? (
        <p>Every open issue of the open sprints serves a key result or KRA.</p>
      ) : (
        <p className="small subtle">
          Not done and in a sprint that runs or is to come; most effort first. A link of the epic counts for
          all of its issues.
        </p>
      )}
      <ul className="orphans">
        {shown.map((group) => (
          <Group
            key={group.aboveId ?? 'none'}
            group={group}
            effort={effortWords(group.effort, unit, formats)}
            issues={issues}
            linked={linked}
            onLinked={onLinked}
          />
        ))}
      </ul>
      {groups.length > shown.length && (
        <div>
          <Button compact onClick={() => setAll(true)}>
            Show {plural(groups.length - shown.length, 'more epic')}
          </Button>
        </div>
      )}
      {hidden.count > 0 && (
        <p className="small subtle">
          {plural(hidden.count, 'further issue')} that you may not see in Jira,{' '}
          {effortWords(hidden.effort, unit, formats)}.
        </p>
      )}
      {lastCycle.length > 0 && (
        <>
          <h3>Last cycle</h3>
          <p className="small subtle">
            These key results have ended: work that is still linked to them counts as unaligned.
          </p>
          <ul className="orphans">
            {lastCycle.map((ended) => (
              <Ended key={ended.keyResultId} ended={ended} issues={issues} onLinked={onLinked} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}

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

function Group({
  group,
  effort,
  issues,
  linked,
  onLinked,
}: {
  group: OrphanGroup;
  effort: string;
  issues: Issues;
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
          <span role="status">Linked to {key}; the figures follow in a few minutes.</span>
        )}
      </div>
      {picking && (
        <TargetPicker
          label={`Key result that ${epic?.key ?? 'these issues'} should serve`}
          words={words}
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

function Ended({
  ended,
  issues,
  onLinked,
}: {
  ended: Orphans['lastCycle'][number];
  issues: Issues;
  onLinked: (issueIds: readonly string[], key: string) => void;
}) {
  const [picking, setPicking] = useState(false);
  const { objectiveId, keyResultId, key, title, continuedBy, issueIds } = ended;
  const relink = useMutation({
    mutationFn: ({ to }: { to: LinkTarget | null; key: string }) =>
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
          onPick={(to, picked) => relink.mutate({ to, key: picked })}
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
