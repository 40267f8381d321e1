import { writeFile } from 'node:fs/promises'
import { findEnvironment, isPlace } from '../../core/environment.ts'
import { localize } from '../../core/locale.ts'
import type { Pack } from '../../core/pack.ts'
import { judgePack, type PackVerdict } from '../../core/checking/pack-check.ts'
import { requirePack } from '../pack-file.ts'
import type { Surroundings } from '../surroundings.ts'
import { toHtml } from './html-report.ts'
import { toJunit } from './junit-report.ts'
import { describeWarning } from './describe-warning.ts'
import { openCrm } from './crm-browser.ts'
import type { CheckOptions } from './options.ts'
import { walkPages } from './walk-pages.ts'

/** Looks for every element of a pack on the live CRM, and says which are not there. Answers 1 where one is not. */
export async function runCheck(options: CheckOptions, { print }: Surroundings): Promise<number> {
  const pack = await requirePack(options.packPath)
  print(describePlace(pack, options.start))
  const crm = await openCrm({ login: options.login, start: options.start })
  try {
    const pages = await walkPages(crm, pack, {
      addresses: [options.start, ...options.pages],
      pagesAtMost: options.pagesAtMost,
      onPage: ({ url, resolutions }) => print(`  ${url} (${resolutions.size} looked for)`),
    })
    const verdict = judgePack(pack, pages)
    say(verdict, pages.length, print)
    if (options.junit !== undefined) await writeFile(options.junit, toJunit(pack, verdict))
    if (options.html !== undefined) await writeFile(options.html, toHtml(pack, verdict, pages))
    return verdict.passes ? 0 : 1
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

function say({ anchors, warnings, passes }: PackVerdict, pages: number, print: (line: string) => void): void {
  for (const { key, state, url } of anchors)
    if (state !== 'found') print(`${state.padEnd(11)} ${key}${url === undefined ? '' : ` on ${url}`}`)
  for (const warning of warnings) print(`warning     ${describeWarning(warning)}`)
  const found = anchors.filter(({ state }) => state === 'found').length
  print(`${found} of ${anchors.length} elements found on ${pages} pages: ${passes ? 'passed' : 'not passed'}`)
}
