import Resolver from '@forge/resolver';

const definitions = new Resolver();
definitions.define('where', ({ context }) => ({ type: String(context.extension.type) }));

export const resolver = definitions.getDefinitions();
