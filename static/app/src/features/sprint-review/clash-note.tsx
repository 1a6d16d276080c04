import { Button } from '../../ui/button';

/** What somebody else said meanwhile about the same, with one click to take it over. */
export function ClashNote({ who, theirs, onTake }: { who: string; theirs: string; onTake: () => void }) {
  return (
    <p className="small row" role="status">
      <span className="people-text" dir="auto">
        {who} said: “{theirs}”
      </span>
      <Button compact onClick={onTake}>
        Take that over
      </Button>
    </p>
  );
}
