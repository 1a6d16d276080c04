import type { Address, Deps } from '../ports';
import type { ContributionRecord } from '../records/contribution-record';

/**
 * Contributions without what the reviews of their sprints say in words, and without the names of deleted sprints, where
 * the sprint's board lies in a project that the person may not browse (PRODUCT §6): a review is read by those who may
 * see its sprint. What was said in a check-in is the key result's. One storage request and one question to Jira, where
 * there are such words at all.
 */
export async function withToldLearnings(
  deps: Deps,
  contributions: readonly ContributionRecord[],
): Promise<ContributionRecord[]> {
  const hasWords = ({ learned, deletedName }: ContributionRecord) => learned !== '' || deletedName !== null;
  const boardIds = [
    ...new Set(contributions.flatMap((each) => (hasWords(each) ? [each.boardId] : []))),
  ].filter((id) => id !== '');
  const rows = await deps.store.read(boardIds.map((key): Address => ({ kind: 'board', key })));
  const projectOf = (boardId: string) => rows.get('board', boardId)?.record.projectId ?? null;
  const projects = [...new Set(boardIds.flatMap((id) => projectOf(id) ?? []))];
  const browsable = new Set<string | null>(projects.length === 0 ? [] : await deps.jira.browsable(projects));
  return contributions.map((each) =>
    !hasWords(each) || browsable.has(projectOf(each.boardId))
      ? each
      : { ...each, learned: '', deletedName: null },
  );
}
