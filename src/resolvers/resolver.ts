import Resolver from '@forge/resolver';
import { PROCEDURES, type ProcedureName } from '../contract/api';
import { type Invocation, procedure } from './procedure';
import { USE_CASES } from './procedures';

/** The function that manifest.yml names for every screen. `begin` makes what one invocation works with. */
export function createResolver(begin: () => Invocation) {
  const resolver = new Resolver();
  for (const name of Object.keys(PROCEDURES) as ProcedureName[]) define(resolver, name, begin);
  return resolver.getDefinitions();
}

function define<N extends ProcedureName>(resolver: Resolver, name: N, begin: () => Invocation): void {
  resolver.define(name, procedure(name, USE_CASES[name], begin));
}
