// Walks a real CRM with fifty pointers on it, asks a hidden oracle after every step whether each is right, and says how
// often one was wrong or late.
import { writeFileSync } from 'node:fs'
import { build, builds } from '../../scripts/build.ts'
import { startChromium } from '../../test/e2e/support/chromium.ts'
import { installPack } from '../../test/e2e/support/own-pages.ts'
import { authorPack } from './author.ts'
import { bundleScript } from './bundle.ts'
import { demoCrm } from './demo-crm.ts'
import { parseOptions, type Options } from './options.ts'
import { OurWorld } from './our-world.ts'
import { formatReport, formatSummary } from './report.ts'
import { count } from './tally.ts'
import { tryton } from './tryton.ts'
import { walk } from './walk.ts'
import { Walker } from './walker.ts'
import { toWatchedSource } from './watched-source.ts'

const grounds = { demo: demoCrm, tryton }

async function run(options: Options): Promise<void> {
  const ground = grounds[options.crm]
  // Its pin grants help on this machine's own address, on every port of it.
  if (options.extension === undefined && !build('demo-chrome')) throw new Error('the extension was not built')
  const crm = await ground.start()
  try {
    const pack = await authorPack(ground, crm.origin, options.anchors)
    console.log(`${pack.items.length} targets picked`)
    const browser = await startChromium({ extension: options.extension ?? builds['demo-chrome'].dir })
    try {
      await installPack(browser, pack)
      const page = await browser.context.newPage()
      const script = `${await bundleScript('in-page')};\nfingerpostWalk.follow(${toWatchedSource(ground.places)})`
      const world = await OurWorld.follow(page, script)
      await ground.open(page, crm.origin)
      const walker = new Walker(page, crm.origin)
      const outcomes = await walk(ground, walker, world, {
        minutes: options.minutes,
        onStep: ({ kind, name, findings, late, failure }) => {
          const { correct, wrong, missed } = count([
            { kind, name, scene: '', findings, late, isSettled: true },
          ])
          console.log(
            `${kind}: ${name} – ${correct} correct, ${wrong} wrong, ${missed} missed, ${late.length} late${failure === undefined ? '' : ` – ${failure}`}`,
          )
        },
      })
      const report = formatReport(outcomes)
      const summary = formatSummary(options.crm, options.minutes, pack, outcomes)
      if (options.out !== undefined) writeFileSync(options.out, `${report}\n${summary}\n`)
      console.log(`\n${report}\nclicks that something lay over: ${walker.obstructed}\n${summary}`)
    } finally {
      await browser.close()
    }
  } finally {
    await crm.close()
  }
}

try {
  await run(parseOptions(process.argv.slice(2)))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
