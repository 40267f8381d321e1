import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { aliases } from './scripts/aliases.ts'
import { requireChromium } from './scripts/browsers.mjs'

export default defineConfig({
  resolve: { alias: aliases },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    expect: { poll: { timeout: 15_000 } },
    // No bar for speed: a busy machine takes many times as long as an idle one.
    testTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'core',
          include: ['test/{core,contract,scripts,cli}/**/*.test.ts'],
          environment: 'node',
        },
      },
      {
        extends: true,
        optimizeDeps: {
          include: [
            'preact',
            'preact/hooks',
            'preact/jsx-dev-runtime',
            'preact/test-utils',
            'zod/mini',
            'idb',
            'axe-core',
            '@floating-ui/dom',
            '@tanstack/virtual-core',
            'uuid',
            'minisearch',
          ],
        },
        test: {
          name: 'dom',
          include: ['test/{background,content,ui,platform,popup,desk,handout,studio}/**/*.test.{ts,tsx}'],
          setupFiles: ['test/support/effects-at-once.ts'],
          hookTimeout: 60_000,
          retry: 1,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                executablePath: requireChromium(),
                chromiumSandbox: false,
                args: [
                  '--disable-gpu',
                  '--disable-background-networking',
                  '--disable-component-update',
                  '--disable-sync',
                ],
              },
            }),
            instances: [{ browser: 'chromium', viewport: { width: 1000, height: 700 } }],
          },
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          environment: 'node',
          // A test may start a browser of its own.
          testTimeout: 300_000,
          hookTimeout: 300_000,
          retry: 1,
        },
      },
    ],
  },
})
