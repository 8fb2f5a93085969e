/** Builds the web pages into the engine's dist; every address in the output is relative, so any path prefix works. */
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [react(), tailwindcss()],
  resolve: { conditions: ['@reeve/source', 'module', 'browser', 'development|production'] },
  build: {
    outDir: '../engine/dist/web',
    emptyOutDir: true,
    sourcemap: false,
    // Inlined data: addresses would need a hole in the content security policy.
    assetsInlineLimit: 0,
    target: 'es2022',
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8484' } },
});
