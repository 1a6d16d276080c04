import { z } from 'zod';
import { backendContext } from '../app/installation';
import { findModule, findUser, type InvokeDeps } from './invoke-resolver';
import { runFunction } from './run-function';

const Dynamic = z.looseObject({ dynamicProperties: z.object({ function: z.string() }) });

const Status = z.looseObject({
  type: z.enum(['badge', 'lozenge', 'icon']),
  value: z.looseObject({
    label: z.union([z.string(), z.number()]),
    url: z.string().optional(),
    type: z.enum(['default', 'inprogress', 'moved', 'new', 'removed', 'success']).optional(),
  }),
});
const Answer = z.looseObject({ status: Status.optional() });

/** What stands beside the module's title in the issue view. */
export type DynamicStatus = z.infer<typeof Status>;

export const DynamicPropertiesRequest = z.strictObject({
  moduleKey: z.string(),
  /** The place: `{issue, project}`. */
  extension: z.record(z.string(), z.unknown()).default({}),
});
export type DynamicPropertiesRequest = z.infer<typeof DynamicPropertiesRequest>;

/**
 * Asks the `dynamicProperties.function` of an issue context what to show for this issue. Undefined when the module has
 * no such function, or when the function fails or answers something else: Jira then shows what the manifest says.
 */
export async function runDynamicProperties(
  deps: InvokeDeps,
  accountId: string,
  { moduleKey, extension }: DynamicPropertiesRequest,
): Promise<{ status?: DynamicStatus | undefined } | undefined> {
  const module = findModule(deps, moduleKey);
  const declared = Dynamic.safeParse(module).data;
  if (!module || !declared || !(await findUser(deps.site, accountId))) return undefined;
  const { outcome } = await runFunction(deps, {
    kind: 'dynamicProperties',
    moduleKey,
    functionName: declared.dynamicProperties.function,
    label: declared.dynamicProperties.function,
    accountId,
    args: [
      { cloudId: deps.installation.cloudId, extension: { type: module.type, ...extension } },
      backendContext(deps.installation, accountId),
    ],
  });
  if (!outcome.ok) return undefined;
  const answer = Answer.safeParse(JSON.parse(outcome.value ?? 'null'));
  if (answer.success) return answer.data;
  deps.print(`${moduleKey}: dynamic properties must be {status: {type, value: {label}}}; they are not shown`);
  return undefined;
}
