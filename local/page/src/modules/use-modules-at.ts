import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { queries } from '../api/queries';
import { useShell } from '../shell/shell-context';
import { showFlag } from '../ui/flags';
import { type ConditionPlace, isShown, permissionsAsked, unknownConditions } from './display-conditions';
import { modulesOf, type UiModule } from './ui-module';

const NOWHERE: ConditionPlace = {};

/** The modules of a type that their display conditions show in a place, to the signed-in person. */
export function useModulesAt(type: string, place: ConditionPlace = NOWHERE): UiModule[] {
  const { modules } = useShell();
  const all = modulesOf(modules, type);
  const asked = permissionsAsked(all.map((module) => module.displayConditions));
  const held = useQuery({
    ...queries.permissions(asked, place.project?.key),
    enabled: asked.length > 0,
  });
  const unknown = all.flatMap(({ key, displayConditions }) =>
    unknownConditions(displayConditions).map((name) => `${name} of ${key}`),
  );
  const unknownText = [...new Set(unknown)].join(', ');
  useEffect(() => {
    if (unknownText === '') return;
    showFlag({
      id: `conditions:${unknownText}`,
      type: 'warning',
      title: 'A display condition is not known to this host',
      description: `${unknownText}: the module is shown as if it were met.`,
      isAutoDismiss: true,
    });
  }, [unknownText]);
  return all.filter(
    ({ displayConditions }) =>
      displayConditions === undefined ||
      (permissionsAsked(displayConditions).length > 0 && !held.data
        ? false
        : isShown(displayConditions, {
            place,
            may: (permission) => held.data?.includes(permission) === true,
          })),
  );
}
