import { kvs } from '@forge/kvs';

/** A row of the entity `overdue-sprint`; its key is the sprint's id. Times are ISO 8601. */
export interface OverdueSprint {
  sprintId: string;
  boardId: string;
  boardName: string;
  name: string;
  endDate: string;
  seenAt: string;
}

const PAGE = 100;
const rows = kvs.entity<OverdueSprint>('overdue-sprint');

async function readAll(
  page: (cursor: string | undefined) => ReturnType<typeof allOf>,
): Promise<OverdueSprint[]> {
  const found: OverdueSprint[] = [];
  let cursor: string | undefined;
  do {
    const { results, nextCursor } = await page(cursor);
    found.push(...results.map(({ value }) => value));
    cursor = nextCursor;
  } while (cursor !== undefined);
  return found;
}

function allOf(cursor: string | undefined) {
  const query = rows.query().index('by-key').limit(PAGE);
  return (cursor === undefined ? query : query.cursor(cursor)).getMany();
}

function ofBoard(boardId: string, cursor: string | undefined) {
  const query = rows
    .query()
    .index('by-board', { partition: [boardId] })
    .limit(PAGE);
  return (cursor === undefined ? query : query.cursor(cursor)).getMany();
}

/** Every overdue sprint that was found, longest overdue first. */
export async function listOverdueSprints(): Promise<OverdueSprint[]> {
  const found = await readAll(allOf);
  return found.sort((a, b) => a.endDate.localeCompare(b.endDate));
}

/** Makes `found` the overdue sprints of a board. */
export async function keepOverdueSprints(boardId: string, found: OverdueSprint[]): Promise<void> {
  const kept = new Set(found.map(({ sprintId }) => sprintId));
  const before = await readAll((cursor) => ofBoard(boardId, cursor));
  for (const { sprintId } of before) if (!kept.has(sprintId)) await rows.delete(sprintId);
  for (const sprint of found) await rows.set(sprint.sprintId, sprint);
}
