import { useFormats } from '../../client/app-context';
import type { GoalPreview } from './goal-preview';

/** How Jira will show the goal after saving; folded away, the length stands in the footer. */
export function GoalPreviewBox({ preview }: { preview: GoalPreview }) {
  return (
    <details className="disclosure">
      <summary>How the goal will read in Jira</summary>
      <pre className="goal-preview" dir="auto">
        {preview.text}
      </pre>
    </details>
  );
}

/** The goal's length against what Jira takes. */
export function GoalLength({ preview }: { preview: GoalPreview }) {
  const { count } = useFormats();
  const words = `${count(preview.length)} of ${count(preview.limit)} characters`;
  if (!preview.tooLong) return <span className="small subtle tabular">{words}</span>;
  return (
    <span className="small tabular is-too-long" role="alert">
      {words}: too long for Jira. Remove tags or shorten the goal in Jira.
    </span>
  );
}
