import type { Parsed } from '../../contract/api';
import type { ReviewsView } from '../../contract/reviews/views';
import type { Caller } from '../caller';
import { ORGANISATION, organisationIn } from '../organisation';
import type { Deps } from '../ports';
import { objectiveView } from '../views/objective-view';
import { needSeen } from '../visibility';
import { reviewViews } from './review-view';

/** The change reviews of an objective; everybody who sees it may read them. */
export async function readReviews(
  deps: Deps,
  caller: Caller,
  input: Parsed<'review.read'>,
): Promise<ReviewsView> {
  const rows = await deps.store.read([...ORGANISATION, { kind: 'objective', key: input.objectiveId }]);
  const organisation = organisationIn(rows, deps.clock);
  const { record } = await needSeen(deps, caller, rows, input.objectiveId, organisation.settings);
  const teamRows = await deps.store.read([{ kind: 'team', key: record.teamId }]);
  const name = teamRows.get('team', record.teamId)?.record.name ?? '';
  return { objective: objectiveView(record, name, organisation), reviews: reviewViews(record) };
}
