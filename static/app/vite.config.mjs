import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { baseChunk } from './build/base-chunk.mjs';
import { bridgeJoins } from './build/bridge-joins.mjs';
import { bridgeLate } from './build/bridge-late.mjs';
import { entrySizes } from './build/entry-sizes.mjs';
import { tokenSheet } from './build/token-sheet.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

// One page for each place in Jira, named as the resource entries of the manifest.
const pages = readdirSync(here('.')).filter((name) => name.endsWith('.html'));

export default defineConfig({
  root: here('.'),
  // Forge serves the files from a path of its own choosing.
  base: './',
  plugins: [
    react(),
    bridgeJoins(here('src/client/bridge-joins.ts')),
    bridgeLate(),
    tokenSheet(here('src')),
    entrySizes(),
  ],
  resolve: {
    alias: [
      // The original makes `<style>` elements, which Forge's content security policy refuses.
      { find: 'react-remove-scroll', replacement: here('src/ui/remove-scroll.tsx') },
      // The bridge's own is large, and for translations that this app has not got.
      { find: 'lodash/get', replacement: here('src/client/get-path.ts') },
      { find: /^@forge\/bridge$/, replacement: here('build/bridge-parts.mjs') },
      { find: /^bridge-part\/(.*)$/, replacement: here('../../node_modules/@forge/bridge/out/$1/index.js') },
    ],
  },
  build: {
    outDir: here('dist'),
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    cssMinify: 'lightningcss',
    rollupOptions: {
      input: Object.fromEntries(pages.map((name) => [name.replace('.html', ''), here(name)])),
      output: { codeSplitting: baseChunk() },
    },
  },
});
