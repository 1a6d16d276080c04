import type { LinkedMany } from '../../../../../src/contract/work/answers';
import type { Issue } from '../../client/issues';
import { plural } from '../../format/plural';
import { SectionMessage } from '../../ui/section-message';

/** Of many issues those that were not linked, each with its reason; the others were. */
export function RefusedLinks({
  answer,
  issues,
}: {
  answer: LinkedMany;
  issues: readonly Pick<Issue, 'id' | 'key'>[];
}) {
  if (answer.refused.length === 0) return null;
  const keys = new Map(issues.map(({ id, key }) => [id, key]));
  const done = answer.linked.length;
  return (
    <SectionMessage
      tone="warning"
      title={`${plural(answer.refused.length, 'issue')} could not be linked${done > 0 ? `, ${done} ${done === 1 ? 'was' : 'were'}` : ''}`}
    >
      <ul className="plain-list">
        {answer.refused.map(({ issueId, message }) => (
          <li key={issueId}>
            {keys.get(issueId) ?? 'An issue'}: {message}
          </li>
        ))}
      </ul>
    </SectionMessage>
  );
}
