import { type Parsed, PROCEDURES } from '../../../contract/api';
import type { ObjectiveView } from '../../../contract/views';
import { numbersFrom } from '../../../domain/templates/template';
import { AppError } from '../../app-error';
import type { Caller } from '../../caller';
import { saveKeyResult } from '../../okrs/save-key-result';
import { saveObjective } from '../../okrs/save-objective';
import type { Deps } from '../../ports';
import { listTemplates } from './list-templates';

/**
 * Makes a draft objective with its key results from a template, by the ways and rights of making them by hand. The ids
 * are the client's: sent again after a run that broke off, it makes what is missing.
 */
export async function applyTemplate(
  deps: Deps,
  caller: Caller,
  { templateId, objective, keyResults }: Parsed<'template.use'>,
): Promise<ObjectiveView> {
  const template = (await listTemplates(deps)).templates.find(({ id }) => id === templateId);
  if (template === undefined) {
    throw new AppError('NOT_FOUND', 'This template does not exist any more. Choose another one.');
  }
  const { description, ambition } = template;
  let made = await saveObjective(
    deps,
    caller,
    PROCEDURES['objective.save'].parse({ ...objective, description, ambition, lifecycle: 'draft' }),
  );
  for (const { id, place, baseline } of keyResults) {
    const each = template.keyResults[place];
    if (each === undefined) continue;
    const { title, unit, decimals, weight, rhythm, indicator, howMeasured } = each;
    const numbers = numbersFrom(each, baseline);
    const guardrail = each.guardrail && numbers.kind === 'keep-within';
    made = await saveKeyResult(
      deps,
      caller,
      PROCEDURES['keyResult.save'].parse({
        id,
        objectiveId: objective.id,
        title,
        ownerId: objective.ownerId,
        numbers,
        unit,
        decimals,
        weight,
        rhythm,
        indicator,
        howMeasured,
        guardrail,
        lifecycle: 'draft',
      }),
    );
  }
  return made;
}
