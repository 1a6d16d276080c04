import { showFlag, view } from '@forge/bridge';

function words(wroteToJira: boolean, claimsChanged: boolean): string {
  if (wroteToJira) return 'The tags are in Jira’s sprint goal.';
  return claimsChanged ? 'Claims saved.' : 'The goal’s text stays as it was.';
}

/** The tags are saved: says so where it stays visible, and goes back to the board. */
export function leave(wroteToJira: boolean, claimsChanged: boolean): void {
  showFlag({
    id: 'tags-saved',
    type: 'success',
    title: wroteToJira ? 'Sprint goal tagged' : 'Saved',
    description: words(wroteToJira, claimsChanged),
    isAutoDismiss: true,
  });
  // A view that cannot be closed stays, with its own message.
  view.close({ saved: true }).catch(() => undefined);
}
