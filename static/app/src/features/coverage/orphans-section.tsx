import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AlignedBoard, Orphans } from '../../../../../src/contract/alignment/answers';
import { useFormats } from '../../client/app-context';
import { call } from '../../client/call';
import { type Issue, useIssues } from '../../client/issues';
import { plural } from '../../format/plural';
import { Button } from '../../ui/button';
import { ErrorMessage } from '../../ui/error-message';
import { Loading, Skeleton } from '../../ui/skeleton';
import type { Area } from './coverage-grid';
import { effortWords } from './effort-words';
import { Ended } from './ended-links';
import { Group } from './orphan-group';

/** Sprints of one request, as the contract has it. */
const SPRINTS_AT_ONCE = 25;
/** Epics that are listed at first. */
const SHOWN = 8;

type Issues = ReadonlyMap<string, Issue> | undefined;

/** Work without a key result: open epics and issues of a board's open sprints that serve nothing, and links of last cycle. */
export default function OrphansSection({ board, areas }: { board: AlignedBoard; areas: readonly Area[] }) {
  const open = board.sprints.filter(({ state }) => state !== 'closed').slice(-SPRINTS_AT_ONCE);
  const sprintIds = open.map(({ id }) => id);
  const { data, error, errorUpdatedAt, refetch } = useQuery({
    queryKey: ['orphans', ...sprintIds],
    enabled: sprintIds.length > 0,
    meta: { live: ['scope'] },
    queryFn: () => call('alignment.orphans', { sprintIds }),
  });
  const [linked, setLinked] = useState<ReadonlyMap<string, string>>(new Map());
  const last = [...linked.values()].at(-1);
  const ids = data === undefined ? [] : idsIn(data);
  const issues = useIssues(ids);
  const onLinked = (issueIds: readonly string[], key: string) =>
    setLinked((before) => new Map([...before, ...issueIds.map((id) => [id, key] as const)]));
  return (
    <section className="stack-tight" aria-labelledby="orphans-heading">
      <h2 id="orphans-heading">Work without a key result</h2>
      {/* What is linked leaves the list as soon as that is known. */}
      <p role="status">{last !== undefined && `Linked to ${last}; the figures follow in a few minutes.`}</p>
      {sprintIds.length === 0 && <p className="subtle">This board has no sprint that runs or is to come.</p>}
      {error && <ErrorMessage error={error} since={errorUpdatedAt} onRetry={() => void refetch()} />}
      {data === undefined && !error && sprintIds.length > 0 && (
        <Loading label="Reading the work that serves nothing">
          <Skeleton height="6rem" />
        </Loading>
      )}
      {data !== undefined && (
        <Found orphans={data} issues={issues.data} areas={areas} linked={linked} onLinked={onLinked} />
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
  areas,
  linked,
  onLinked,
}: {
  orphans: Orphans;
  issues: Issues;
  areas: readonly Area[];
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
            areas={areas}
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
