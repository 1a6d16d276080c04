import type { LimitName } from './limits';

/** The kinds of functions by what calls them, with the limit of their time. */
export const KINDS = {
  resolver: 'shortFunctionMs',
  trigger: 'shortFunctionMs',
  jqlFunction: 'shortFunctionMs',
  dynamicProperties: 'shortFunctionMs',
  action: 'actionMs',
  webtrigger: 'actionMs',
  preUninstall: 'actionMs',
  consumer: 'longFunctionMs',
  scheduledTrigger: 'longFunctionMs',
} as const satisfies Record<string, LimitName>;

export type InvocationKind = keyof typeof KINDS;

/** What `timeoutSeconds` may be set for. */
export const LONG_RUNNING = ['consumer', 'scheduledTrigger'] as const satisfies readonly InvocationKind[];

const BY_TYPE: ReadonlyMap<string, InvocationKind> = new Map<string, InvocationKind>([
  ['jira:jqlFunction', 'jqlFunction'],
  ['action', 'action'],
  ['webtrigger', 'webtrigger'],
  ['preUninstall', 'preUninstall'],
  ['trigger', 'trigger'],
  ['consumer', 'consumer'],
  ['scheduledTrigger', 'scheduledTrigger'],
]);

/** The kind of function that a module of this type names as its `function`; undefined for types not played. */
export function kindOfModule(type: string): InvocationKind | undefined {
  return BY_TYPE.get(type);
}
