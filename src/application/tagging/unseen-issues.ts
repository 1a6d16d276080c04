import type { Parsed } from '../../contract/api';
import { isAppError } from '../app-error';
import type { Deps, Rows } from '../ports';
import type { IntentRecord } from '../records/intent-record';
import type { SprintRecord } from '../records/sprint-record';
import { presentLines } from './sprint-lines';

/**
 * A sprint's row without the ids of issues that the person may not browse (PRODUCT §6): not of those assigned to its
 * lines, nor of its draft. One request where there are any; where Jira does not answer, none are named.
 */
export async function withoutHiddenIssues(deps: Deps, record: SprintRecord): Promise<SprintRecord> {
  const { assigned, draft } = record;
  const named = [...Object.keys(assigned), ...(draft?.lines ?? []).flatMap(({ issueIds }) => issueIds)];
  if (named.length === 0) return record;
  const browsable = new Set(await deps.jira.browsableIssues([...new Set(named)]).catch(nothing));
  return {
    ...record,
    assigned: Object.fromEntries(Object.entries(assigned).filter(([issueId]) => browsable.has(issueId))),
    draft: draft && {
      ...draft,
      lines: draft.lines.map((line) => ({
        ...line,
        issueIds: line.issueIds.filter((id) => browsable.has(id)),
      })),
    },
  };
}

function nothing(thrown: unknown): string[] {
  if (isAppError(thrown)) return [];
  throw thrown;
}

/**
 * The lines of a save with the issues that stay on them unseen: the saver was shown none of these, so a save without
 * them takes none away. Asks Jira only where an issue that was on a line is not said again.
 */
export async function withUnseenIssues(
  deps: Deps,
  { sprintId, lines }: Pick<Parsed<'tagging.save'>, 'sprintId' | 'lines'>,
  rows: Rows,
): Promise<IntentRecord['lines']> {
  const record = rows.get('sprint', sprintId)?.record;
  const said = new Set(lines.flatMap(({ issueIds }) => issueIds));
  const present = record === undefined ? [] : presentLines(record);
  const onLine = (index: number) =>
    Object.entries(record?.assigned ?? {}).flatMap(([issueId, lineId]) =>
      lineId === present[index]?.id && !said.has(issueId) ? [issueId] : [],
    );
  const left = lines.flatMap(({ index }) => onLine(index));
  if (left.length === 0) return lines;
  const browsable = new Set(await deps.jira.browsableIssues(left));
  return lines.map((line) => ({
    ...line,
    issueIds: [...line.issueIds, ...onLine(line.index).filter((id) => !browsable.has(id))],
  }));
}
