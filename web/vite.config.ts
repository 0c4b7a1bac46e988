import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vitest/config';
import { forbidInlineStyle } from './build/forbid-inline-style.ts';
import { iconSprite } from './build/icon-sprite.ts';
import { pruneCss } from './build/prune-css.ts';

/** Where the API is found: the address that scripts/dev or scripts/run starts the program at. */
const program = process.env['SAMSPAR_API'] ?? 'https://localhost:8443';
/** The program's own certificate, which scripts/dev serves the sources with; without it over http. */
const certificate = process.env['SAMSPAR_TLS'];

export default defineConfig({
  plugins: [vue(), iconSprite(), pruneCss(), forbidInlineStyle()],
  build: {
    outDir: 'dist',
    target: 'es2022',
    // A font or image as data: would be stopped by font-src and img-src 'self'.
    assetsInlineLimit: 0,
    // The polyfill is an inline script, which script-src 'self' forbids.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // Few files: each one may cost a connection of its own.
        codeSplitting: {
          groups: [
            { name: 'vendor', test: /node_modules[\\/](@fkui[\\/](vue|logic|date)|@vue|vue|vue-router)[\\/]/ },
            {
              name: 'app',
              test: /src[\\/](api|clipboard|form|frame|login[\\/]LoginForm|registrering|session|shell|text|ui)/,
            },
          ],
        },
      },
    },
    // ECharts and docx are fetched only when a chart or a Word file is asked for.
    chunkSizeWarningLimit: 700,
  },
  server: {
    // The certificate is one that the program made itself. The session's cookie needs https or
    // localhost, and the program refuses a request of another origin than its own.
    ...(certificate && {
      https: { cert: readFileSync(join(certificate, 'cert.pem')), key: readFileSync(join(certificate, 'key.pem')) },
    }),
    proxy: {
      '/api': {
        target: program,
        secure: false,
        changeOrigin: true,
        headers: { origin: new URL(program).origin },
      },
    },
  },
  test: {
    environment: 'happy-dom',
    include: ['tests/unit/**/*.test.ts'],
  },
});
