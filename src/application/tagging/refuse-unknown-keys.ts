import type { Parsed } from '../../contract/api';
import { readGoal } from '../../domain/alignment/goal-lines';
import { isOpen } from '../../domain/okr/lifecycle';
import type { Caller } from '../caller';
import { invalid } from '../invalid';
import { type Organisation, tagOptions } from '../organisation';
import type { Deps, Rows } from '../ports';
import { lookUpKeys } from './look-up-keys';

/** A tag that is added must lead somewhere that still runs. What stood in the goal before may stay. */
export async function refuseUnknownKeys(
  deps: Deps,
  caller: Caller,
  input: Parsed<'tagging.save'>,
  organisation: Organisation,
  rows: Rows,
): Promise<void> {
  const before = new Set(
    readGoal(input.baseGoal, tagOptions(organisation)).lines.flatMap((line) =>
      line.keys.map((each) => each.key),
    ),
  );
  const chosen = [...new Set(input.lines.flatMap((line) => line.keys))];
  const claimed = input.claims.map((each) => each.key);
  const stray = claimed.find((key) => !chosen.includes(key) && !before.has(key));
  if (stray !== undefined) {
    throw invalid([
      {
        field: 'claims',
        hint: `The claim on ${stray} has no line any more. Tag a line with it or remove it.`,
      },
    ]);
  }
  const added = chosen.filter((key) => !before.has(key));
  if (added.length === 0) return;
  const teamId =
    input.boardId === undefined ? null : (rows.get('board', input.boardId)?.record.teamId ?? null);
  const lookup = await lookUpKeys(deps, caller, organisation.settings, teamId, added);
  const problems = added.flatMap((key) => {
    const choice = lookup.byKey.get(key);
    const index = input.lines.findIndex((line) => line.keys.includes(key));
    const field = `lines.${index}`;
    const area = choice === undefined ? lookup.tag(key).area : undefined;
    if (area !== undefined) {
      return area.archived ? [{ field, hint: `${key} is archived. Choose a KRA that goes on.` }] : [];
    }
    if (choice === undefined) return [{ field, hint: `${key} does not exist. Choose another key result.` }];
    return isOpen(choice.lifecycle)
      ? []
      : [{ field, hint: `${key} is ${choice.lifecycle}. Choose one that runs.` }];
  });
  if (problems.length > 0) throw invalid(problems);
}
