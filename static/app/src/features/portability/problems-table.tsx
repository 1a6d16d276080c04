import type { ImportCheck } from '../../../../../src/contract/portability/answers';
import { writeCsv } from '../../../../../src/domain/portability/csv-write';
import { useFormats } from '../../client/app-context';
import { plural } from '../../format/plural';
import { Button } from '../../ui/button';
import { saveFile } from './save-file';

const SHOWN = 200;

/** Every problem that the check found, by row and column, with what to do; also as a file to work through. */
export function ProblemsTable({ check }: { check: ImportCheck }) {
  const formats = useFormats();
  const { problems, problemCount, status } = check;
  const nameOf = (file: number) => status.files[file]?.name ?? '';
  const several = status.files.length > 1;
  const download = () => {
    const rows = problems.map(({ file, row, column, cell, hint }) => [
      nameOf(file),
      row || null,
      column ?? '',
      cell,
      hint,
    ]);
    saveFile(
      'import-problems.csv',
      writeCsv([['File', 'Row', 'Column', 'Cell', 'What to do'], ...rows]),
      'text/csv',
    );
  };
  return (
    <>
      <div className="row">
        <Button icon="copy" onClick={download}>
          Download the list as CSV
        </Button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className="import-scroll is-long" tabIndex={0} aria-label="Problems by row">
        <table className="import-table">
          <thead>
            <tr>
              {several && <th scope="col">File</th>}
              <th scope="col">Row</th>
              <th scope="col">Column</th>
              <th scope="col">Cell</th>
              <th scope="col">What to do</th>
            </tr>
          </thead>
          <tbody>
            {problems.slice(0, SHOWN).map(({ file, row, column, cell, hint }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes its order
              <tr key={index}>
                {several && <td dir="auto">{nameOf(file)}</td>}
                <td>{row === 0 ? '' : formats.count(row)}</td>
                <td>{column}</td>
                <td dir="auto">{cell}</td>
                <td>{hint}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {problemCount > SHOWN && (
        <p className="subtle">
          {plural(problemCount - SHOWN, 'more problem')}:{' '}
          {problems.length < problemCount
            ? 'the list to download holds the first 1,000.'
            : 'the list to download holds them all.'}
        </p>
      )}
    </>
  );
}
