import type { RefObject } from 'react';
import type { KeyResultView, ObjectiveView } from '../../../../../../src/contract/views';
import { useFormats } from '../../../client/app-context';
import type { Person } from '../../../client/people';
import { Avatar } from '../../../ui/avatar';
import { Button } from '../../../ui/button';
import { Explain } from '../../../ui/explain';
import { Lozenge } from '../../../ui/lozenge';
import { Menu, type MenuProps } from '../../../ui/menu';
import { OutcomeBar } from '../../../ui/outcome-bar';
import { WorkBar } from '../../../ui/work-bar';
import { explanationText } from '../../okr/explanation-text';
import { isYesNo } from '../../okr/goal-words';
import { NeedleFlag } from '../../okr/needle-flag';
import { currentOfTarget, outcomeWords, workWords } from '../../okr/outcome-words';
import { StatusLine } from '../../okr/status-line';
import { useWindowTitle } from '../use-window-title';
import { useWorkspaceContext } from '../workspace-context';
import { WORKSPACE_TABS } from '../workspace-tabs';

interface DetailHeaderProps {
  headingRef: RefObject<HTMLHeadingElement>;
  objective: ObjectiveView;
  keyResult: KeyResultView;
  owner: Person | undefined | null;
  onCheckIn: (() => void) | undefined;
  onEdit: (() => void) | undefined;
  /** Opens the change review that may change its numbers. */
  onReview: (() => void) | undefined;
  /** What else can be done with it. */
  actions: MenuProps['items'];
}

/** What it is, whose, how far, and why so. */
export function DetailHeader({
  headingRef,
  objective,
  keyResult,
  owner,
  onCheckIn,
  onEdit,
  onReview,
  actions,
}: DetailHeaderProps) {
  const formats = useFormats();
  const { workspace, address, go } = useWorkspaceContext();
  const from = WORKSPACE_TABS.find(({ key }) => key === address.tab)?.label ?? 'Overview';
  useWindowTitle(`${keyResult.key} ${keyResult.title}`);
  const { because, work } = keyResult;
  const ownerName = owner === null ? 'Needs owner' : (owner?.name ?? '…');
  const explain = (explanation: typeof because.progress) =>
    explanationText(explanation, formats, { unit: keyResult, asOf: workspace.asOf });
  return (
    <header className="stack-tight">
      <div className="row">
        <Button look="subtle" compact className="detail-back" onClick={() => go({ keyResult: null })}>
          ← {from}
        </Button>
        <span className="small subtle people-text" dir="auto">
          {objective.key} {objective.title}
        </span>
        {objective.restricted !== null && <Lozenge>Restricted</Lozenge>}
      </div>
      <div className="workspace-head">
        <h1 className="workspace-title people-text" dir="auto" ref={headingRef} tabIndex={-1}>
          <span className="subtle">{keyResult.key}</span> {keyResult.title}
        </h1>
        <div className="row">
          {onCheckIn && (
            <Button look="primary" onClick={onCheckIn}>
              Check in
            </Button>
          )}
          {onReview && <Button onClick={onReview}>Change the target…</Button>}
          {onEdit && (
            <Button icon="edit" onClick={onEdit}>
              Edit
            </Button>
          )}
          {actions.length > 0 && <Menu label={`More for ${keyResult.key}`} items={actions} />}
        </div>
      </div>
      <StatusLine status={keyResult.status} />
      <div className="detail-numbers">
        <div className="stack-tight">
          <OutcomeBar
            progress={keyResult.progress}
            expected={keyResult.lifecycle === 'draft' ? null : keyResult.expected}
            label={outcomeWords(keyResult, formats)}
          />
          <p className="row-facts small tabular">
            <Explain because={explain(because.progress)}>
              <strong>{currentOfTarget(keyResult, formats)}</strong>
              {keyResult.progress !== null &&
                !isYesNo(keyResult.numbers) &&
                ` · ${formats.percent(keyResult.progress)}`}
            </Explain>
            {keyResult.outside && <span>{keyResult.outside}</span>}
            {keyResult.lifecycle !== 'draft' && (
              <Explain because={explain(because.pace ?? because.expected)}>
                <span className="subtle">{formats.percent(keyResult.expected)} expected by today</span>
              </Explain>
            )}
          </p>
        </div>
        <div className="stack-tight">
          {work ? (
            <>
              <WorkBar done={work.done} total={work.total} label={`Work: ${workWords(work, formats)}`} />
              <p className="row-facts small tabular subtle">
                {because.work ? (
                  <Explain because={explain(because.work)}>{workWords(work, formats)}</Explain>
                ) : (
                  <span>{workWords(work, formats)}</span>
                )}
                {work.earlier > 0 && <span>{formats.count(work.earlier)} done earlier</span>}
                {work.notDelivered > 0 && <span>{formats.count(work.notDelivered)} not delivered</span>}
              </p>
            </>
          ) : (
            <p className="small subtle">No work linked yet</p>
          )}
        </div>
        <p className="row-facts small">
          <Avatar name={owner === null ? null : ownerName} picture={owner?.picture ?? null} />
          <span>{ownerName}</span>
          {keyResult.confidence !== null && (
            <span className="subtle tabular">Confidence {keyResult.confidence} of 10</span>
          )}
        </p>
      </div>
      {keyResult.needle && <NeedleFlag keyResult={keyResult} />}
    </header>
  );
}
