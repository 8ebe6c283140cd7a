import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const backend = process.env.LANEDESK_BACKEND ?? 'http://localhost:8080'

export default defineConfig({
  plugins: [react()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  build: {
    outDir: process.env.LANEDESK_PAGES ?? '../backend/target/classes/META-INF/resources',
    emptyOutDir: true,
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      output: {
        // what every page begins with is one file: twenty small ones cost more in asking than in reading
        codeSplitting: {
          groups: [
            { name: 'start', tags: ['$initial'], priority: 2 },
            { name: 'portal', test: /src.(app.portal|features.catalog.(model|basket|Page\.module|ServiceIcon|useTarget))/, priority: 1 },
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
