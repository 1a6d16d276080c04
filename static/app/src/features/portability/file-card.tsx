import { DATE_ORDERS, NUMBER_STYLES } from '../../../../../src/domain/portability/cells';
import { COLUMNS_OF, IMPORT_KINDS, type ImportKind } from '../../../../../src/domain/portability/columns';
import { CSV_SEPARATORS } from '../../../../../src/domain/portability/csv-separator';
import { useFormats } from '../../client/app-context';
import { IconButton } from '../../ui/button';
import { SectionMessage } from '../../ui/section-message';
import { Select } from '../../ui/select';
import { type ChosenFile, missingColumns, withColumn, withSeparator } from './chosen-file';

export const KIND_WORDS: Readonly<Record<ImportKind | 'archive', string>> = {
  objectives: 'Objectives',
  'key-results': 'Key results',
  'check-ins': 'Check-ins',
  archive: 'Everything (JSON)',
};
const SEPARATOR_WORDS = { ',': 'Comma', ';': 'Semicolon', '\t': 'Tab' } as const;
const NUMBER_WORDS = { point: '1,234.5', comma: '1.234,5' } as const;
const DATE_WORDS = {
  'day-first': '31.12.2026 or 2026-12-31',
  'month-first': '12/31/2026 or 2026-12-31',
} as const;
const EXAMPLES = 3;

/** One chosen file: how it is read, column by column, to be put right before it is checked. */
export function FileCard({
  file,
  onChange,
  onRemove,
}: {
  file: ChosenFile;
  onChange: (file: ChosenFile) => void;
  onRemove: () => void;
}) {
  const formats = useFormats();
  const missing = missingColumns(file);
  return (
    <fieldset className="import-file">
      <legend>{file.name}</legend>
      <div className="import-file-head">
        <p>{formats.count(file.rows.length)} rows</p>
        <IconButton icon="close" label={`Take out ${file.name}`} compact onClick={onRemove} />
      </div>
      {file.guessed && (
        <SectionMessage tone="warning" title="Look at the special letters">
          <p>
            This file is not in UTF-8. If letters like é or ß look wrong below, save it as “CSV UTF-8” and
            choose it again.
          </p>
        </SectionMessage>
      )}
      <div className="import-choices">
        <Select
          label="Rows are"
          value={file.kind}
          options={IMPORT_KINDS.map((value) => ({ value, label: KIND_WORDS[value] }))}
          onChange={(kind) => onChange(withSeparator(file, file.separator, kind))}
        />
        <Select
          label="Separated by"
          value={file.separator}
          options={CSV_SEPARATORS.map((value) => ({ value, label: SEPARATOR_WORDS[value] }))}
          onChange={(separator) => onChange(withSeparator(file, separator))}
        />
        <Select
          label="Numbers like"
          value={file.numbers}
          options={NUMBER_STYLES.map((value) => ({ value, label: NUMBER_WORDS[value] }))}
          onChange={(numbers) => onChange({ ...file, numbers })}
        />
        <Select
          label="Dates like"
          value={file.dates}
          options={DATE_ORDERS.map((value) => ({ value, label: DATE_WORDS[value] }))}
          onChange={(dates) => onChange({ ...file, dates })}
        />
      </div>
      {missing.length > 0 && (
        <SectionMessage tone="warning" title={`Not found yet: ${missing.join(', ')}`}>
          <p>Say below which columns of the file they are.</p>
        </SectionMessage>
      )}
      <ColumnTable file={file} onChange={onChange} />
    </fieldset>
  );
}

function ColumnTable({ file, onChange }: { file: ChosenFile; onChange: (file: ChosenFile) => void }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="import-scroll" tabIndex={0} aria-label={`Columns of ${file.name}`}>
      <table className="import-table">
        <thead>
          <tr>
            <th scope="col">In the file</th>
            <th scope="col">For example</th>
            <th scope="col">Imported as</th>
          </tr>
        </thead>
        <tbody>
          {file.header.map((header, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place; two may have one header
            <tr key={index}>
              <th scope="row" dir="auto">
                {header || `Column ${index + 1}`}
              </th>
              <td dir="auto">{examplesOf(file, index)}</td>
              <td>
                <select
                  className="input"
                  aria-label={`${header || `Column ${index + 1}`} is imported as`}
                  value={file.columns[index] ?? ''}
                  onChange={(event) => onChange(withColumn(file, index, event.target.value || null))}
                >
                  <option value="">Not imported</option>
                  {COLUMNS_OF[file.kind].map((column) => (
                    <option key={column.name} value={column.name}>
                      {column.header}
                    </option>
                  ))}
                </select>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function examplesOf({ rows }: ChosenFile, index: number): string {
  const cells = rows.slice(0, 50).map(({ cells: all }) => (all[index] ?? '').trim());
  const some = [...new Set(cells.filter((cell) => cell !== ''))].slice(0, EXAMPLES);
  return some.map((cell) => (cell.length > 40 ? `${cell.slice(0, 40)}…` : cell)).join(' · ');
}
