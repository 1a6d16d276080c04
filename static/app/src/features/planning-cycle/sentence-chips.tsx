import type { ReadingChip } from './reading-chips';

/** What was understood of a sentence, field by field, blanks included. */
export function SentenceChips({ chips }: { chips: readonly ReadingChip[] }) {
  return (
    <ul className="sentence-chips" aria-label="Understood">
      {chips.map(({ field, label, value, from }) => (
        <li key={field} className={value === null ? 'sentence-chip is-blank' : 'sentence-chip'}>
          <span className="subtle">{label}</span>{' '}
          <span dir="auto" title={from === null ? undefined : `from “${from}”`}>
            {value ?? 'not said'}
          </span>
        </li>
      ))}
    </ul>
  );
}
