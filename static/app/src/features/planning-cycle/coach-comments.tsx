import type { Finding } from '../../../../../src/domain/coach/advice/finding';
import { Icon } from '../../ui/icon';

/** What the coach remarks on one thing, each with the rule it goes by; nothing when it has no remark. */
export function CoachComments({ findings, of }: { findings: readonly Finding[]; of: string }) {
  if (findings.length === 0) return null;
  return (
    <ul className="coach-comments" aria-label={`Coach on ${of}`}>
      {findings.map(({ ruleId, message, rule }) => (
        <li key={ruleId}>
          <Icon name="sparkle" />
          <span>
            <span dir="auto">{message}</span> <span className="small subtle">Rule: {rule}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
