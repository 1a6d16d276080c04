import { gzipSync } from 'node:zlib';

/** What a page may load before its first content, in kB of gzip: code and styles together. */
const BUDGET_KB = 100;

const kb = (text) => gzipSync(text, { level: 9 }).length / 1000;

/** Prints what each page loads before its first content: its entry chunk, all static imports, their styles; above the budget the build fails. */
export function entrySizes() {
  return {
    name: 'entry-sizes',
    writeBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const tooLarge = [];
      for (const entry of chunks.filter((chunk) => chunk.isEntry)) {
        const loaded = new Set();
        const visit = (name) => {
          if (loaded.has(name)) return;
          loaded.add(name);
          for (const style of bundle[name]?.viteMetadata?.importedCss ?? []) loaded.add(style);
          for (const next of bundle[name]?.imports ?? []) visit(next);
        };
        visit(entry.fileName);
        const size = [...loaded].reduce(
          (sum, name) => sum + kb(bundle[name]?.code ?? bundle[name]?.source ?? ''),
          0,
        );
        this.info(`${entry.name}: ${size.toFixed(1)} kB gzip before the first content`);
        if (size > BUDGET_KB) tooLarge.push(`${entry.name} ${size.toFixed(1)} kB`);
      }
      if (tooLarge.length > 0) {
        this.error(
          `More than ${BUDGET_KB} kB before the first content: ${tooLarge.join(', ')}. Load parts of it late.`,
        );
      }
    },
  };
}
