import { Button } from '../../ui/button';

/** Cancel and save of a form in a dialog. */
export function SaveFooter({
  label,
  busy,
  onCancel,
}: {
  label: string;
  busy: boolean;
  onCancel: () => void;
}) {
  return (
    <>
      <Button look="subtle" onClick={onCancel}>
        Cancel
      </Button>
      <Button type="submit" look="primary" busy={busy} aria-keyshortcuts="Control+Enter Meta+Enter">
        {busy ? 'Saving…' : label}
      </Button>
    </>
  );
}
