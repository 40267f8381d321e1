// What ten thousand questions cost the desk: the first list, a step of scrolling, a key, a letter of a search, and a
// question that comes in. The desk's own page in a real Chromium, over seeded questions.
import { chromium, type CDPSession, type Page } from 'playwright'
import { createServer, type ViteDevServer } from 'vite'
import { requireChromium } from '../../scripts/browsers.mjs'

const questions = 10_000
const steps = 240

async function run(): Promise<void> {
  const server = await serve()
  const browser = await chromium.launch({
    executablePath: requireChromium(),
    chromiumSandbox: process.getuid?.() !== 0,
  })
  try {
    const page = await browser.newPage({ viewport: { width: 1360, height: 860 } })
    const figures = await measure(page, `${originOf(server)}/bench/desk/index.html?questions=${questions}`)
    console.log(JSON.stringify(figures))
  } finally {
    await browser.close()
    await server.close()
  }
}

async function serve(): Promise<ViteDevServer> {
  const server = await createServer({
    configFile: false,
    logLevel: 'error',
    server: { host: '127.0.0.1', port: 0 },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    optimizeDeps: { entries: ['bench/desk/page.tsx'] },
  })
  return server.listen()
}

function originOf(server: ViteDevServer): string {
  const address = server.httpServer?.address()
  if (typeof address !== 'object' || address === null) throw new Error('the bench server has no port')
  return `http://127.0.0.1:${address.port}`
}

async function measure(page: Page, url: string): Promise<Record<string, number>> {
  // Once before, so that nothing is built while it counts.
  await page.goto(url)
  await page.waitForSelector('.line')
  const session = await page.context().newCDPSession(page)
  // Processor time of the page's main thread, which other work on the machine does not lengthen.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  await page.goto(url)
  await page.waitForSelector('.line')
  const firstListCpuMs = await readCpuMs(session)
  const rowsDrawn = await page.locator('.line').count()
  const lines = Number(
    (await page.locator('.tools-count').textContent())?.match(/· ([\d,.]+)/)?.[1]?.replace(/\D/g, ''),
  )
  const scroll = await costOf(session, steps, () => scrollThrough(page))
  await page.focus('.question-list')
  const key = await costOf(session, 20, () => press(page, 'j', 20))
  await page.focus('.filter-text')
  const search = await costOf(session, 5, () => press(page, 'm', 5))
  await page.fill('.filter-text', '')
  const arrival = await costOf(session, 10, () => arrive(page, 10))
  const round = (ms: number): number => Number(ms.toFixed(1))
  return {
    ...{ questions, lines, rowsDrawn, firstListCpuMs: round(firstListCpuMs) },
    ...{ scrollStepCpuMs: round(scroll), keyCpuMs: round(key) },
    ...{ searchLetterCpuMs: round(search), arrivalCpuMs: round(arrival) },
  }
}

async function readCpuMs(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return 1_000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN)
}

/** What one of `times` costs the main thread: script, style, layout and paint. */
async function costOf(session: CDPSession, times: number, work: () => Promise<void>): Promise<number> {
  const before = await readCpuMs(session)
  await work()
  return ((await readCpuMs(session)) - before) / times
}

/** Scrolls the list from end to end, a frame for each step. */
function scrollThrough(page: Page): Promise<void> {
  return page.evaluate(async (count) => {
    const list = document.querySelector('.question-list')
    if (list === null) throw new Error('the desk has no list')
    for (let step = 1; step <= count; step++) {
      list.scrollTop = (list.scrollHeight - list.clientHeight) * (step / count)
      await new Promise(requestAnimationFrame)
    }
  }, steps)
}

async function press(page: Page, key: string, times: number): Promise<void> {
  for (let turn = 0; turn < times; turn++) {
    await page.keyboard.press(key)
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))))
  }
}

function arrive(page: Page, times: number): Promise<void> {
  return page.evaluate(async (count) => {
    for (let n = 1; n <= count; n++) {
      globalThis.deskBench.arrive(1)
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
    }
  }, times)
}

await run()
