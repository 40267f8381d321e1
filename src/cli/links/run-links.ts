import { writeFile } from 'node:fs/promises'
import type { LinkCheck, LinkState } from '../../core/desk/link-check.ts'
import { requirePack } from '../pack-file.ts'
import { parseOptions, requireOnePack } from '../parse-options.ts'
import type { Surroundings } from '../surroundings.ts'
import { checkLinks, describeLink } from './check-links.ts'

/** How `fingerpost links` is called. */
export const linksUsage = `fingerpost links PACK [--report FILE]

  PACK           the pack of which every address is asked, eight at a time and two of one host
  --report FILE  what is held of each, as JSON, which the desk can load`

/** Asks every address of a pack, and says which are dead, which moved and which nobody can tell. Answers 1 where one is dead. */
export async function runLinks(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const { print } = surroundings
  const { values, positionals } = parseOptions(args, { report: { type: 'string' } })
  const path = requireOnePack(positionals)
  const pack = await requirePack(path)
  const judged = await checkLinks(pack, surroundings)
  for (const link of judged) {
    if (link.state === 'alive') continue
    print(`${link.state.padEnd(6)} ${link.url} ${describeLink(link)}`)
    print(
      `       ${link.places.slice(0, 3).join(', ')}${link.places.length > 3 ? ` and ${link.places.length - 3} more` : ''}`,
    )
  }
  const count = (state: LinkState['state']): number => judged.filter((link) => link.state === state).length
  print(
    `${judged.length} addresses: ${count('alive')} alive, ${count('moved')} moved, ${count('dead')} dead, ${count('unsure')} unsure`,
  )
  if (values.report !== undefined) {
    const { id: packId, version: packVersion } = pack
    const check: LinkCheck = { packId, packVersion, checkedAtMs: Date.now(), links: judged }
    const report = { format: 'fingerpost-links', formatVersion: 1, ...check }
    await writeFile(values.report, `${JSON.stringify(report, null, 1)}\n`)
  }
  return count('dead') > 0 ? 1 : 0
}
