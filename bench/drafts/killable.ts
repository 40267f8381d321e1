import { spawn } from 'node:child_process'
import { realpathSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright'
import { requireChromium } from '../../scripts/browsers.mjs'
import { extensionIdOf } from '../../test/e2e/support/chromium.ts'
import { until } from '../../test/e2e/support/under-test.ts'

/** A browser that can be killed at once. */
export interface Killable {
  /** Opens a web page. */
  open(url: string): Promise<Page>
  /** Opens one of the extension's own pages. */
  openOwn(path: string): Promise<Page>
  /** SIGKILL for the browser and all of its processes. Resolves when the browser is gone. */
  kill(): Promise<void>
}

/** Chromium with the extension in this profile, started as a process of our own so that it can be killed. */
export async function startKillable(extension: string, profile: string): Promise<Killable> {
  const path = realpathSync(extension)
  const portFile = join(profile, 'DevToolsActivePort')
  await rm(portFile, { force: true })
  // A group of its own: what it starts ends with it.
  const browser = spawn(
    requireChromium(),
    [
      `--user-data-dir=${profile}`,
      `--load-extension=${path}`,
      `--disable-extensions-except=${path}`,
      ...['--headless=new', '--remote-debugging-port=0', '--no-first-run', '--no-proxy-server'],
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      'about:blank',
    ],
    { detached: true, stdio: 'ignore' },
  )
  const gone = new Promise<void>((resolve) => browser.once('exit', () => resolve()))
  const kill = async (): Promise<void> => {
    if (browser.pid !== undefined && browser.exitCode === null) process.kill(-browser.pid, 'SIGKILL')
    await gone
  }
  try {
    const port = await until(() => readPort(portFile), 'the browser to listen')
    const connected = await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
    const [context] = connected.contexts()
    if (context === undefined) throw new Error('the browser has no profile')
    const open = async (url: string): Promise<Page> => {
      const page = await context.newPage()
      await page.goto(url)
      return page
    }
    return {
      open,
      // The extension may not be there yet.
      openOwn: (own) =>
        until(
          () => open(`chrome-extension://${extensionIdOf(path)}/${own}`).catch(() => undefined),
          'a page of the extension',
        ),
      kill,
    }
  } catch (error) {
    await kill()
    throw error
  }
}

async function readPort(file: string): Promise<string | undefined> {
  try {
    return (await readFile(file, 'utf8')).split('\n')[0] || undefined
  } catch {
    // Not written yet.
    return undefined
  }
}
