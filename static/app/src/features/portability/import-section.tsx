import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ImportCheck, ImportStatus } from '../../../../../src/contract/portability/answers';
import { useFormats } from '../../client/app-context';
import { call } from '../../client/call';
import { plural } from '../../format/plural';
import { Button } from '../../ui/button';
import { ErrorMessage } from '../../ui/error-message';
import { SectionMessage } from '../../ui/section-message';
import { useMessageFocus } from '../../ui/use-message-focus';
import { archivePieces } from './archive-pieces';
import { type ChosenFile, chosenFile, missingColumns } from './chosen-file';
import { DropArea } from './drop-area';
import { FileCard } from './file-card';
import { IMPORT_STATUS } from './portability-keys';
import { ProblemsTable } from './problems-table';
import { readTextFile } from './read-file';
import { type ImportRun, useImport } from './use-import';

/** Import: choose files, see how they are read, check every row, then all of it or nothing. */
export function ImportSection() {
  const run = useImport();
  const { data: latest } = useQuery({ queryKey: IMPORT_STATUS, queryFn: () => call('import.status', {}) });
  const [files, setFiles] = useState<readonly ChosenFile[]>([]);
  const [refused, setRefused] = useState<string | null>(null);
  const [unknownOwners, setUnknownOwners] = useState<'problem' | 'nobody'>('problem');
  const { phase } = run;
  const unfinished = latest && !['done', 'discarded', 'applied'].includes(latest.state) ? latest : null;

  async function choose(chosen: readonly File[]): Promise<void> {
    setRefused(null);
    run.again();
    try {
      for (const file of chosen) {
        const read = await readTextFile(file);
        if (/\.json$/i.test(file.name)) {
          setFiles([]);
          return await run.checkArchive(file.name, archivePieces(read));
        }
        const next = chosenFile(read);
        setFiles((before) => [
          ...before.filter(({ name, kind }) => name !== next.name && kind !== next.kind),
          next,
        ]);
      }
    } catch (thrown) {
      if (!(thrown instanceof RangeError)) throw thrown;
      setRefused(thrown.message);
    }
  }

  if (phase.kind === 'working') return <Working what={phase.what} share={phase.share} />;
  if (phase.kind === 'done') {
    return (
      <Imported
        status={phase.status}
        onAgain={() => {
          setFiles([]);
          run.again();
        }}
      />
    );
  }
  const twice = files.some((file, index) => files.findIndex(({ kind }) => kind === file.kind) !== index);
  const ready = files.length > 0 && !twice && files.every((file) => missingColumns(file).length === 0);
  return (
    <div className="stack">
      {run.error !== null && <ErrorMessage error={run.error} kept />}
      {unfinished && phase.kind === 'choosing' && <Unfinished status={unfinished} run={run} />}
      {refused !== null && (
        <SectionMessage tone="error" title="This file cannot be read">
          <p>{refused}</p>
        </SectionMessage>
      )}
      <DropArea onFiles={(chosen) => void choose(chosen)} />
      {files.map((file) => (
        <FileCard
          key={file.name}
          file={file}
          onChange={(changed) => {
            run.again();
            setFiles((before) => before.map((each) => (each.name === file.name ? changed : each)));
          }}
          onRemove={() => setFiles((before) => before.filter((each) => each.name !== file.name))}
        />
      ))}
      {twice && (
        <p className="field-problem">Two of these files are of the same kind. Import one after the other.</p>
      )}
      {files.length > 0 && (
        <>
          <label className="import-check">
            <input
              type="checkbox"
              checked={unknownOwners === 'nobody'}
              onChange={(event) => setUnknownOwners(event.target.checked ? 'nobody' : 'problem')}
            />
            <span>Import without an owner where nobody in Jira is found by that name</span>
          </label>
          <div className="row">
            <Button
              look={phase.kind === 'checked' ? 'default' : 'primary'}
              off={!ready}
              onClick={() => void run.check(files, unknownOwners)}
            >
              {phase.kind === 'checked' ? 'Check again' : 'Check every row'}
            </Button>
            <span className="subtle">Nothing is imported by checking.</span>
          </div>
        </>
      )}
      {phase.kind === 'checked' && (
        <Checked check={phase.check} onApply={() => void run.apply(phase.check.status.id)} />
      )}
    </div>
  );
}

