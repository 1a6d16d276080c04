import { useQuery } from '@tanstack/react-query';
import { queries } from '../api/queries';
import { useShell } from '../shell/shell-context';
import { modulesOf, type UiModule } from './ui-module';

/** Where in Jira a module would stand, as far as display conditions ask for it. */
export type JiraPlace = {
  project?: { key: string; type: string };
  issue?: { id: string; key: string; type: string };
};

const NOWHERE: JiraPlace = {};

/** The modules of a type that the host shows the signed-in person in a place; none until it has said which. */
export function useModulesAt(type: string, place: JiraPlace = NOWHERE): UiModule[] {
  const all = modulesOf(useShell().modules, type);
  const shown = useQuery({ ...queries.shownModules({ type, ...place }), enabled: all.length > 0 });
  return all.filter(({ key }) => shown.data?.includes(key));
}
