// Everything that has to hold, in one run; the last line counts it.
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { build, builds, type BuildName } from './build.ts'
import { run } from './run.ts'
import { readTestReport } from './test-report.ts'

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

const secondTries = [
  ...runTests('--project=core', '--project=dom'),
  // By themselves, or the browser of the tests before would stay and work beside them. Two files at once: each waits
  // for browsers and servers for half of its time.
  ...runTests('--project=e2e', '--maxWorkers=2'),
]
for (const test of secondTries) console.log(`passed at the second try: ${test}`)
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

/** Runs some of the tests, counts them, and answers with those that passed at the second try. */
function runTests(...which: readonly string[]): readonly string[] {
  rmSync(report, { force: true })
  const allPassed = run('vitest', [
    ...['run', ...which],
    ...['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
  ])
  const tests = existsSync(report)
    ? readTestReport(readFileSync(report, 'utf8'))
    : { passed: 0, failed: 0, secondTries: [] }
  passed += tests.passed
  // A run that broke down outside of any test has failed as well.
  failed += allPassed ? tests.failed : Math.max(1, tests.failed)
  return tests.secondTries
}
