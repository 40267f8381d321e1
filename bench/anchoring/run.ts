// Remembers elements of saved pages with the product's own code, looks for them on other pages, and says how often it
// pointed right, wrong or not at all. What a case is stands in the README of the cases.
import { bundleFinder, bundleInPage } from './bundle.ts'
import { readPairs } from './cases.ts'
import { product } from './contenders.ts'
import { writeDetails } from './details.ts'
import { measure } from './measure.ts'
import { parseOptions, type Options } from './options.ts'
import { formatAlone, formatGrades, formatSummary, formatTable, formatTimes } from './report.ts'
import { runBaselines } from './run-baselines.ts'
import { selectPairs } from './select.ts'
import { openTabs } from './tabs.ts'

async function run(options: Options): Promise<void> {
  const all = readPairs(options.cases)
  const pairs = selectPairs(all, options)
  const finder = options.baselines ? await bundleFinder() : undefined
  const scripts = [await bundleInPage(), ...(finder === undefined ? [] : [finder])]
  const tabs = await openTabs(options.cases, scripts)
  try {
    const measured = await measure(tabs, product, pairs, all, {
      ...options,
      details: options.details !== undefined,
    })
    console.log(formatTable(measured.cases))
    console.log(formatAlone(measured.cases))
    console.log(formatGrades(measured.cases))
    console.log(formatTimes(measured))
    if (options.details !== undefined) writeDetails(options.details, measured.cases)
    if (options.baselines) await runBaselines(tabs, pairs, all, options, finder !== undefined)
    console.log(formatSummary(measured))
  } finally {
    await tabs.close()
  }
}

try {
  await run(parseOptions(process.argv.slice(2)))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
