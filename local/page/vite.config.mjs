import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { designTokens } from './design-tokens.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** The shell is one page at the root of its own origin; the host answers every unknown path with it. */
export default defineConfig({
  root: here('.'),
  base: '/',
  plugins: [react(), designTokens()],
  build: {
    outDir: here('../../dist/shell'),
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    // It comes from this machine.
    chunkSizeWarningLimit: 2_000,
  },
});
