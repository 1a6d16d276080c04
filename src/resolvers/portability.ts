import { beginImport } from '../application/portability/begin-import';
import { checkImport } from '../application/portability/check-import';
import { applyImport, discardImport, readImportStatus } from '../application/portability/drive-import';
import { exportPiece } from '../application/portability/export/export-piece';
import { takePiece } from '../application/portability/take-piece';
import type { PORTABILITY_PROCEDURES } from '../contract/portability/procedures';
import type { UseCases } from './procedure';

export const PORTABILITY_USE_CASES: UseCases<keyof typeof PORTABILITY_PROCEDURES> = {
  'import.begin': beginImport,
  'import.piece': takePiece,
  'import.check': checkImport,
  'import.apply': applyImport,
  'import.status': (deps, caller) => readImportStatus(deps, caller),
  'import.discard': discardImport,
  'export.piece': exportPiece,
};
