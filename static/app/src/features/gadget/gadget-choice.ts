import { field, text } from '../../client/json';

/** What a gadget shows. It lies with the dashboard, where anybody who may edit that may have written it. */
export interface GadgetChoice {
  /** null: the cycle that runs. */
  readonly cycleId: string | null;
  /** null: every team. */
  readonly teamId: string | null;
  /** `mine`: what the person who looks owns; an account id: what that person owns; null: whoever owns it. */
  readonly owner: string | null;
  readonly keyResults: boolean;
}

export const USUAL_CHOICE: GadgetChoice = { cycleId: null, teamId: null, owner: 'mine', keyResults: true };

const ID = /^[\w:.-]{1,128}$/;
const id = (value: unknown): string | null => (ID.test(text(value)) ? text(value) : null);

/** A stored choice; whatever cannot be read is as usual. Never throws. */
export function parseGadgetChoice(stored: unknown): GadgetChoice {
  if (typeof stored !== 'object' || stored === null || !('keyResults' in stored)) return USUAL_CHOICE;
  return {
    cycleId: id(field(stored, 'cycleId')),
    teamId: id(field(stored, 'teamId')),
    owner: id(field(stored, 'owner')),
    keyResults: field(stored, 'keyResults') !== false,
  };
}
