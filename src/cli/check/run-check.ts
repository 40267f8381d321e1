import { writeFile } from 'node:fs/promises'
import { judgePack, type PackVerdict } from '../../core/checking/judge-pack.ts'
import { findEnvironment, isPlace } from '../../core/environment.ts'
import { inEnvironment } from '../../core/environment-pack.ts'
import { localize } from '../../core/locale.ts'
import type { Pack } from '../../core/pack.ts'
import { checkLinks } from '../links/check-links.ts'
import { requirePack } from '../pack-file.ts'
import type { Surroundings } from '../surroundings.ts'
import { advise } from './advise.ts'
import { openCrm } from './crm-browser.ts'
import { describeFailure } from './describe-failure.ts'
import { toHtml } from './html-report.ts'
import { toJunit } from './junit-report.ts'
import { listCases, type Case } from './list-cases.ts'
import type { CheckOptions } from './options.ts'
import { walkPages, type Walk } from './walk-pages.ts'

/** Checks a pack against the live CRM, and says what stands in its way. Answers 1 where something does; the reports are written in any case. */
export async function runCheck(options: CheckOptions, surroundings: Surroundings): Promise<number> {
  const { print } = surroundings
  const pack = await requirePack(options.packPath)
  const place = describePlace(pack, options.start)
  print(place)
  const walked = await walk(options, pack, print)
  const { pages, unopened } = walked
  // People are led to the environment that they are in, and so is the check.
  const shown = inEnvironment(pack, options.start)
  const links = options.links ? await checkLinks(shown, surroundings) : undefined
  const verdict = judgePack(pack, { pages, unopened, links }, options.allowed)
  const cases = listCases(verdict, options.allowed)
  say(verdict, { cases, pages: new Set(pages.map(({ url }) => url)).size, print })
  const advice = advise(walked, verdict.anchors)
  for (const line of advice) print(line)
  if (options.junit !== undefined) await writeFile(options.junit, toJunit(pack, cases))
  const reported = { verdict, cases, pages, place, madeAt: new Date(), advice }
  if (options.html !== undefined) await writeFile(options.html, toHtml(pack, reported))
  return verdict.passes ? 0 : 1
}

/** Where nobody can be signed in, nothing was opened. */
async function walk(options: CheckOptions, pack: Pack, print: (line: string) => void): Promise<Walk> {
  const { start, pages, pagesAtMost, isFollowed } = options
  const crm = await openCrm(options).catch(describeFailure)
  if (typeof crm === 'string') return { pages: [], unopened: [{ url: start, reason: crm }], signInPages: [] }
  try {
    return await walkPages(crm, pack, {
      addresses: [start, ...pages],
      pagesAtMost,
      isFollowed,
      onVisit: ({ url, said }) => print(`  ${url} (${said})`),
    })
  } finally {
    await crm.close()
  }
}

/** Where the check is made: a pack for several environments passes in each by itself. */
function describePlace({ crm, defaultLocale }: Pack, start: string): string {
  const environment = findEnvironment(crm, start)
  if (environment !== undefined) return `in ${localize(environment.title, defaultLocale, defaultLocale)}`
  return isPlace(crm, start) ? `at ${start}` : `at ${start}, which is none of the places that the pack is for`
}

function say(
  { anchors, passes }: PackVerdict,
  {
    cases,
    pages,
    print,
  }: {
    readonly cases: readonly Case[]
    readonly pages: number
    readonly print: (line: string) => void
  },
): void {
  for (const { state, of, name, detail, outcome } of cases) {
    if (outcome === 'passed' && state === 'found') continue
    const what = name === state ? of : name
    print(`${state.padEnd(16)} ${what} ${detail}${outcome === 'allowed' ? ' (allowed)' : ''}`)
  }
  const found = anchors.filter(({ state }) => state === 'found').length
  print(`${found} of ${anchors.length} elements found on ${pages} pages: ${passes ? 'passed' : 'not passed'}`)
}
