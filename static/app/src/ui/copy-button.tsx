import { useState } from 'react';
import { Button } from './button';
import { copyText } from './copy-text';

/** Puts a text on the clipboard and says whether it did; the text is made only when asked for. */
export function CopyButton({
  label = 'Copy as text',
  text,
  compact,
}: {
  label?: string;
  text: () => string;
  compact?: boolean;
}) {
  const [said, setSaid] = useState<'copied' | 'refused' | null>(null);
  return (
    <>
      <Button
        icon={said === 'copied' ? 'check' : 'copy'}
        compact={compact ?? false}
        onClick={async () => {
          setSaid((await copyText(text())) ? 'copied' : 'refused');
          setTimeout(() => setSaid(null), 2_500);
        }}
      >
        {said === 'copied' ? 'Copied' : label}
      </Button>
      <span role="status" className="visually-hidden">
        {said === 'copied' && 'Copied to the clipboard'}
        {said === 'refused' && 'The browser did not allow copying'}
      </span>
    </>
  );
}
