import { useFormats } from '../../client/app-context';
import { OutcomeBar } from '../../ui/outcome-bar';
import { StatusLozenge } from '../../ui/status-lozenge';
import { TextLink } from '../../ui/text-link';
import { currentOfTarget, outcomeWords } from '../okr/outcome-words';
import type { GadgetRow } from './gadget-rows';

/** Objectives, each with its key results: status by word and shape, outcome against what is expected. */
export function GadgetList({
  rows,
  heading,
  onOpen,
}: {
  rows: readonly GadgetRow[];
  /** Of which cycle, team and person they are; '' where nothing is chosen and no cycle runs. */
  heading: string;
  onOpen: (key: string) => void;
}) {
  const formats = useFormats();
  return (
    <>
      {heading !== '' && (
        <p className="small subtle" dir="auto">
          {heading}
        </p>
      )}
      <ul className="gadget-list">
        {rows.map(({ objective, keyResults }) => (
          <li key={objective.id} className="stack-tight">
            <h2 className="gadget-row">
              <span>
                {objective.key} <span dir="auto">{objective.title}</span>
              </span>
              <StatusLozenge code={objective.status.code} word={objective.status.word} />
            </h2>
            <ul className="gadget-list">
              {keyResults.map((keyResult) => (
                <li key={keyResult.id}>
                  <div className="gadget-row">
                    <TextLink onClick={() => onOpen(keyResult.key)}>
                      <strong>{keyResult.key}</strong> {keyResult.title}
                    </TextLink>
                    <StatusLozenge code={keyResult.status.code} word={keyResult.status.word} />
                  </div>
                  <OutcomeBar
                    progress={keyResult.progress}
                    expected={keyResult.expected}
                    label={outcomeWords(keyResult, formats)}
                  />
                  <p className="small subtle">{currentOfTarget(keyResult, formats)}</p>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </>
  );
}
