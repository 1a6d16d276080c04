import { type BoardRecord, SPRINTS_KEPT } from '../../../src/application/records/board-record';
import type { SprintRecord } from '../../../src/application/records/sprint-record';
import { boardStep } from '../../../src/application/tagging/board-step';
import { addDays, calendarDay } from '../../../src/domain/okr/calendar-day';
import { sprintRow } from '../../support/records';

const BOARD: BoardRecord = {
  boardId: '1',
  name: 'SHOP board',
  type: 'scrum',
  supportsSprints: true,
  projectId: '10000',
  teamId: 'team-shop',
  estimation: { label: 'Story Points', fieldId: 'customfield_10032' },
  doneStatuses: ['3'],
  sprints: [],
};
/** Ids of the board's list after these sprints were heard of, one after the other. */
function listed(sprints: readonly SprintRecord[], board = BOARD): string[] {
  let record = board;
  for (const sprint of sprints) {
    const [step] = boardStep({ record, version: 1 }, sprint);
    if (step?.op === 'put' && step.kind === 'board') record = step.record;
  }
  return record.sprints.map(({ sprintId }) => sprintId);
}
const ids = (from: number, count: number) => Array.from({ length: count }, (_, at) => String(from + at));
const toCome = (sprintId: string) => sprintRow({ sprintId, state: 'future', start: null, end: null });
const start = calendarDay('2026-01-01');
const over = (sprintId: string) =>
  sprintRow({
    sprintId,
    start: addDays(start, Number(sprintId) * 7),
    end: addDays(start, Number(sprintId) * 7 + 6),
  });
const running = (sprintId: string) => ({ ...over(sprintId), state: 'active' as const });

test('sprints without dates never push out the history, nor what runs', () => {
  const closed = ids(1, SPRINTS_KEPT.closed);
  const sprints = [...closed.map(over), running('80'), ...ids(100, 60).map(toCome)];
  expect(listed(sprints)).toEqual([...closed, '80', ...ids(100, SPRINTS_KEPT.future)]);
  expect(listed([...sprints].reverse())).toEqual(listed(sprints));
});

test('planned sprints whose day has passed do not push out what runs', () => {
  const planned = ids(1, 40).map((id) => ({ ...over(id), state: 'future' as const }));
  expect(listed([...planned, running('80')])).toContain('80');
});

test('of closed sprints the latest stay', () => {
  const all = ids(1, SPRINTS_KEPT.closed + 5);
  expect(listed(all.map(over))).toEqual(all.slice(5));
});

test('a planned sprint beyond the nearest joins when it begins', () => {
  const last = '159';
  const sprints = ids(100, 60).map(toCome);
  expect(listed(sprints)).not.toContain(last);
  expect(listed([...sprints, { ...running('20'), sprintId: last }])).toContain(last);
});

test('a sprint that has closed is listed as closed, once', () => {
  expect(listed([toCome('7'), running('7'), over('7')])).toEqual(['7']);
});
