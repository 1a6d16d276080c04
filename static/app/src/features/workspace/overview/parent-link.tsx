import { call } from '../../../client/call';
import { asWireError } from '../../../client/call-error';
import { TextLink } from '../../../ui/text-link';
import { useFlags } from '../../okr-actions/use-flags';
import { NO_FILTERS } from '../workspace-address';
import { useWorkspaceFrame } from '../workspace-context';

interface ParentLinkProps {
  parent: { readonly objectiveId: string; readonly key: string };
  tab: number;
}

/** Leads to the objective that this one is aligned with, in whichever cycle that one is. */
export function ParentLink({ parent, tab }: ParentLinkProps) {
  const { go } = useWorkspaceFrame();
  const { show } = useFlags();
  const follow = () =>
    call('objective.read', { objectiveId: parent.objectiveId })
      .then(({ cycleId, key }) => go({ ...NO_FILTERS, cycleId, teamId: null, words: key }))
      .catch((error: unknown) =>
        show({ text: `${parent.key} was not opened. ${asWireError(error).message}` }),
      );
  return (
    <TextLink tabIndex={tab} onClick={() => void follow()}>
      <span className="visually-hidden">Aligned with </span>
      <span aria-hidden="true">→ </span>
      {parent.key}
    </TextLink>
  );
}
