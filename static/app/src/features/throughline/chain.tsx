import type { ReactNode } from 'react';
import type { ThroughlineView } from '../../../../../src/contract/throughline/answers';
import type { Throughline, ThroughlineBranch } from '../../../../../src/domain/alignment/throughline';
import { useAppContext, useFormats } from '../../client/app-context';
import type { Issue } from '../../client/issues';
import { StatusLozenge } from '../../ui/status-lozenge';
import { TextLink } from '../../ui/text-link';
import { IssueLink } from '../coverage/issue-link';
import { openKeyResult } from '../panel/open-key-result';

interface ChainProps {
  facts: ThroughlineView;
  line: Throughline;
  issues: ReadonlyMap<string, Issue> | undefined;
}

const KINDS = {
  'sub-task': 'Sub-task',
  issue: 'Issue',
  epic: 'Epic',
  'above-epic': 'Above the epic',
} as const;

/** The chain from the work up, one step under the other: issue → epic → sprint goal line → key result → objective → KRA. */
export function Chain({ facts, line, issues }: ChainProps) {
  const lines = facts.sprint?.lines ?? [];
  return (
    <ol className="chain" aria-label="From this issue up to its goals">
      {facts.levels.map((level) =>
        level.kind === 'goal-line' ? null : (
          <Step
            key={level.id}
            kind={level.id === facts.issueId ? `This ${KINDS[level.kind].toLowerCase()}` : KINDS[level.kind]}
            decides={level.id === line.through?.id}
          >
            <IssueName
              issue={issues?.get(level.id)}
              read={issues !== undefined}
              here={level.id === facts.issueId}
            />
          </Step>
        ),
      )}
      {facts.sprint !== null &&
        lines.map(({ id, text, assigned }) => (
          <Step
            key={id}
            kind={`Goal of ${facts.sprint?.name ?? 'the sprint'}${assigned ? ', assigned' : ''}`}
            decides={id === line.through?.id}
          >
            <span dir="auto">{text}</span>
          </Step>
        ))}
      {line.branches.map((branch) => (
        <BranchSteps key={branch.keyResult.id} branch={branch} facts={facts} />
      ))}
      {line.areas.map((area) => (
        <Step key={area.id} kind="KRA">
          <strong>{area.key}</strong> <span dir="auto">{area.name}</span>
        </Step>
      ))}
    </ol>
  );
}

function Step({
  kind,
  decides,
  ends,
  children,
}: {
  kind: string;
  decides?: boolean;
  /** What follows is another branch, and not above this. */
  ends?: boolean;
  children: ReactNode;
}) {
  const marks = [decides && 'is-deciding', ends && 'ends-branch'].filter(Boolean).join(' ');
  return (
    <li className={`chain-step ${marks}`}>
      <span className="small subtle chain-kind" dir="auto">
        {kind}
        {decides && ' · linked'}
      </span>
      <span>{children}</span>
    </li>
  );
}

function IssueName({
  issue,
  read,
  here,
}: {
  issue: Issue | undefined;
  read: boolean;
  /** Its page is the one that is open. */
  here: boolean;
}) {
  if (issue === undefined) return <span className="subtle">{read ? 'An issue you may not see' : '…'}</span>;
  if (!here) return <IssueLink issue={issue} />;
  return (
    <>
      <strong>{issue.key}</strong> <span dir="auto">{issue.summary}</span>
    </>
  );
}

function BranchSteps({ branch, facts }: { branch: ThroughlineBranch; facts: ThroughlineView }) {
  const formats = useFormats();
  const { place } = useAppContext();
  const keyResult = facts.keyResults.find(({ id }) => id === branch.keyResult.id);
  if (keyResult === undefined) return null;
  const { key, title, current, unit, decimals, status } = keyResult;
  return (
    <>
      <Step kind="Key result">
        <span className="stack-tight">
          <span>
            {place.projectKey === null ? (
              <strong>{key}</strong>
            ) : (
              <strong>
                <TextLink onClick={() => void openKeyResult(place.projectKey ?? '', key)}>{key}</TextLink>
              </strong>
            )}{' '}
            <span dir="auto">{title}</span>
          </span>
          <span className="row small">
            <StatusLozenge code={status.code} word={status.word} />
            <span className="subtle">
              {current === null ? 'no value yet' : `now ${formats.amount(current, unit, decimals)}`}
            </span>
          </span>
        </span>
      </Step>
      {branch.objective && (
        <Step kind="Objective" ends={branch.areas.length === 0}>
          <strong>{branch.objective.key}</strong> <span dir="auto">{branch.objective.title}</span>
        </Step>
      )}
      {branch.areas.map((area, at) => (
        <Step key={area.id} kind="KRA" ends={at === branch.areas.length - 1}>
          <strong>{area.key}</strong> <span dir="auto">{area.name}</span>
        </Step>
      ))}
    </>
  );
}
