// Plays a session in a real CRM and compares what the extension tells of it with what happened.
import { parseArgs } from 'node:util'
import { build, builds } from '../../scripts/build.ts'
import type { Pack } from '../../src/core/pack.ts'
import { startChromium } from '../../test/e2e/support/chromium.ts'
import { HeardEvents } from '../../test/e2e/support/heard-events.ts'
import { installPack, ownPages } from '../../test/e2e/support/own-pages.ts'
import { Walker } from '../walk/walker.ts'
import { demoCrm } from './demo-crm.ts'
import type { EventGround } from './ground.ts'
import { lightning } from './lightning.ts'
import { play } from './play.ts'
import { describe, score } from './score.ts'
import { tryton } from './tryton.ts'

/** Of the product, decided before the first measurement. */
const bars = { precision: 0.99, recall: 0.95, events: 100 }

const grounds: Readonly<Record<string, EventGround>> = { demo: demoCrm, tryton, lightning }

/** A pack that waits for something, so that events are looked for. */
function aPack({ product }: EventGround, origin: string): Pack {
  const milestone = { id: 'any', title: { en: 'Any' }, event: { kind: 'record-created' } } as const
  return {
    ...{ id: 'events', version: 1, title: { en: 'Events' }, defaultLocale: 'en' },
    crm: { product, origins: [origin] },
    items: [],
    resources: [],
    milestones: [milestone],
  }
}

interface Options {
  /** Other than the ground's. */
  readonly rounds: number | undefined
  readonly part: readonly [first: number, last: number]
  /** Folder of another build than the one made now. */
  readonly extension: string | undefined
}

async function run(name: string, { rounds, part, extension }: Options): Promise<void> {
  const ground = grounds[name]
  if (ground === undefined) throw new Error(`--crm ${Object.keys(grounds).join('|')}`)
  if (extension === undefined && !build('demo-chrome')) throw new Error('the extension was not built')
  const crm = await ground.start()
  const browser = await startChromium({ extension: extension ?? builds['demo-chrome'].dir })
  try {
    await installPack(browser, aPack(ground, crm.origin))
    const heard = await HeardEvents.start(await browser.openOwn(ownPages.desk))
    const page = await browser.context.newPage()
    await page.setViewportSize({ width: 1280, height: 800 })
    await page.bringToFront()
    await ground.open(page, crm.origin)
    const session = Array.from({ length: rounds ?? ground.rounds }, (_none, at) =>
      ground.playRound(at + 1),
    ).flat()
    const outcomes = await play(
      ground,
      session.slice(...part),
      new Walker(page, crm.origin),
      heard,
      (outcome) => console.log(describe(outcome)),
    )
    const result = score(outcomes)
    console.log(JSON.stringify({ crm: name, ...result, bars }))
    const isEnough = result.actions < session.length || result.happened >= bars.events
    if (result.faults > 0 || !isEnough || result.precision < bars.precision || result.recall < bars.recall)
      process.exitCode = 1
  } finally {
    await browser.close()
    await crm.close()
  }
}

const { values } = parseArgs({
  options: {
    crm: { type: 'string', default: 'demo' },
    extension: { type: 'string' },
    rounds: { type: 'string' },
    // A part of the session, while one works on it.
    from: { type: 'string', default: '0' },
    to: { type: 'string', default: '1000' },
  },
})
try {
  const rounds = values.rounds === undefined ? undefined : Number(values.rounds)
  const part = [Number(values.from), Number(values.to)] as const
  await run(values.crm, { rounds, part, extension: values.extension })
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