function Working({ what, share }: { what: string; share: number }) {
  const formats = useFormats();
  return (
    <div className="import-working" role="status">
      <p>{what} …</p>
      <progress value={share} max={1} aria-label={what} />
      <p className="subtle">{formats.percent(share)}</p>
    </div>
  );
}

/** What is going to be made, in words. */
function madeWords({ objectives, keyResults, checkIns }: ImportStatus['makes']): string {
  return [
    plural(objectives, 'objective'),
    plural(keyResults, 'key result'),
    plural(checkIns, 'check-in'),
  ].join(', ');
}

function Checked({ check, onApply }: { check: ImportCheck; onApply: () => void }) {
  const message = useMessageFocus<HTMLDivElement>(true);
  const { problemCount, rows, already, status, differences } = check;
  const known = already.objectives + already.keyResults;
  if (problemCount > 0) {
    return (
      <>
        <SectionMessage
          ref={message}
          tone="error"
          title={`${plural(problemCount, 'problem')} in ${plural(rows, 'row')}`}
        >
          <p>
            Nothing was imported. Put these right in the file, then choose it again; or change above how it is
            read.
          </p>
        </SectionMessage>
        <ProblemsTable check={check} />
      </>
    );
  }
  const { objectives, keyResults, checkIns } = status.makes;
  const nothing = objectives + keyResults + checkIns === 0;
  return (
    <>
      <SectionMessage
        ref={message}
        tone="success"
        title={nothing ? 'All of it is there already' : 'No problems found'}
      >
        {!nothing && <p>{madeWords(status.makes)} will be made, all at once.</p>}
        {known > 0 && (
          <p>
            There already and left alone: {plural(already.objectives, 'objective')},{' '}
            {plural(already.keyResults, 'key result')}.
          </p>
        )}
      </SectionMessage>
      {differences.length > 0 && (
        <details>
          <summary>
            {plural(differences.length, 'row')} where the file says something else than what is there
          </summary>
          <ul>
            {differences.map(({ file, row, key, fields }) => (
              <li key={`${file}.${row}.${key}`}>
                {row > 0 ? `Row ${row}: ` : ''}
                {key} ({fields})
              </li>
            ))}
          </ul>
        </details>
      )}
      {!nothing && (
        <div className="row">
          <Button look="primary" onClick={onApply}>
            Import now
          </Button>
        </div>
      )}
    </>
  );
}

function Imported({ status, onAgain }: { status: ImportStatus; onAgain: () => void }) {
  const message = useMessageFocus<HTMLDivElement>(true);
  return (
    <SectionMessage
      ref={message}
      tone="success"
      title="Imported"
      actions={<Button onClick={onAgain}>Import another file</Button>}
    >
      <p>{madeWords(status.makes)} are there for everybody now.</p>
    </SectionMessage>
  );
}

function Unfinished({ status, run }: { status: ImportStatus; run: ImportRun }) {
  const formats = useFormats();
  const canGoOn = status.state === 'checked' || status.state === 'staging';
  return (
    <SectionMessage
      tone="warning"
      title="An import is not finished"
      actions={
        <>
          {canGoOn && (
            <Button look="primary" onClick={() => void run.apply(status.id)}>
              Go on with it
            </Button>
          )}
          {status.state !== 'discarding' && (
            <Button onClick={() => void run.discard(status.id)}>Discard it</Button>
          )}
        </>
      }
    >
      <p>
        {status.files.map(({ name }) => name).join(', ')}, begun {formats.moment(status.at)}. Nothing of it is
        visible to anybody.
      </p>
    </SectionMessage>
  );
}
