import type { AlignmentView } from '../../../../../src/contract/alignment/answers';
import { plural } from '../../format/plural';

/** What a view leaves out of very many teams and boards, and how to see it; '' where it is all there. */
export function leftOutText({ unread }: Pick<AlignmentView, 'unread'>, teamId: string | null): string {
  if (unread.length === 0) return '';
  if (teamId !== null) {
    return unread.includes(teamId) ? 'The first hundred boards of this team are read, and no others.' : '';
  }
  return `${plural(unread.length, 'team is', 'teams are')} not read here, or not with all boards: choose one above to see it.`;
}
