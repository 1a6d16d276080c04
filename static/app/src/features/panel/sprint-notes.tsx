import type { KeyResultView } from '../../../../../src/contract/views';
import { useFormats } from '../../client/app-context';
import { contributionWords } from '../okr/contribution-words';
import { claimWords } from '../tagging/claim-words';
import type { KeyResultSprints } from './key-result-sprints';

/** Under a key result: this sprint's lines that serve it, and what earlier sprints moved. */
export function SprintNotes({ keyResult, sprints }: { keyResult: KeyResultView; sprints: KeyResultSprints }) {
  const formats = useFormats();
  const { unit, decimals } = keyResult;
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
      {sprints.earlier.length > 0 && (
        <details className="disclosure small">
          <summary>What earlier sprints moved ({sprints.earlier.length})</summary>
          <ul className="plain-list">
            {sprints.earlier.map(({ sprint, contribution }) => (
              <li key={sprint.id}>
                <span dir="auto">{sprint.name}</span>: {contributionWords(contribution, keyResult, formats)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
