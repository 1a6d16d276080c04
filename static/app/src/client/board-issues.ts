import { estimateOf } from '../../../../src/domain/alignment/time-estimates';
import { asWireError } from './call-error';
import { FIELDS, type Issue, isIssueKey, NO_SUB_TASKS, readIssue, wordsClause } from './issues';
import { askJira } from './jira';
import { field, list, text } from './json';

/** An issue of a board with its estimate. */
export interface BoardIssue extends Issue {
  /** The board's estimate, in points or hours; null where there is none, or the board has no field for it. */
  readonly points: number | null;
  /** Ids of what stands above it, nearest first, as far up as the viewer may see. */
  readonly above: readonly string[];
}

export interface BoardIssuePage {
  readonly issues: readonly BoardIssue[];
  /** Where the next page begins; null after the last. */
  readonly next: number | null;
  /** How many the list holds beyond this page. */
  readonly left: number;
}

/** Which list of a board: what waits for a sprint, or, on a board without sprints, all that is open. */
export type BoardList = 'backlog' | 'open';

const PAGE = 50;
const NOTHING: BoardIssuePage = { issues: [], next: null, left: 0 };

/**
 * A page of a board's list by rank, as the person who looks, narrowed by words of the summary or by a key.
 * @throws CallError
 */
export async function readBoardIssues(
  board: { readonly id: string; readonly estimateField: string | null },
  from: BoardList,
  words: string,
  startAt: number,
): Promise<BoardIssuePage> {
  const { id, estimateField } = board;
  const jql = [NO_SUB_TASKS, from === 'open' ? 'statusCategory != Done' : '', wordsClause(words)]
    .filter((clause) => clause !== '')
    .join(' AND ');
  const fields = [...FIELDS, ...(estimateField === null ? [] : [estimateField])].join(',');
  const path = `/rest/agile/1.0/board/${id}/${from === 'backlog' ? 'backlog' : 'issue'}`;
  const page = await askJira(
    `${path}?jql=${encodeURIComponent(jql)}&fields=${fields}&maxResults=${PAGE}&startAt=${startAt}`,
  ).catch((error: unknown) => {
    // Jira answers 400 for a key that does not exist: here that means nothing was found.
    if (isIssueKey(words) && asWireError(error).code === 'INVALID_INPUT') return null;
    throw error;
  });
  if (page === null) return NOTHING;
  const values = list(field(page, 'issues'));
  const issues = values.map((value) => {
    const points = estimateField === null ? null : field(field(value, 'fields'), estimateField);
    const held = typeof points === 'number' ? points : null;
    return { ...readIssue(value), points: estimateOf(estimateField, held) };
  });
  const work = issues.filter(({ level }) => level === 0);
  const parents = await parentsAbove(work.flatMap(({ parentId }) => parentId ?? []));
  const left = Math.max(0, Number(field(page, 'total') ?? 0) - startAt - values.length);
  return {
    issues: work.map((issue) => ({ ...issue, above: chain(issue.parentId, parents) })),
    next: left === 0 || values.length === 0 ? null : startAt + values.length,
    left,
  };
}

/** Levels above an issue that are asked for; Jira's plans have seldom more. */
const LEVELS = 4;
const ASKED_AT_ONCE = 100;

/** For every id: its parent's id, null at the top; what the viewer may not see is missing. */
async function parentsAbove(ids: readonly string[]): Promise<ReadonlyMap<string, string | null>> {
  const found = new Map<string, string | null>();
  let wanted = [...new Set(ids)];
  for (let level = 0; level < LEVELS && wanted.length > 0; level += 1) {
    const next = new Set<string>();
    for (let at = 0; at < wanted.length; at += ASKED_AT_ONCE) {
      const issueIdsOrKeys = wanted.slice(at, at + ASKED_AT_ONCE);
      const page = await askJira('/rest/api/3/issue/bulkfetch', { issueIdsOrKeys, fields: ['parent'] });
      for (const value of list(field(page, 'issues'))) {
        const parentId = text(field(field(field(value, 'fields'), 'parent'), 'id')) || null;
        found.set(text(field(value, 'id')), parentId);
        if (parentId !== null) next.add(parentId);
      }
    }
    wanted = [...next].filter((id) => !found.has(id));
  }
  return found;
}

/** The ids above, nearest first. */
function chain(parentId: string | null, parents: ReadonlyMap<string, string | null>): string[] {
  const above: string[] = [];
  for (let id = parentId; id !== null && !above.includes(id); id = parents.get(id) ?? null) above.push(id);
  return above;
}
