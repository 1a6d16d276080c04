import type { Parsed } from '../../contract/api';
import type { ImportCheck } from '../../contract/portability/answers';
import { AppError } from '../app-error';
import { type Caller, callerName } from '../caller';
import { invalid } from '../invalid';
import { ORGANISATION, organisationIn } from '../organisation';
import type { Deps, Stored } from '../ports';
import { ONLY } from '../records/kinds';
import { compileArchive } from './archive/compile-archive';
import { compileCsv } from './csv/compile-csv';
import { loadKnown } from './csv/known';
import { namesFrom } from './csv/names';
import { parseFiles } from './csv/parse-files';
import { demandImporter, importStatus, needImport } from './import-job';
import type { Compiled } from './plan';
import { readFiles } from './take-piece';
import { writePlan } from './write-plan';

/** More problems than this nobody reads at once; their number is told. */
const PROBLEMS_SHOWN = 1000;
const DIFFERENCES_SHOWN = 500;

/**
 * The dry run (PRODUCT §5.11): every problem by row, with what to do; what would be made, what is there already and
 * where it differs. Nothing is made. Without problems it stores the plan, so that applying does exactly what was shown.
 */
export async function checkImport(
  deps: Deps,
  caller: Caller,
  input: Parsed<'import.check'>,
): Promise<ImportCheck> {
  await demandImporter(deps, caller);
  const stored = await needImport(deps, input.importId);
  const { state } = stored.record;
  if (state !== 'receiving' && state !== 'checked') {
    throw new AppError('CONFLICT', 'This import is past its check. Discard it to begin again.');
  }
  const compiled = await compile(deps, caller, stored, input);
  const { problems, differences, already, rows } = compiled;
  const next = problems.length === 0 ? await writePlan(deps, stored, compiled.plan) : stored;
  return {
    status: importStatus(next.record),
    rows,
    problems: problems.slice(0, PROBLEMS_SHOWN),
    problemCount: problems.length,
    already,
    differences: differences.slice(0, DIFFERENCES_SHOWN),
  };
}

async function compile(
  deps: Deps,
  caller: Caller,
  { record }: Stored<'import'>,
  input: Parsed<'import.check'>,
): Promise<Compiled> {
  const texts = await readFiles(
    deps,
    record.id,
    record.files.map(({ pieces }) => pieces),
  );
  if (record.format === 'json') return compileArchive(deps, record.id, texts.flat());
  const rows = parseFiles(
    record.files.map(({ kind }, file) => {
      const reading = input.files[file];
      if (reading === undefined || kind === 'archive') {
        throw invalid([{ field: 'files', hint: 'Say how each file is to be read.' }]);
      }
      return { ...reading, file, kind, text: texts[file]?.join('') ?? '' };
    }),
  );
  const organisationRows = await deps.store.read([...ORGANISATION, { kind: 'directory', key: ONLY }]);
  const organisation = organisationIn(organisationRows, deps.clock);
  const teams = organisationRows.get('directory', ONLY)?.record.teams ?? [];
  const names = namesFrom(teams, organisation.cycles, input.people, input.unknownOwners);
  const known = await loadKnown(deps, organisation, rows, names);
  return compileCsv(rows, { known, names, organisation, importId: record.id, by: callerName(caller) });
}
