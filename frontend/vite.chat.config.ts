import { gzipSync } from 'node:zlib'
import { defineConfig, type Plugin } from 'vite'

/** What other sites load for it, compressed. */
const MOST_BYTES = 30_000

/** Other sites have their own encodings, so only ASCII goes out; and they wait for every byte of it. */
const forOtherSites: Plugin = {
  name: 'for-other-sites',
  generateBundle(_, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type !== 'chunk') continue
      file.code = file.code.replace(/[^\0-\x7f]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)
      const size = gzipSync(file.code).length
      if (size > MOST_BYTES) this.error(`${file.fileName} has ${size} bytes compressed, at most ${MOST_BYTES} are allowed`)
    }
  },
}

/** The web chat for other sites: one small classic script, beside the pages and after them. */
export default defineConfig({
  publicDir: false,
  plugins: [forOtherSites],
  build: {
    outDir: process.env.LANEDESK_PAGES ?? '../backend/target/classes/META-INF/resources',
    emptyOutDir: false,
    lib: { entry: 'src/features/chat/widget/embed.ts', formats: ['iife'], name: 'LanedeskChat', fileName: () => 'chat.js' },
  },
})
