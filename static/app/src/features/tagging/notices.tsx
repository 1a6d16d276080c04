import type { Notice } from '../../../../../src/contract/views';
import { useFormats } from '../../client/app-context';
import { CopyButton } from '../../ui/copy-button';
import type { MessageTone } from '../../ui/message-tone';
import { SectionMessage } from '../../ui/section-message';

const TONES: Readonly<Record<Notice['kind'], MessageTone>> = {
  overwrote: 'warning',
  'save-dropped': 'warning',
  'save-completed': 'success',
  'unknown-keys': 'warning',
  'jira-stale': 'warning',
  'change-review': 'info',
  'lost-links': 'warning',
};

/** What the app has to tell this person once; a text that was replaced can be copied. */
export function Notices({
  notices,
  except = [],
}: {
  notices: readonly Notice[];
  except?: readonly Notice['kind'][];
}) {
  const formats = useFormats();
  return notices
    .filter(({ kind }) => !except.includes(kind))
    .map((notice) => (
      <SectionMessage
        key={`${notice.kind}${notice.message}`}
        tone={TONES[notice.kind] ?? 'info'}
        actions={
          notice.text !== undefined && (
            <CopyButton compact label="Copy the text" text={() => notice.text ?? ''} />
          )
        }
      >
        {notice.day !== undefined && (
          <p className="small">
            {notice.kind === 'change-review' && 'Decided on '}
            {formats.day(notice.day)}
          </p>
        )}
        <p dir="auto">{notice.message}</p>
        {notice.text !== undefined && (
          <pre className="goal-preview" dir="auto">
            {notice.text}
          </pre>
        )}
      </SectionMessage>
    ));
}
