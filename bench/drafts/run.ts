// What is gone of a draft when the browser is killed while somebody writes: npm run bench:drafts -- --kills 50
// The built extension in Chromium, in one profile: a trainer types without a rest, the browser and all its processes get
// SIGKILL at a moment that a seed draws, and the next start reads what the disk holds. The last line is one JSON object.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import type { Page } from 'playwright'
import { build } from '../../scripts/build.ts'
import { studioParts } from '../../test/e2e/support/author.ts'
import type { PackDraft } from '../../src/core/authoring/pack-draft.ts'
import { createRandom } from '../search/random.ts'
import { startKillable } from './killable.ts'

const { values } = parseArgs({
  options: { kills: { type: 'string', default: '50' }, seed: { type: 'string', default: '1' } },
})
const kills = Number(values.kills)
const random = createRandom(Number(values.seed))

/** How long after the first key the kill comes, in milliseconds. */
const [soonestMs, latestMs] = [100, 4_000]

/** From one key to the next: some 200 words a minute, faster than anybody writes for long. In milliseconds. */
const keyMs = 60

/** What may be gone, in milliseconds of typing. */
const lostMsAtMost = 2_000

/** What the field held, and since when. */
interface Typed {
  readonly text: string
  readonly atMs: number
}

/** One life of the browser: what was typed in it, and when it was killed. */
interface Life {
  readonly typed: readonly Typed[]
  readonly killedAtMs: number
}

interface Loss {
  readonly keys: number
  /** How old the first key that is gone was at the kill. */
  readonly ms: number
  readonly isDraftGone: boolean
}

const extension = 'dist/demo-chrome'
const studioPage = 'src/studio/index.html?tab=-1'

async function liveOnce(profile: string, nth: number): Promise<Life> {
  const browser = await startKillable(extension, profile)
  const studio = await browser.openOwn(studioPage)
  await studio.waitForSelector('.items button', { state: 'attached' })
  // In the list of other pages, which is closed: there is no tab beside.
  await studio.evaluate(() => document.querySelector<HTMLElement>('.items button')?.click())
  await studio.click(studioParts.text)
  await studio.keyboard.press('Control+A')
  const typed: Typed[] = []
  const type = async (): Promise<void> => {
    let text = ''
    for (const letter of `Life ${nth}: ${'any part of a name will do, '.repeat(20)}`) {
      await studio.keyboard.press(letter === ' ' ? 'Space' : letter)
      text += letter
      typed.push({ text, atMs: performance.now() })
      await pause(keyMs)
    }
  }
  // It ends with the browser.
  const typing = type().catch(() => undefined)
  while (typed.length === 0) await pause(5)
  await pause(soonestMs + random.below(latestMs - soonestMs))
  const killedAtMs = performance.now()
  await browser.kill()
  await typing
  return { typed, killedAtMs }
}

async function readDraft(profile: string): Promise<PackDraft | undefined> {
  const browser = await startKillable(extension, profile)
  try {
    const [draft] = await readStored(await browser.openOwn(studioPage))
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

function weigh({ typed, killedAtMs }: Life, draft: PackDraft | undefined, items: number): Loss {
  const stored = draft?.past.at(-1)
  const after = stored !== undefined && 'after' in stored ? stored.after?.text['en'] : undefined
  const kept = typed.findLastIndex(({ text }) => text === after)
  const lost = typed.slice(kept + 1)
  const [first] = lost
  return {
    keys: lost.length,
    ms: first === undefined ? 0 : Math.round(killedAtMs - first.atMs),
    // Nothing but the text that is typed may differ from one life to the next.
    isDraftGone: draft === undefined || draft.items.length !== items || kept === -1,
  }
}

if (!build('demo-chrome')) throw new Error('the extension was not built')
const profile = await mkdtemp(join(tmpdir(), 'fingerpost-drafts-'))
try {
  const losses: Loss[] = []
  let items: number | undefined
  for (let nth = 1; nth <= kills; nth++) {
    const life = await liveOnce(profile, nth)
    const draft = await readDraft(profile)
    items ??= draft?.items.length ?? 0
    const loss = weigh(life, draft, items)
    losses.push(loss)
    console.log(`kill ${nth}: ${life.typed.length} keys typed, ${JSON.stringify(loss)}`)
  }
  const ms = losses.map((loss) => loss.ms).toSorted((one, other) => one - other)
  console.log(
    JSON.stringify({
      kills,
      draftsGone: losses.filter(({ isDraftGone }) => isDraftGone).length,
      lostMsMedian: ms[Math.floor(ms.length / 2)] ?? 0,
      lostMsMost: ms.at(-1) ?? 0,
      lostKeysMost: Math.max(...losses.map(({ keys }) => keys)),
      bar: { draftsGone: 0, lostMsMost: lostMsAtMost },
    }),
  )
} finally {
  await rm(profile, { recursive: true, force: true })
}
