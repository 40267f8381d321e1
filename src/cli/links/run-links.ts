import { writeFile } from 'node:fs/promises'
import type { CheckedLink, LinkCheck, LinkState, PackLink } from '../../core/desk/link-check.ts'
import { requirePack } from '../pack-file.ts'
import { parseOptions, requireOnePack } from '../parse-options.ts'
import type { Surroundings } from '../surroundings.ts'
import { inParallel } from '../web/in-parallel.ts'
import { collectLinks } from './collect-links.ts'
import { judgeLink, needsGet } from './judge-link.ts'

/** How `fingerpost links` is called. */
export const linksUsage = `fingerpost links PACK [--report FILE]

  PACK           the pack of which every address is asked, eight at a time and two of one host
  --report FILE  what is held of each, as JSON, which the desk can load`

/** Asks every address of a pack, and says which are dead, which moved and which nobody can tell. Answers 1 where one is dead. */
export async function runLinks(
  args: readonly string[],
  { print, signal, ask, fetch }: Surroundings,
): Promise<number> {
  const { values, positionals } = parseOptions(args, { report: { type: 'string' } })
  const path = requireOnePack(positionals)
  const pack = await requirePack(path)
  const links = collectLinks(pack)
  const judged: CheckedLink[] = []
  const judge = async (link: PackLink): Promise<CheckedLink> => {
    const options = { ...fetch, signal, bytesAtMost: 0 }
    const head = await ask(link.url, { ...options, method: 'HEAD' })
    const answer = needsGet(head) ? await ask(link.url, { ...options, method: 'GET' }) : head
    return { ...link, ...judgeLink(link.url, answer) }
  }
  const hostOf = ({ url }: PackLink): string => (URL.canParse(url) ? new URL(url).host : '')
  for await (const link of inParallel(links, judge, { atOnce: 8, atOncePerKey: 2, keyOf: hostOf }))
    judged.push(link)
  for (const link of judged) {
    if (link.state === 'alive') continue
    const what =
      link.state === 'moved'
        ? `→ ${link.to}${link.isFront ? ' (a front page: the page itself may be gone)' : ''}`
        : link.reason
    print(`${link.state.padEnd(6)} ${link.url} ${what}`)
    print(
      `       ${link.places.slice(0, 3).join(', ')}${link.places.length > 3 ? ` and ${link.places.length - 3} more` : ''}`,
    )
  }
  const count = (state: LinkState['state']): number => judged.filter((link) => link.state === state).length
  print(
    `${links.length} addresses: ${count('alive')} alive, ${count('moved')} moved, ${count('dead')} dead, ${count('unsure')} unsure`,
  )
  if (values.report !== undefined) {
    const { id: packId, version: packVersion } = pack
    const check: LinkCheck = { packId, packVersion, checkedAtMs: Date.now(), links: judged }
    const report = { format: 'fingerpost-links', formatVersion: 1, ...check }
    await writeFile(values.report, `${JSON.stringify(report, null, 1)}\n`)
  }
  return count('dead') > 0 ? 1 : 0
}
