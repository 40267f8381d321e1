// What is gone of a draft when the browser is killed while somebody works in it: npm run bench:drafts -- --kills 50
// The built extension in Chromium, in one profile. A trainer types without a rest, and in every other life records presses
// in the demo CRM; the browser and all its processes get SIGKILL at a moment that a seed draws, and the next start reads
// what the disk holds. The last line is one JSON object.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Page } from 'playwright'
import { build } from '../../scripts/build.ts'
import { startDemoCrm } from '../../test/e2e/support/crm.ts'
import type { PackDraft } from '../../src/core/authoring/pack-draft.ts'
import { createRandom } from '../search/random.ts'
import { startKillable } from './killable.ts'
import { weigh, type Life, type Loss } from './life.ts'
import { recordUntilKilled } from './record.ts'
import { typeUntilKilled } from './type.ts'

const { values } = parseArgs({
  options: { kills: { type: 'string', default: '50' }, seed: { type: 'string', default: '1' } },
})
const kills = Number(values.kills)
const random = createRandom(Number(values.seed))

/** How long after the first key or press the kill comes, in milliseconds; a press takes its time. */
const [soonestMs, latestMs] = [100, 4_000]
const recordedLatestMs = 8_000

/** What may be gone, in milliseconds of work. */
const lostMsAtMost = 2_000

const extension = 'dist/demo-chrome'

async function readDraft(profile: string): Promise<PackDraft | undefined> {
  const browser = await startKillable(extension, profile)
  try {
    const [draft] = await readStored(await browser.openOwn('src/studio/index.html?tab=-1'))
    return draft
  } finally {
    await browser.kill()
  }
}

function readStored(page: Page): Promise<PackDraft[]> {
  return page.evaluate(
    () =>
      new Promise<PackDraft[]>((resolve, reject) => {
        const opening = indexedDB.open('fingerpost')
        opening.addEventListener('error', () => reject(new Error(String(opening.error))))
        opening.addEventListener('success', () => {
          const reading = opening.result.transaction('packDrafts').objectStore('packDrafts').getAll()
          reading.addEventListener('success', () => {
            opening.result.close()
            resolve(reading.result)
          })
        })
      }),
  )
}

function summarize(losses: readonly Loss[]): object {
  const ms = losses.map((loss) => loss.ms).toSorted((one, other) => one - other)
  return {
    kills: losses.length,
    draftsGone: losses.filter(({ isDraftGone }) => isDraftGone).length,
    lostMsMedian: ms[Math.floor(ms.length / 2)] ?? 0,
    lostMsMost: ms.at(-1) ?? 0,
    lostMost: Math.max(0, ...losses.map(({ count }) => count)),
  }
}

if (!build('demo-chrome')) throw new Error('the extension was not built')
const crm = await startDemoCrm()
const profile = await mkdtemp(join(tmpdir(), 'fingerpost-drafts-'))
try {
  const losses: { readonly did: 'typed' | 'recorded'; readonly loss: Loss }[] = []
  let items = 0
  for (let nth = 1; nth <= kills; nth++) {
    const did = nth % 2 === 1 ? 'typed' : 'recorded'
    const atMost = did === 'typed' ? latestMs : recordedLatestMs
    const livesMs = soonestMs + random.below(atMost - soonestMs)
    const browser = await startKillable(extension, profile)
    const life: Life =
      did === 'typed'
        ? await typeUntilKilled(browser, nth, livesMs)
        : await recordUntilKilled(browser, crm.origin, livesMs)
    const draft = await readDraft(profile)
    const loss = weigh(life, draft, items)
    items = draft?.items.length ?? 0
    losses.push({ did, loss })
    console.log(`kill ${nth}: ${life.done.length} ${did}, ${JSON.stringify(loss)}`)
  }
  const of = (wanted: string): object =>
    summarize(losses.flatMap(({ did, loss }) => (did === wanted ? [loss] : [])))
  console.log(
    JSON.stringify({
      ...{ typing: of('typed'), recording: of('recorded') },
      bar: { draftsGone: 0, lostMsMost: lostMsAtMost },
    }),
  )
} finally {
  await rm(profile, { recursive: true, force: true })
  await crm.close()
}
