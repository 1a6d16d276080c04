import { view } from '@forge/bridge';
import { field } from '../../client/json';
import { type GadgetChoice, parseGadgetChoice } from './gadget-choice';

/**
 * All that a gadget needs of the dashboard it stands on. Jira is about to replace its dashboards: another kind of
 * gadget then means another file like this one, and nothing else.
 */

/** What was chosen when the gadget was set up; the usual choice where nothing was, or nothing that can be read. */
export async function readChoice(): Promise<GadgetChoice> {
  const { extension } = await view.getContext();
  return parseGadgetChoice(field(extension, 'gadgetConfiguration'));
}

/** Keeps the choice with the dashboard, and shows the gadget. Throws where the dashboard does not take it. */
export async function keepChoice(choice: GadgetChoice): Promise<void> {
  await view.submit({ ...choice });
}

/** Leaves the form without changing anything. */
export async function leaveForm(): Promise<void> {
  await view.close();
}
