import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const backend = process.env.LANEDESK_BACKEND ?? 'http://localhost:8080'

export default defineConfig({
  plugins: [react()],
  // one preact for editor, viewer and panels: the hooks of one know nothing of what another draws
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) }, dedupe: ['preact'] },
  build: {
    outDir: process.env.LANEDESK_PAGES ?? '../backend/target/classes/META-INF/resources',
    emptyOutDir: true,
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      output: {
        // what every page begins with is one file: twenty small ones cost more in asking than in reading
        codeSplitting: {
          groups: [
            { name: 'start', tags: ['$initial'], priority: 3 },
            { name: 'common', test: /src.shared.format|mantine.hooks.esm.use-debounced-value/, priority: 2 },
            { name: 'portal', test: /src.(app.portal|features.(catalog.(model|basket|Page\.module|ServiceIcon|useTarget|ServicePage|O(rderForm|fferCard)|ForOthers|PromiseCard)|knowledge.(Suggestions|articles)))/, priority: 1 },
            // below every form and every drawing
            { name: 'drawn', test: /node_modules.(preact.|didi|min-dash|ids.|classnames|@lezer.(common|lr|highlight).|@bpmn-io.lezer-feelers)/, priority: 1 },
            { name: 'form', test: /src.features.form.FormView|node_modules.@bpmn-io.form-js-viewer/, priority: 1 },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': { target: backend, changeOrigin: false } } },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['src/shared/testSetup.ts'],
    restoreMocks: true,
    env: { TZ: 'Europe/Warsaw' },
  },
})
