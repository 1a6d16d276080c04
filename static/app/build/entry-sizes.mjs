import { gzipSync } from 'node:zlib';

const kb = (text) => (gzipSync(text, { level: 9 }).length / 1000).toFixed(1);

/** Prints what each page loads before its first content, in kB of gzip: its entry chunk and all static imports. */
export function entrySizes() {
  return {
    name: 'entry-sizes',
    writeBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      for (const entry of chunks.filter((chunk) => chunk.isEntry)) {
        const loaded = new Set();
        const visit = (name) => {
          if (loaded.has(name)) return;
          loaded.add(name);
          for (const next of bundle[name]?.imports ?? []) visit(next);
        };
        visit(entry.fileName);
        const code = [...loaded].map((name) => bundle[name]?.code ?? '').join('');
        this.info(`${entry.name}: ${kb(code)} kB gzip of JavaScript before the first content`);
      }
    },
  };
}
