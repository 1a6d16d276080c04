/** Forge's packages get the three helpers of `tslib` that they use; everybody else gets the original. */
export function bridgeJoins(file) {
  return {
    name: 'bridge-joins',
    enforce: 'pre',
    resolveId: (source, importer) =>
      source === 'tslib' && importer?.includes('/@forge/') ? file : undefined,
  };
}
