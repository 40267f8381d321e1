import { measurePlaywright } from './baselines/playwright.ts'
import type { Pair } from './cases.ts'
import { finder, similo } from './contenders.ts'
import { measure, type Measurement } from './measure.ts'
import type { Options } from './options.ts'
import { formatTable, formatTimes } from './report.ts'
import type { Tabs } from './tabs.ts'

/** Measures what others do on the same cases, and prints a table for each. */
export async function runBaselines(
  tabs: Tabs,
  pairs: readonly Pair[],
  all: readonly Pair[],
  options: Options,
  hasFinder: boolean,
): Promise<void> {
  const asked = { ...options, details: false }
  const print = (name: string, measured: Measurement): void =>
    console.log(`\n${name}\n${formatTable(measured.cases)}\n${formatTimes(measured)}`)
  print('Similo, published weights, argmax', await measure(tabs, similo, pairs, all, asked))
  print("Playwright's generated selector", await measurePlaywright(tabs, pairs, all, options.hostile))
  if (hasFinder) print('@medv/finder', await measure(tabs, finder, pairs, all, asked))
  else console.log('\n@medv/finder is not installed: skipped')
  console.log('')
}
