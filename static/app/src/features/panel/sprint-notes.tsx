import type { KeyResultView } from '../../../../../src/contract/views';
import { useFormats } from '../../client/app-context';
import { contributionWords } from '../okr/contribution-words';
import { claimWords } from '../tagging/claim-words';
import type { KeyResultSprints } from './key-result-sprints';

/** Under a key result: this sprint's lines that serve it, what the last one moved, and those before it on demand. */
export function SprintNotes({ keyResult, sprints }: { keyResult: KeyResultView; sprints: KeyResultSprints }) {
  const formats = useFormats();
  const { unit, decimals } = keyResult;
  const [last, ...before] = sprints.earlier;
  const moved = ({ sprint, contribution }: KeyResultSprints['earlier'][number]) => (
    <>
      <strong dir="auto">{sprint.name}</strong>: {contributionWords(contribution, keyResult, formats)}
    </>
  );
  return (
    <>
      {sprints.now.map(({ sprint, lines, contribution }) => (
        <p key={sprint.id} className="small">
          <strong dir="auto">{sprint.name}</strong>:{' '}
          {lines.map((line) => (
            <span key={line.id} dir="auto">
              “{line.text}”{' '}
            </span>
          ))}
          <span className="subtle">
            {contribution?.claim
              ? `claims ${claimWords(contribution.claim, unit, decimals, formats)}`
              : 'without a claim'}
          </span>
        </p>
      ))}
      {last && <p className="small">{moved(last)}</p>}
      {before.length > 0 && (
        <details className="disclosure small">
          <summary>What earlier sprints moved ({before.length})</summary>
          <ul className="plain-list">
            {before.map((each) => (
              <li key={each.sprint.id}>{moved(each)}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
