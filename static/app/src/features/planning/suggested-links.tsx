import { Button } from '../../ui/button';
import type { Suggested } from './suggester';
import { type TargetChoice, targetOf } from './target-picker';
import type { Target } from './tries';

/** Key results that fit by their words, each a click away; why it fits is said on the button. */
export function SuggestedLinks({
  suggested,
  choices,
  verb,
  short,
  onLink,
}: {
  suggested: readonly Suggested[];
  choices: readonly TargetChoice[];
  /** For screen readers, with the key of what is linked. */
  verb: string;
  short: string;
  onLink: (target: Target) => void;
}) {
  return suggested.map(({ id, sure, because }) => {
    const choice = choices.find(({ keyResultId }) => keyResultId === id);
    if (choice === undefined) return null;
    return (
      <Button
        key={id}
        compact
        className="suggest"
        icon="sparkle"
        look={sure ? 'primary' : 'default'}
        title={`${choice.key} ${choice.title}. Matches “${because.join('”, “')}”`}
        onClick={() => onLink(targetOf(choice))}
      >
        <span className="suggest-text">
          <span aria-hidden="true">{short} </span>
          <span className="visually-hidden">{verb} </span>
          to {choice.key} <span dir="auto">{choice.title}</span>
        </span>
      </Button>
    );
  });
}
