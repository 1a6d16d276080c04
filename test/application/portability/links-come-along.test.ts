import type { ExportedRecord, ExportPiece } from '../../../src/contract/portability/answers';
import { createTestApp, type TestApp } from '../../support/app';
import { addIssue } from '../../support/issues';
import { KEY_RESULT, OBJECTIVE, planQuarter } from '../../support/plan';
import { apply } from './importing';

const AREA = { kind: 'area' as const, areaId: 'area-upkeep' };
const TARGET = { kind: 'key-result' as const, objectiveId: OBJECTIVE, keyResultId: KEY_RESULT };

async function linkedApp(): Promise<TestApp> {
  const app = createTestApp({ now: '2026-02-10' });
  await planQuarter(app);
  const mona = app.as('mona');
  await mona('area.save', { id: AREA.areaId, name: 'Upkeep' });
  addIssue(app.jira, '1', { level: 1 });
  addIssue(app.jira, '2');
  await mona('link.saveMany', { issueIds: ['1', '2'], target: TARGET });
  await mona('link.saveMany', { issueIds: ['2'], target: AREA });
  await app.settle();
  return app;
}

async function exportAll(app: TestApp): Promise<ExportedRecord[]> {
  const records: ExportedRecord[] = [];
  for (let cursor: number | null = 0; cursor !== null; ) {
    const piece: ExportPiece = await app.as('mona')('export.piece', { what: 'everything', cursor });
    records.push(...piece.records);
    cursor = piece.cursor;
  }
  return records;
}

test('work links come along: issues know what they serve, and Jira’s search is told', async () => {
  const from = await linkedApp();
  const into = createTestApp({ now: '2026-02-10' });
  addIssue(into.jira, '1', { level: 1 });
  addIssue(into.jira, '2');
  const mona = into.as('mona');
  const importId = 'import-back';
  const text = JSON.stringify(await exportAll(from));
  const files = [{ name: 'everything.json', kind: 'archive' as const, pieces: 1 }];
  await mona('import.begin', { importId, format: 'json', files });
  await mona('import.piece', { importId, file: 0, piece: 0, text });
  expect(await mona('import.check', { importId })).toMatchObject({ problems: [] });
  await apply(into, mona, importId);
  await into.settle();
  // What they served before is the history of where they were.
  const now = (app: TestApp) => app.store.all('link').map(({ servedBefore: _, ...link }) => link);
  expect(now(into)).toEqual(now(from));
  expect(Object.fromEntries(into.search.copies)).toEqual(Object.fromEntries(from.search.copies));
  expect(into.search.copies.get('2')).toMatchObject({ keyResult: ['KR-1'], area: ['KRA-1'] });
});
