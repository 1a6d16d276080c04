import type { AlignedSprint } from '../../../../../src/contract/alignment/answers';
import { DEFAULT_THRESHOLDS } from '../../../../../src/domain/okr/thresholds';
import { useFormats } from '../../client/app-context';
import { daysBetween } from '../../format/days';
import { plural } from '../../format/plural';
import { Lozenge } from '../../ui/lozenge';
import { TextLink } from '../../ui/text-link';
import type { GridColumn } from './coverage-grid';
import { alignedWords, columnName } from './grid-text';

/** What a column is about: a sprint with its days, how much of it was aligned, and whether it was reviewed. */
export function ColumnHead({
  column,
  today,
  onSprint,
}: {
  column: GridColumn;
  today: string;
  /** Opens Tag sprint goal of a sprint, or its review. */
  onSprint: (sprint: AlignedSprint) => void;
}) {
  const formats = useFormats();
  const { sprint, start, end, isNow } = column;
  return (
    <div className="coverage-column">
      {sprint === null ? (
        <span>
          <span className="coverage-day">{start !== null && formats.day(start, today)} –</span>{' '}
          <span className="coverage-day">{end !== null && formats.day(end, today)}</span>
        </span>
      ) : (
        <>
          <span className="coverage-sprint people-text" dir="auto" title={sprint.name}>
            {columnName(column, formats)}
          </span>
          <span className="small subtle">
            {start === null || end === null
              ? 'no dates yet'
              : `${formats.day(start, today)} – ${formats.day(end, today)}`}
          </span>
        </>
      )}
      <span className="coverage-state">
        {isNow && <Lozenge tone="info">{sprint === null ? 'Now' : 'Running'}</Lozenge>}
        {sprint?.state === 'future' && <Lozenge>Planned</Lozenge>}
        <span className="small subtle">
          {sprint === null && (start ?? '') > today ? 'to come' : alignedWords(column, formats)}
        </span>
      </span>
      {sprint !== null && (
        <span className="small">
          <TextLink onClick={() => onSprint(sprint)}>
            {sprintLink(sprint, today)}
            <span className="visually-hidden"> of {sprint.name}</span>
          </TextLink>
        </span>
      )}
    </div>
  );
}

/** Whether a sprint's link leads to its review: it has one, or awaits one. */
export const leadsToReview = ({ state, tagged, review }: AlignedSprint): boolean =>
  review !== null || (state === 'closed' && tagged > 0);

/** Where a sprint stands: tagged, awaiting its review, or reviewed and how. */
function sprintLink({ state, tagged, review, end }: AlignedSprint, today: string): string {
  if (review !== null) return `Reviewed: ${review.met} met, ${review.partly} partly, ${review.missed} missed`;
  if (state === 'closed' && tagged > 0) {
    const since = end === null ? 0 : daysBetween(end, today);
    return since > DEFAULT_THRESHOLDS.reviewDays ? 'Not reviewed' : 'Awaits its review';
  }
  return tagged === 0 ? 'Goal not tagged' : `Goal: ${plural(tagged, 'tag')}`;
}
