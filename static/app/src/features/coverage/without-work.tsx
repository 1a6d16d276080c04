import { useState } from 'react';
import { plural } from '../../format/plural';
import { Button } from '../../ui/button';
import { StatusLozenge } from '../../ui/status-lozenge';
import { TextLink } from '../../ui/text-link';
import { useWorkspaceFrame } from '../workspace/workspace-context';
import type { Grid, GridRow } from './coverage-grid';

/** Rows at first: a company may have many. */
const SHOWN = 8;

type KeyResultRow = Extract<GridRow, { kind: 'key-result' }>;

const isWithout = (row: GridRow): row is KeyResultRow =>
  row.kind === 'key-result' && (row.neglected !== null || row.unlinked);

/** Key results without work: neglected, or no issue contributes to them; each with the reason and the next step. */
export function WithoutWork({ grid }: { grid: Grid }) {
  const { go, open } = useWorkspaceFrame();
  const [all, setAll] = useState(false);
  const found = grid.rows.filter(isWithout);
  const rows = all ? found : found.slice(0, SHOWN);
  if (rows.length === 0) return null;
  return (
    <section className="stack-tight" aria-labelledby="without-work-heading">
      <h2 id="without-work-heading">Key results without work</h2>
      <ul className="orphans">
        {rows.map((row) => (
          <li key={row.key} className="row">
            <span className="orphan-name">
              <TextLink onClick={() => go({ keyResult: row.key })}>
                <span className="subtle">{row.key}</span> {row.keyResult.title}
              </TextLink>
            </span>
            <StatusLozenge code={row.keyResult.status.code} word={row.keyResult.status.word} />
            <span className="small orphan-reason">
              {row.neglected !== null && `Neglected. ${row.neglected} `}
              {row.unlinked && 'No epic or issue is linked to it.'}
            </span>
            <Button
              compact
              icon="link"
              onClick={() =>
                open({ kind: 'link', objectiveId: row.objective.id, keyResultId: row.keyResult.id })
              }
            >
              Link an epic or issue…<span className="visually-hidden"> to {row.key}</span>
            </Button>
          </li>
        ))}
      </ul>
      {found.length > rows.length && (
        <div>
          <Button compact onClick={() => setAll(true)}>
            Show {plural(found.length - rows.length, 'more key result')}
          </Button>
        </div>
      )}
    </section>
  );
}
