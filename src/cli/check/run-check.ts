import { writeFile } from 'node:fs/promises'
import { judgePack, type PackVerdict } from '../../core/checking/pack-check.ts'
import { findPack } from '../pack-file.ts'
import type { Surroundings } from '../surroundings.ts'
import { toHtml } from './html-report.ts'
import { toJunit } from './junit-report.ts'
import { describeWarning } from './describe-warning.ts'
import { openCrm } from './crm-browser.ts'
import type { CheckOptions } from './options.ts'
import { walkPages } from './walk-pages.ts'

/** Looks for every element of a pack on the live CRM, and says which are not there. Answers 1 where one is not. */
export async function runCheck(options: CheckOptions, { print }: Surroundings): Promise<number> {
  const pack = await findPack(options.packPath)
  if (pack === undefined) throw new Error(`${options.packPath} is not there`)
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

function say({ anchors, warnings, passes }: PackVerdict, pages: number, print: (line: string) => void): void {
  for (const { key, state, url } of anchors)
    if (state !== 'found') print(`${state.padEnd(11)} ${key}${url === undefined ? '' : ` on ${url}`}`)
  for (const warning of warnings) print(`warning     ${describeWarning(warning)}`)
  const found = anchors.filter(({ state }) => state === 'found').length
  print(`${found} of ${anchors.length} elements found on ${pages} pages: ${passes ? 'passed' : 'not passed'}`)
}
