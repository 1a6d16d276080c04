import type { Input } from '../../../../../../src/contract/api';
import type { TeamView } from '../../../../../../src/contract/views';
import type { Rhythm } from '../../../../../../src/domain/okr/rhythm';
import { parseNumber, writeNumber } from '../../../format/parse-number';

/** A team as it is being typed: shares are text until they are saved. */
export interface TeamDraft {
  readonly name: string;
  readonly parentId: string | null;
  readonly leadId: string | null;
  readonly standInId: string | null;
  readonly rhythm: Rhythm;
  readonly keyResult: string;
  readonly area: string;
  readonly unaligned: string;
  /** Name of the Jira group its members are in. */
  readonly group: string;
}

export const MIX_FIELDS = ['keyResult', 'area', 'unaligned'] as const;

export const editTeam = (team: TeamView, locale: string): TeamDraft => ({
  name: team.name,
  parentId: team.parentId,
  leadId: team.leadId,
  standInId: team.standInId,
  rhythm: team.rhythm,
  keyResult: writeNumber(team.workMix.keyResult, locale),
  area: writeNumber(team.workMix.area, locale),
  unaligned: writeNumber(team.workMix.unaligned, locale),
  group: team.group,
});

/** A new team, with the usual work mix (PRODUCT §3.16). */
export const newTeam = (): TeamDraft => ({
  name: '',
  parentId: null,
  leadId: null,
  standInId: null,
  rhythm: 'weekly',
  keyResult: '70',
  area: '20',
  unaligned: '10',
  group: '',
});

const shares = (draft: TeamDraft, locale: string) =>
  MIX_FIELDS.map((field) => parseNumber(draft[field], locale) ?? Number.NaN);

/** What is wrong with the draft, by field; `workMix` for the three shares together. */
export function teamProblems(draft: TeamDraft, locale: string): ReadonlyMap<string, string> {
  const problems = new Map<string, string>();
  const name = draft.name.trim();
  if (name === '') problems.set('name', 'Give the team a name.');
  else if (name.length > 100) problems.set('name', 'Keep the name within 100 characters.');
  if (draft.leadId !== null && draft.leadId === draft.standInId)
    problems.set('standInId', 'The stand-in must be somebody else than the lead.');
  const values = shares(draft, locale);
  MIX_FIELDS.forEach((field, at) => {
    const value = values[at] ?? Number.NaN;
    if (!Number.isInteger(value) || value < 0 || value > 100)
      problems.set(field, 'A whole number from 0 to 100.');
  });
  const sum = values.reduce((all, value) => all + value, 0);
  if (!MIX_FIELDS.some((field) => problems.has(field)) && sum !== 100)
    problems.set('workMix', `The three shares must add up to 100; now they make ${sum}.`);
  return problems;
}

/** What saving sends; call it only when there are no problems. */
export function teamInput(
  draft: TeamDraft,
  ids: { readonly id: string; readonly revision?: number },
  locale: string,
): Input<'team.save'> {
  const [keyResult = 0, area = 0, unaligned = 0] = shares(draft, locale);
  return {
    id: ids.id,
    ...(ids.revision === undefined ? {} : { revision: ids.revision }),
    name: draft.name.trim(),
    parentId: draft.parentId,
    leadId: draft.leadId,
    standInId: draft.standInId,
    rhythm: draft.rhythm,
    workMix: { keyResult, area, unaligned },
    group: draft.group.trim(),
  };
}
