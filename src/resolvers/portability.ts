import { beginImport } from '../application/portability/begin-import';
import { checkImport } from '../application/portability/check-import';
import { applyImport, discardImport, readImportStatus } from '../application/portability/drive-import';
import { exportPiece } from '../application/portability/export/export-piece';
import { addSample } from '../application/portability/sample/add-sample';
import { readSample, removeSample } from '../application/portability/sample/remove-sample';
import { takePiece } from '../application/portability/take-piece';
import { listTemplates } from '../application/portability/templates/list-templates';
import { removeTemplate, saveTemplate } from '../application/portability/templates/save-template';
import { applyTemplate } from '../application/portability/templates/use-template';
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
  'template.list': (deps) => listTemplates(deps),
  'template.save': saveTemplate,
  'template.use': applyTemplate,
  'template.remove': removeTemplate,
  'sample.read': (deps, caller) => readSample(deps, caller),
  'sample.add': addSample,
  'sample.remove': removeSample,
};
