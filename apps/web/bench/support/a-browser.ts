import { type Browser, chromium } from '@playwright/test'

const flags =
  '--no-sandbox --disable-gpu --disable-quic --disable-background-networking --disable-component-update --disable-sync --no-first-run'

/** A headless browser of its own, that asks nothing of anybody: the one that the bench program found. */
export function aBrowser(): Promise<Browser> {
  const found = process.env.CHROMIUM_PATH
  return chromium.launch({ args: flags.split(' '), ...(found ? { executablePath: found } : {}) })
}
