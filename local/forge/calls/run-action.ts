import { z } from 'zod';
import { backendContext } from '../app/installation';
import type { ManifestModule } from '../app/manifest';
import { refuseByRate } from './admit';
import {
  answerOf,
  findModule,
  findUser,
  type InvokeAnswer,
  type InvokeDeps,
  refuse,
} from './invoke-resolver';
import { runFunction } from './run-function';

const Input = z.looseObject({
  type: z.enum(['string', 'integer', 'number', 'boolean']),
  required: z.boolean().default(false),
});
const ActionModule = z.looseObject({
  function: z.string(),
  actionVerb: z.enum(['GET', 'CREATE', 'UPDATE', 'DELETE', 'TRIGGER']).optional(),
  inputs: z.record(z.string(), Input).default({}),
});

/** What a Rovo agent would hand over: the action's key, its inputs, and where in Jira the person is. */
export const ActionRequest = z.strictObject({
  actionKey: z.string(),
  inputs: z.record(z.string(), z.unknown()).default({}),
  /** `{resourceType, issueKey, issueId, issueType, issueTypeId, projectKey, projectId}`, as far as there is one. */
  jira: z.record(z.string(), z.string()).default({}),
});
export type ActionRequest = z.infer<typeof ActionRequest>;

const VALUE = {
  string: z.string(),
  integer: z.int(),
  number: z.number(),
  boolean: z.boolean(),
} as const;

/** The first thing wrong with the inputs, in words. */
function wrongInput(
  declared: z.infer<typeof ActionModule>['inputs'],
  given: Record<string, unknown>,
): string | undefined {
  const unknown = Object.keys(given).find((name) => !Object.hasOwn(declared, name));
  if (unknown !== undefined) return `The action has no input "${unknown}"`;
  for (const [name, { type, required }] of Object.entries(declared)) {
    const value = given[name];
    if (value === undefined) {
      if (required) return `The input "${name}" is required`;
    } else if (!VALUE[type].safeParse(value).success) return `The input "${name}" is no ${type}`;
  }
  return undefined;
}

function actionOf(module: ManifestModule | undefined) {
  return module?.type === 'action' ? ActionModule.safeParse(module).data : undefined;
}

/**
 * Runs a Rovo action as a person, with the inputs which an agent would have found: flat in the payload, beside
 * `context`. Inputs which the manifest does not declare, and values of another type, never reach the function. What
 * it returns, text or JSON, may have 5 MB.
 */
export async function runAction(
  deps: InvokeDeps,
  accountId: string,
  request: ActionRequest,
): Promise<InvokeAnswer> {
  const module = findModule(deps, request.actionKey);
  const action = actionOf(module);
  if (!module || !action) return refuse(404, `manifest.yml has no action "${request.actionKey}"`);
  const user = await findUser(deps.site, accountId);
  if (!user) return refuse(404, `The site has no user "${accountId}"`);
  const wrong = wrongInput(action.inputs, request.inputs);
  if (wrong !== undefined) return refuse(400, wrong);
  const tooMany = refuseByRate(deps, accountId);
  if (tooMany !== undefined) return refuse(429, tooMany);

  const { cloudId, siteUrl } = deps.installation;
  const context = { cloudId, moduleKey: module.key, jira: { url: siteUrl, ...request.jira } };
  const result = await runFunction(deps, {
    kind: 'action',
    moduleKey: module.key,
    functionName: action.function,
    label: module.key,
    accountId,
    args: [{ ...request.inputs, context }, backendContext(deps.installation, accountId)],
  });
  return answerOf(deps, result);
}
