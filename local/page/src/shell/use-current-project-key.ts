import { useRoute } from '../router/navigation';

/** The project of the place shown, if it is in one; an issue's key begins with its project's. */
export function useCurrentProjectKey(): string | null {
  const route = useRoute();
  if ('projectKey' in route) return route.projectKey;
  return route.name === 'issue' ? route.issueKey.replace(/-\d+$/, '') : null;
}
