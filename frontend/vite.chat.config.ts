import { defineConfig } from 'vite'

/** The web chat for other sites: one small classic script, beside the pages and after them. */
export default defineConfig({
  publicDir: false,
  build: {
    outDir: process.env.LANEDESK_PAGES ?? '../backend/target/classes/META-INF/resources',
    emptyOutDir: false,
    lib: { entry: 'src/features/chat/widget/embed.ts', formats: ['iife'], name: 'LanedeskChat', fileName: () => 'chat.js' },
  },
})
