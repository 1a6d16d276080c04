import type { PlanningKeyResult, PlanningView } from '../../../../../src/contract/planning/answers';
import type { TargetChoice } from './target-picker';

type Linkable = Omit<TargetChoice, 'keyResultId' | 'because' | 'area'> & Pick<PlanningKeyResult, 'id'>;

const isOpen = ({ lifecycle }: Linkable): boolean => lifecycle === 'active' || lifecycle === 'draft';

const choiceOf = (each: Linkable): TargetChoice => ({
  keyResultId: each.id,
  objectiveId: each.objectiveId,
  key: each.key,
  title: each.title,
  objectiveTitle: each.objectiveTitle,
  teamId: each.teamId,
  unit: each.unit,
  decimals: each.decimals,
  lifecycle: each.lifecycle,
  ownTeam: each.ownTeam,
});

/** What work can be linked to: the team's key results first, active before drafts; then those of other teams, then KRAs. */
export function targetChoices({
  keyResults,
  areas,
}: Pick<PlanningView, 'areas'> & { readonly keyResults: readonly Linkable[] }): TargetChoice[] {
  const open = keyResults.filter(isOpen);
  const rank = (each: Linkable) => (each.ownTeam ? 0 : 2) + (each.lifecycle === 'active' ? 0 : 1);
  return [
    ...[...open].sort((a, b) => rank(a) - rank(b)).map(choiceOf),
    ...areas
      .filter(({ archived }) => !archived)
      .map(
        ({ id, key, name }): TargetChoice => ({
          keyResultId: id,
          objectiveId: '',
          key,
          title: name,
          objectiveTitle: 'Key result area',
          teamId: '',
          unit: '',
          decimals: 0,
          lifecycle: 'active',
          ownTeam: true,
          area: true,
        }),
      ),
  ];
}
