import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { chromium } from 'playwright'
import { requireChromium } from '../../scripts/browsers.mjs'
import { buildIndex } from '../../src/core/search/build-index.ts'
import type { SearchableText, SearchIndex } from '../../src/core/search/search-index.ts'
import { bundle } from '../../src/cli/bundle.ts'
import { quantile } from '../anchoring/tally.ts'
import type { Timing } from './in-worker.ts'
import { createRandom } from './random.ts'

/** What searching so many pages costs, in a worker of a real browser. */
export interface Speed {
  readonly pages: number
  readonly buildMs: number
  readonly loadMs: number
  readonly p50Ms: number
  readonly p95Ms: number
}

/** Megabytes that the index takes for a thousand pages, compressed. */
export function measureIndexSize(texts: readonly SearchableText[], locale: string): number {
  const bytes = partsOf(buildIndex(texts, locale)).reduce(
    (sum, part) => sum + gzipSync(part, { level: 9 }).length,
    0,
  )
  return bytes / 1e6 / (texts.length / 1000)
}

function partsOf(index: SearchIndex): Uint8Array[] {
  const { words, ...rest } = index
  const parts: readonly (string | readonly string[] | ArrayBufferView)[] = [
    ...Object.values(rest),
    words.shared,
    words.endings,
  ]
  return parts.map((part) => {
    if (typeof part === 'string') return Buffer.from(part)
    if (ArrayBuffer.isView(part)) return new Uint8Array(part.buffer, part.byteOffset, part.byteLength)
    return Buffer.from(part.join('\n'))
  })
}

/** Times the questions in a worker, over indexes of so many pages. */
export async function measureSpeed(
  texts: readonly SearchableText[],
  questions: readonly string[],
  sizes: readonly number[],
): Promise<Speed[]> {
  const script = await bundle(fileURLToPath(new URL('in-worker.ts', import.meta.url)), 'searchBenchWorker')
  const browser = await chromium.launch({ executablePath: requireChromium(), args: ['--disable-gpu'] })
  try {
    const page = await browser.newPage()
    const speeds: Speed[] = []
    for (const size of sizes) {
      const before = process.cpuUsage()
      const index = buildIndex(enlarge(texts, size), 'en')
      const buildMs = process.cpuUsage(before).user / 1000
      const timing = await timeInWorker(page, script, index, questions)
      speeds.push({
        pages: size,
        buildMs,
        loadMs: timing.loadMs,
        p50Ms: quantile(timing.queryMs, 0.5),
        p95Ms: quantile(timing.queryMs, 0.95),
      })
    }
    return speeds
  } finally {
    await browser.close()
  }
}

/** The pages, cut to a size, or filled up with pages put together of stretches of two others. */
function enlarge(texts: readonly SearchableText[], size: number): SearchableText[] {
  const random = createRandom(9)
  const any = (): SearchableText => texts[random.below(texts.length)] ?? { id: '', title: '', body: '' }
  const half = (body: string): string => {
    const words = body.split(' ')
    const from = random.below(Math.max(1, words.length / 2))
    return words.slice(from, from + Math.ceil(words.length / 2)).join(' ')
  }
  return Array.from({ length: size }, (_, at) => {
    const text = texts[at]
    if (text !== undefined) return text
    const [one, other] = [any(), any()]
    return {
      ...one,
      id: `made-${at}`,
      title: `${one.title} ${other.title}`,
      body: `${half(one.body)} ${half(other.body)}`,
    }
  })
}

async function timeInWorker(
  page: Awaited<ReturnType<Awaited<ReturnType<typeof chromium.launch>>['newPage']>>,
  script: string,
  index: SearchIndex,
  questions: readonly string[],
): Promise<Timing> {
  // Playwright carries JSON: typed arrays go as lists with their kind.
  const { words, ...rest } = index
  const parts = Object.entries({ ...rest, ...words })
  const packed = parts.map(([name, part]: [string, unknown]) =>
    ArrayBuffer.isView(part)
      ? {
          name,
          kind: part.constructor.name,
          base64: Buffer.from(part.buffer, part.byteOffset, part.byteLength).toString('base64'),
        }
      : { name, kind: '', value: part },
  )
  return page.evaluate(runWorker, { script, packed, questions: [...questions] })
}

function runWorker({
  script,
  packed,
  questions,
}: {
  script: string
  packed: { name: string; kind: string; base64?: string; value?: unknown }[]
  questions: string[]
}): Promise<Timing> {
  // No function in here has a name: what Playwright carries over knows nothing of the helper that keeps names.
  const index: Record<string, unknown> = Object.fromEntries(
    packed.map(({ name, kind, base64 = '', value }) => {
      if (kind === '') return [name, value]
      const { buffer } = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
      switch (kind) {
        case 'Uint16Array':
          return [name, new Uint16Array(buffer)]
        case 'Uint32Array':
          return [name, new Uint32Array(buffer)]
        case 'Float32Array':
          return [name, new Float32Array(buffer)]
        default:
          return [name, new Uint8Array(buffer)]
      }
    }),
  )
  const { shared, endings, ...rest } = index
  const whole = { ...rest, words: { shared, endings } }
  const worker = new Worker(URL.createObjectURL(new Blob([script], { type: 'text/javascript' })))
  return new Promise((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<Timing>) => {
      worker.terminate()
      resolve(data)
    })
    worker.addEventListener('error', ({ message }) => reject(new Error(message)))
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's has no such argument
    worker.postMessage({ index: whole, questions })
  })
}
