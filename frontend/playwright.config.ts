import { defineConfig } from '@playwright/test'

/** The product must already run; `node e2e/run.mjs` starts it, see there. */
export default defineConfig({
  testDir: 'e2e',
  // generous: a busy machine is slow, and nobody waits longer than he must
  timeout: 150_000,
  expect: { timeout: 25_000 },
  fullyParallel: false,
  workers: 1,
  // a machine that builds is busy: one more try, and the report says so
  retries: 1,
  reporter: [['list'], ['./e2e/featureReporter.ts']],
  outputDir: 'test-results',
  use: {
    baseURL: process.env.LANEDESK_URL ?? 'http://localhost:8080',
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/Warsaw',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
})
