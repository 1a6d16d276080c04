import { useFormats } from '../../client/app-context';
import { Lozenge } from '../../ui/lozenge';
import { OutcomeBar } from '../../ui/outcome-bar';
import { StatusLozenge } from '../../ui/status-lozenge';
import { TextLink } from '../../ui/text-link';
import { WorkBar } from '../../ui/work-bar';
import { outcomeWords, workWords } from '../okr/outcome-words';
import { useWorkspaceFrame } from '../workspace/workspace-context';
import type { GridRow } from './coverage-grid';
import { rowTitle } from './grid-text';

/** What a row is about: a key result with outcome beside work and, in words, that nobody feeds it. */
export function RowHead({
  row,
  tab,
  height,
}: {
  row: GridRow;
  tab: number;
  /** At most so many pixels; null: as high as it needs. */
  height: number | null;
}) {
  const { go } = useWorkspaceFrame();
  if (row.kind === 'key-result') {
    return (
      <div className="coverage-what" style={height === null ? {} : { maxBlockSize: height }}>
        <span className="coverage-title">
          <TextLink tabIndex={tab} onClick={() => go({ keyResult: row.key })}>
            <span className="subtle">{row.key}</span> {rowTitle(row)}
          </TextLink>
        </span>
        <KeyResultFacts row={row} />
      </div>
    );
  }
  return (
    <div className="coverage-what" tabIndex={tab} data-head>
      <span className="coverage-title people-text">
        {row.kind === 'area' && <span className="subtle">{row.key}</span>} {rowTitle(row)}
      </span>
      <span className="small subtle">{EXPLAINED[row.kind]}</span>
    </div>
  );
}

const EXPLAINED: Readonly<Record<Exclude<GridRow['kind'], 'key-result'>, string>> = {
  objective: '',
  area: 'KRA: run the business',
  other: 'of earlier or later cycles',
  unaligned: 'serves no key result and no KRA',
};

function KeyResultFacts({ row }: { row: Extract<GridRow, { kind: 'key-result' }> }) {
  const formats = useFormats();
  const { keyResult, neglected, unlinked } = row;
  const { status, work } = keyResult;
  return (
    <>
      <span className="coverage-facts">
        <StatusLozenge code={status.code} word={status.word} />
        {neglected !== null && <Lozenge tone="warn">Neglected</Lozenge>}
        {unlinked && neglected === null && <Lozenge>No links</Lozenge>}
        <span className="coverage-bars">
          <OutcomeBar
            progress={keyResult.progress}
            expected={keyResult.lifecycle === 'draft' ? null : keyResult.expected}
            label={outcomeWords(keyResult, formats)}
          />
          {work && (
            <WorkBar done={work.done} total={work.total} label={`Work: ${workWords(work, formats)}`} />
          )}
        </span>
      </span>
      {neglected !== null && <span className="small coverage-reason">{neglected}</span>}
    </>
  );
}
