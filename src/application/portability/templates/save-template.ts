import type { Parsed } from '../../../contract/api';
import type { TemplateView } from '../../../contract/portability/answers';
import { currentNumbers } from '../../../domain/okr/numbers-history';
import { templateNumbers } from '../../../domain/templates/template';
import { activity } from '../../activity';
import { AppError } from '../../app-error';
import { type Caller, callerName } from '../../caller';
import { ORGANISATION, organisationIn } from '../../organisation';
import type { Deps } from '../../ports';
import { ONLY } from '../../records/kinds';
import { TEMPLATES_LIMIT, type TemplatesRecord } from '../../records/templates-record';
import { again } from '../../retry';
import { demand, isManager, mayEdit } from '../../rights';
import { needSeen } from '../../visibility';
import { isKept } from '../../visible-rows';
import { templateViews } from './list-templates';

type Answered = { templates: readonly TemplateView[] };

/**
 * Saves an objective as a template, without values, owners and dates: its owner, the team's lead, a manager. The
 * same one sent twice makes one. A restricted objective is refused: everybody sees templates.
 */
export async function saveTemplate(
  deps: Deps,
  caller: Caller,
  { templateId, objectiveId, name }: Parsed<'template.save'>,
): Promise<Answered> {
  return again(async () => {
    const rows = await deps.store.read([
      ...ORGANISATION,
      { kind: 'objective', key: objectiveId },
      { kind: 'templates', key: ONLY },
    ]);
    const organisation = organisationIn(rows, deps.clock);
    const { record } = await needSeen(deps, caller, rows, objectiveId, organisation.settings);
    const team = (await deps.store.read([{ kind: 'team', key: record.teamId }])).get('team', record.teamId);
    await demand(
      mayEdit(deps, caller, record, team?.record),
      'Only its owner, the lead of the team or an OKR manager may save this objective as a template.',
    );
    if (record.restricted !== null) {
      throw new AppError(
        'FORBIDDEN',
        'This objective is restricted, and everybody sees templates. Lift the restriction first.',
      );
    }
    const stored = rows.get('templates', ONLY);
    const known = stored?.record.templates ?? [];
    if (known.some(({ id }) => id === templateId)) return { templates: templateViews(stored?.record) };
    if (known.length >= TEMPLATES_LIMIT) {
      throw new AppError(
        'LIMIT_REACHED',
        `There are ${TEMPLATES_LIMIT} templates already. Remove one first.`,
      );
    }
    const template: TemplatesRecord['templates'][number] = {
      id: templateId,
      name,
      title: record.title,
      description: record.description,
      ambition: record.ambition,
      keyResults: record.keyResults.filter(isKept).map((each) => ({
        title: each.title,
        numbers: templateNumbers(currentNumbers(each.numbers), each.unit),
        unit: each.unit,
        decimals: each.decimals,
        weight: each.weight,
        rhythm: each.rhythm,
        indicator: each.indicator,
        howMeasured: each.howMeasured,
        guardrail: each.guardrail,
      })),
      by: callerName(caller),
      at: new Date(organisation.now).toISOString(),
    };
    const next: TemplatesRecord = { templates: [...known, template] };
    await deps.store.commit([
      { op: 'put', kind: 'templates', key: ONLY, record: next, version: stored?.version ?? 0 },
      activity(deps, caller, `template:${templateId}`, 'template saved', {
        after: { name, title: record.title },
      }),
    ]);
    return { templates: templateViews(next) };
  });
}

/** Removes one of the organisation's own: who saved it, or a manager. One that is gone stays gone. */
export async function removeTemplate(
  deps: Deps,
  caller: Caller,
  { templateId }: Parsed<'template.remove'>,
): Promise<Answered> {
  return again(async () => {
    const stored = (await deps.store.read([{ kind: 'templates', key: ONLY }])).get('templates', ONLY);
    const template = stored?.record.templates.find(({ id }) => id === templateId);
    if (stored === undefined || template === undefined) return { templates: templateViews(stored?.record) };
    const own = caller.kind === 'person' && caller.accountId === template.by;
    await demand(
      own || isManager(deps, caller),
      'Only who saved a template or an OKR manager may remove it.',
    );
    const next = { templates: stored.record.templates.filter(({ id }) => id !== templateId) };
    await deps.store.commit([
      { op: 'put', kind: 'templates', key: ONLY, record: next, version: stored.version },
      activity(deps, caller, `template:${templateId}`, 'template removed', {
        before: { name: template.name },
      }),
    ]);
    return { templates: templateViews(next) };
  });
}
