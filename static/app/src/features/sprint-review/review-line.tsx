import type { ReviewLine } from '../../../../../src/contract/sprints/answers';
import { ACTUALS, type Actual } from '../../../../../src/domain/alignment/actual';
import { useFormats } from '../../client/app-context';
import { Chip } from '../../ui/chip';
import { classNames } from '../../ui/class-names';
import { Lozenge } from '../../ui/lozenge';
import { ActualChoice } from './actual-choice';
import { ClashNote } from './clash-note';
import type { Clash } from './merge-review';
import { NoteField } from './note-field';
import type { LineDraft } from './review-draft';
import { ACTUAL_WORDS } from './review-words';

interface ReviewLineProps {
  line: ReviewLine;
  draft: LineDraft;
  /** Of the key results and KRAs that the lines name, by key. */
  titles: ReadonlyMap<string, string>;
  /** To be read only. */
  off: boolean;
  /** Somebody tried to save without an answer here. */
  missing: boolean;
  clashes: readonly Clash[];
  /** Whose the other answers are. */
  who: string;
  onChange: (part: Partial<LineDraft>) => void;
}

/** One line of the goal: what became of it, and in a few words why. */
export function ReviewLineCard({
  line,
  draft,
  titles,
  off,
  missing,
  clashes,
  who,
  onChange,
}: ReviewLineProps) {
  const formats = useFormats();
  return (
    <li
      className={classNames(
        'review-line',
        draft.actual === null && !off && 'is-open',
        line.withdrawn && 'is-withdrawn',
      )}
    >
      <div className="review-line-what">
        <span className="review-line-text people-text" dir="auto">
          {line.text}
        </span>
        <span className="row">
          {line.keys.map((key) => (
            <Chip
              key={key}
              keyText={key}
              title={titles.get(key) ?? 'No key that you may see'}
              look={titles.has(key) ? undefined : 'unknown'}
            />
          ))}
          {line.keys.length === 0 && <span className="small subtle">serves no key result</span>}
          {line.withdrawn && <Lozenge>Withdrawn {formats.day(line.withdrawn)}</Lozenge>}
        </span>
      </div>
      <div>
        <ActualChoice
          line={line.text}
          value={draft.actual}
          off={off}
          onChange={(actual) => onChange({ actual })}
        />
        {missing && (
          <p className="field-problem" role="alert">
            Say whether it was met, partly met or missed.
          </p>
        )}
      </div>
      {(!off || draft.note !== '') && (
        <div className="review-line-wide">
          {off ? (
            <p className="small people-text" dir="auto">
              {draft.note}
            </p>
          ) : (
            <NoteField line={line.text} value={draft.note} onChange={(note) => onChange({ note })} />
          )}
        </div>
      )}
      {clashes.map((clash) => (
        <div key={clash.field} className="review-line-wide">
          <ClashNote
            who={who}
            theirs={theirWords(clash)}
            onTake={() =>
              onChange(clash.field === 'actual' ? { actual: actualOf(clash) } : { note: clash.theirs })
            }
          />
        </div>
      ))}
    </li>
  );
}
const actualOf = ({ theirs }: Clash): Actual | null => ACTUALS.find((each) => each === theirs) ?? null;

function theirWords(clash: Clash): string {
  const actual = clash.field === 'actual' ? actualOf(clash) : null;
  return actual === null ? clash.theirs : ACTUAL_WORDS[actual];
}
