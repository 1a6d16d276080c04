import { Button } from '../../ui/button';

/** Narrows a list of a board's work to words or a key. */
export function WorkFilter({
  label,
  words,
  onWords,
}: {
  label: string;
  words: string;
  onWords: (words: string) => void;
}) {
  return (
    <input
      type="search"
      className="input plan-filter"
      aria-label={label}
      placeholder="Words of the summary, or a key"
      value={words}
      onChange={(event) => onWords(event.target.value)}
    />
  );
}

/** Reads the next page of a board's work; nothing where all is shown. */
export function MoreWork({ left, busy, onMore }: { left: number; busy: boolean; onMore: () => void }) {
  if (left === 0) return null;
  return (
    <div className="row">
      <Button compact busy={busy} onClick={onMore}>
        {`Show more (${left} left)`}
      </Button>
    </div>
  );
}
