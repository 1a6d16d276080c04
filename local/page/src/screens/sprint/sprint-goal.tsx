import { Icon } from '../../ui/icon';

/** A sprint's goal as it was written, line breaks included. Plain text only: nothing in it is ever read as HTML. */
export function SprintGoal({ goal }: { goal: string | null | undefined }) {
  const text = goal?.trim();
  if (!text) return null;
  return (
    <div className="sprint-goal">
      <Icon name="goal" />
      <p>
        <span className="visually-hidden">Sprint goal: </span>
        {text}
      </p>
    </div>
  );
}
