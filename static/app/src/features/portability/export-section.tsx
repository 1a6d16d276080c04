import { useState } from 'react';
import type { Answer, Input } from '../../../../../src/contract/api';
import { type CsvCell, writeCsv } from '../../../../../src/domain/portability/csv-write';
import { useFormats } from '../../client/app-context';
import { call } from '../../client/call';
import { readPeople } from '../../client/people';
import { Button } from '../../ui/button';
import { ErrorMessage } from '../../ui/error-message';
import { saveFile } from './save-file';

type What = Input<'export.piece'>['what'];

interface Choice {
  readonly what: What;
  readonly label: string;
  readonly hint: string;
}

const TABLES: readonly Choice[] = [
  { what: 'objectives', label: 'Objectives (CSV)', hint: 'One row each, for spreadsheets.' },
  { what: 'key-results', label: 'Key results (CSV)', hint: 'With value, progress and status of now.' },
  { what: 'check-ins', label: 'Check-ins (CSV)', hint: 'Every value with its three answers.' },
];

/** Only who sees every objective takes everything along; the file of all others says what it leaves out. */
const EVERYTHING: Choice = {
  what: 'everything',
  label: 'Export everything (JSON)',
  hint: 'All OKRs with their history, to keep or to import into another Jira site. Nothing is lost but boards and sprints that Jira hides from you; the file says if so.',
};
const ALL_SEEN: Choice = {
  what: 'everything',
  label: 'Export everything you may see (JSON)',
  hint: 'With its history. What you may not see, and what only OKR managers export, is left out; the file says so.',
};

/** Export: what this person may see, piece by piece, as a file of their own. */
export function ExportSection({ managesOkrs }: { managesOkrs: boolean }) {
  const formats = useFormats();
  const [running, setRunning] = useState<{ readonly what: What; readonly share: number } | null>(null);
  const [error, setError] = useState<unknown>(null);

  async function run(what: What): Promise<void> {
    setError(null);
    setRunning({ what, share: 0 });
    try {
      const pieces = await readPieces(what, (share) => setRunning({ what, share }));
      const day = new Date().toISOString().slice(0, 10);
      if (what === 'everything') {
        saveFile(`throughline-${day}.json`, jsonOf(pieces), 'application/json');
      } else saveFile(`throughline-${what}-${day}.csv`, await csvOf(pieces), 'text/csv');
    } catch (thrown) {
      setError(thrown);
    }
    setRunning(null);
  }

  return (
    <>
      {!managesOkrs && (
        <p className="subtle">
          You take along what you may see here; restricted objectives of others are left out.
        </p>
      )}
      {error !== null && <ErrorMessage error={error} />}
      <ul className="export-choices">
        {[...TABLES, managesOkrs ? EVERYTHING : ALL_SEEN].map(({ what, label, hint }) => (
          <li key={what}>
            <Button
              busy={running?.what === what}
              off={running !== null && running.what !== what}
              onClick={() => void run(what)}
            >
              {running?.what === what ? `Exporting, ${formats.percent(running.share)}` : label}
            </Button>
            <span className="subtle">{hint}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

type Piece = Answer<'export.piece'>;

async function readPieces(what: What, onProgress: (share: number) => void): Promise<Piece[]> {
  const pieces: Piece[] = [];
  for (let cursor: number | null = 0; cursor !== null; ) {
    const piece: Piece = await call('export.piece', { what, cursor });
    pieces.push(piece);
    onProgress(piece.done / piece.of);
    cursor = piece.cursor;
  }
  return pieces;
}

/** One record a line, so that a reader sees what differs between two exports. */
function jsonOf(pieces: readonly Piece[]): string {
  const lines = pieces.flatMap(({ records }) => records.map((record) => JSON.stringify(record)));
  return `[\n${lines.join(',\n')}\n]\n`;
}

/** Names of owners stand beside their account ids, as the person who exports sees them. */
async function csvOf(pieces: readonly Piece[]): Promise<string> {
  const header = pieces[0]?.header ?? [];
  const rows = pieces.flatMap((piece) => piece.rows);
  const [name, account] = [header.indexOf('Owner'), header.indexOf('Owner account')];
  if (name === -1 || account === -1) return writeCsv([header, ...rows]);
  const ids = rows.flatMap((row) => (typeof row[account] === 'string' ? [row[account]] : []));
  const people = await readPeople([...new Set(ids)]);
  const named = rows.map((row): readonly CsvCell[] => {
    const id = row[account];
    return typeof id === 'string'
      ? row.map((cell, at) => (at === name ? (people.get(id)?.name ?? '') : cell))
      : row;
  });
  return writeCsv([header, ...named]);
}
