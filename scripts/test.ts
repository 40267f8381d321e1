// Everything that has to hold, in one run; the last line counts it.
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { build, builds, type BuildName } from './build.ts'
import { run } from './run.ts'

const report = 'node_modules/.cache/vitest-report.json'
let passed = 0
let failed = 0

count('types', () => run('tsc', ['-b']))
count('lint', () => run('oxlint', []))
count('format', () => run('oxfmt', ['--check']))
count('unused code', () => run('knip', []))
for (const name of Object.keys(builds) as BuildName[]) count(`build ${name}`, () => build(name))
count('web-ext lint', () => run('tsx', ['scripts/lint-package.ts']))
count('size', () => run('tsx', ['bench/size.ts']))

rmSync(report, { force: true })
const allPassed = run('vitest', [
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
])
const tests = readReport()
passed += tests.passed
failed += tests.failed
// A run that broke down outside of any test has failed as well.
if (!allPassed && tests.failed === 0) failed += 1

console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)

function count(name: string, check: () => boolean): void {
  console.log(`== ${name}`)
  if (check()) passed += 1
  else {
    failed += 1
    console.log(`== ${name} FAILED`)
  }
}

function readReport(): { passed: number; failed: number } {
  if (!existsSync(report)) return { passed: 0, failed: 0 }
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8')) as Record<
    string,
    number
  >
  return { passed: numPassedTests ?? 0, failed: numFailedTests ?? 0 }
}
