import { dirname, resolve } from 'node:path';

const LATE = /@forge\/bridge\/out\/(?:realtime\/|\w+\.js\?late$)/;

/**
 * The bridge's realtime comes after the first content. What it shares with the parts that come before would be cut out
 * of their file into one more; it gets copies of its own instead, less than 1 kB. They keep nothing: each asks the page for
 * Forge's bridge itself.
 */
export const bridgeLate = () => ({
  name: 'bridge-late',
  enforce: 'pre',
  resolveId(source, importer) {
    if (!LATE.test(importer ?? '') || !/^\.\.?\/(?:bridge|errors)$/.test(source)) return undefined;
    return `${resolve(dirname(importer), source)}.js?late`;
  },
});
