/** Pages that must need a module at first for it to be in the chunk that all of them load. */
const PAGES = 4;

/**
 * One chunk for what most pages load before their first content: dozens of small ones would each bring their own imports
 * and compress alone, 4 to 7 kB a page. What only late parts share stays out of it.
 */
export function baseChunk() {
  const known = new Map();
  const infoOf = (id, graph) => {
    if (!known.has(id)) {
      const info = graph.getModuleInfo(id);
      known.set(id, { isPage: info?.isEntry === true, importers: info?.importers ?? [] });
    }
    return known.get(id);
  };

  /** How many pages reach the module by static imports alone. */
  function pagesThatNeed(id, graph) {
    const seen = new Set([id]);
    for (const each of seen) for (const importer of infoOf(each, graph).importers) seen.add(importer);
    return [...seen].filter((each) => infoOf(each, graph).isPage).length;
  }

  return {
    groups: [{ debugName: 'base', name: (id, graph) => (pagesThatNeed(id, graph) >= PAGES ? 'base' : null) }],
  };
}
