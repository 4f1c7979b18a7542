import { defineConfig } from '@playwright/test'

/** `npm run e2e` finds the browser; by hand, CHROMIUM_PATH says where another one is. */
const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'

// A browser that calls nobody on its own account, so that every request seen is ours.
const args = [
  '--no-sandbox',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  // No second try and no test alone: what holds, holds at once.
  retries: 0,
  forbidOnly: true,
  workers: 1,
  timeout: 180_000,
  expect: { timeout: 20_000 },
  use: {
    locale: 'fr-FR',
    viewport: { width: 1440, height: 900 },
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    // What is asked is seen by the tests; the one about opening without the network allows it.
    serviceWorkers: 'block',
    launchOptions: { executablePath, args },
  },
})
