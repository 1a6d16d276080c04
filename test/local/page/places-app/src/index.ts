import Resolver from '@forge/resolver';

const definitions = new Resolver();
definitions.define('where', ({ context }) => ({ type: String(context.extension.type) }));

export const resolver = definitions.getDefinitions();

/** The status beside the issue context: nothing of its own for an epic, which then shows the manifest's. */
export function status({ extension }: { extension: { issue: { key: string; type: string } } }) {
  const { key, type } = extension.issue;
  return type === 'Epic' ? {} : { status: { type: 'lozenge', value: { label: `Seen ${key}`, type: 'new' } } };
}
