import { showFlag, view } from '@forge/bridge';

/** The tags are saved: says so where it stays visible, and goes back to the board. */
export function leave(wroteToJira: boolean): void {
  showFlag({
    id: 'tags-saved',
    type: 'success',
    title: wroteToJira ? 'Sprint goal tagged' : 'Saved',
    description: wroteToJira ? 'The tags are in Jira’s sprint goal.' : 'The goal had these tags already.',
    isAutoDismiss: true,
  });
  // A view that cannot be closed stays, with its own message.
  view.close({ saved: true }).catch(() => undefined);
}
