import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [preact()],
  build: {
    outDir: '../GeoTagger.Api/wwwroot',
    emptyOutDir: true,
    // A data: URL would need its own leave in the Content-Security-Policy.
    assetsInlineLimit: 0,
    // The polyfill is an inline script in old targets, and no browser we support needs it.
    modulePreload: { polyfill: false },
    license: { fileName: 'licenses.md' },
  },
  server: { proxy: { '/v1': 'http://127.0.0.1:5000', '/explorer.json': 'http://127.0.0.1:5000' } },
});
