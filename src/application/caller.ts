/**
 * Who acts. A person comes from the invocation's context, never from a payload; `app` is the app itself,
 * taking over what happened in Jira.
 */
export type Caller = { readonly kind: 'person'; readonly accountId: string } | { readonly kind: 'app' };

/** The account id for logs and rows, `app` for the app itself. */
export function callerName(caller: Caller): string {
  return caller.kind === 'person' ? caller.accountId : 'app';
}
