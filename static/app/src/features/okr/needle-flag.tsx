import type { KeyResultView } from '../../../../../src/contract/views';
import { useFormats } from '../../client/app-context';
import { SectionMessage } from '../../ui/section-message';
import { workWords } from './outcome-words';

/** "Work done, needle not moved", with the advice to change the bet (PRODUCT §3.15). */
export function NeedleFlag({ keyResult }: { keyResult: KeyResultView }) {
  const formats = useFormats();
  return (
    <SectionMessage tone="warning" title="Work done, needle not moved">
      <p>
        {keyResult.work && `${workWords(keyResult.work, formats)}, but `}
        only {formats.percent(keyResult.progress ?? 0)} of the way where {formats.percent(keyResult.expected)}{' '}
        was expected. More of the same will hardly help: change the bet. Ask what would move the number, and
        try that next.
      </p>
    </SectionMessage>
  );
}
