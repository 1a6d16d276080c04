import type { TemplateView } from '../../../contract/portability/answers';
import { STARTING_TEMPLATES } from '../../../domain/templates/starting-templates';
import type { Deps } from '../../ports';
import { ONLY } from '../../records/kinds';
import type { TemplatesRecord } from '../../records/templates-record';

/** The organisation's own templates first, the latest at the top, then those to start from. For everybody. */
export async function listTemplates(deps: Deps): Promise<{ templates: readonly TemplateView[] }> {
  const rows = await deps.store.read([{ kind: 'templates', key: ONLY }]);
  return { templates: templateViews(rows.get('templates', ONLY)?.record) };
}

export function templateViews(record: TemplatesRecord | undefined): readonly TemplateView[] {
  return [
    ...[...(record?.templates ?? [])].reverse(),
    ...STARTING_TEMPLATES.map((each) => ({ ...each, by: null, at: null })),
  ];
}
