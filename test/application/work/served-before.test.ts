import type { LinkRecord } from '../../../src/application/records/link-record';
import { servedAt, withServedBefore } from '../../../src/application/work/served-before';

const target = (id: string, relation: 'contributes' | 'context' = 'contributes') => {
  return { keyResultId: id, objectiveId: 'o', key: `KR-${id}`, relation };
};
const NOTHING: LinkRecord = { issueId: '900', targets: [], areas: [] };
const on = (day: number) => Date.parse(`2026-02-${String(day).padStart(2, '0')}T09:00:00.000Z`);
const at = (day: number, link: LinkRecord) =>
  servedAt(link, new Date(on(day)).toISOString()).keyResults.map(({ id }) => id);

test('what an issue served is known at each moment since, whatever was linked and unlinked meanwhile', () => {
  const linked = withServedBefore(NOTHING, { ...NOTHING, targets: [target('1')] }, on(3));
  const both = withServedBefore(linked, { ...linked, targets: [target('1'), target('2')] }, on(5));
  const context = withServedBefore(both, { ...both, targets: [target('1', 'context'), target('2')] }, on(7));
  expect([2, 3, 4, 5, 6, 7, 8].map((day) => at(day, context))).toEqual([
    [],
    ['1'],
    ['1'],
    ['1', '2'],
    ['1', '2'],
    ['2'],
    ['2'],
  ]);
});

test('a change of what is context alone is not remembered, nor what was two months ago', () => {
  const context = withServedBefore(NOTHING, { ...NOTHING, targets: [target('1', 'context')] }, on(3));
  expect(context.servedBefore).toBeUndefined();
  const old = {
    ...NOTHING,
    servedBefore: [{ until: '2025-11-01T09:00:00.000Z', keyResults: [], areas: [] }],
  };
  const linked = withServedBefore(old, { ...old, targets: [target('1')] }, on(3));
  expect(linked.servedBefore?.map(({ until }) => until)).toEqual(['2026-02-03T09:00:00.000Z']);
});

test('a link made before links were remembered has always been there', () => {
  expect(at(1, { ...NOTHING, targets: [target('1')] })).toEqual(['1']);
  expect(servedAt(undefined, '2026-02-01T09:00:00.000Z')).toEqual({ keyResults: [], areas: [] });
});
