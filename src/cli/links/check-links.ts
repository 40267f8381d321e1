import type { CheckedLink, PackLink } from '../../core/desk/link-check.ts'
import type { Pack } from '../../core/pack.ts'
import type { Surroundings } from '../surroundings.ts'
import { inParallel } from '../web/in-parallel.ts'
import { collectLinks } from './collect-links.ts'
import { judgeLink, needsGet } from './judge-link.ts'

/** Asks every address of a pack, eight at a time and two of one host, and says what is held of each. */
export async function checkLinks(
  pack: Pack,
  { signal, ask, fetch }: Pick<Surroundings, 'signal' | 'ask' | 'fetch'>,
): Promise<readonly CheckedLink[]> {
  const judge = async (link: PackLink): Promise<CheckedLink> => {
    const options = { ...fetch, signal, bytesAtMost: 0 }
    const head = await ask(link.url, { ...options, method: 'HEAD' })
    const answer = needsGet(head) ? await ask(link.url, { ...options, method: 'GET' }) : head
    return { ...link, ...judgeLink(link.url, answer) }
  }
  const hostOf = ({ url }: PackLink): string => (URL.canParse(url) ? new URL(url).host : '')
  const judged: CheckedLink[] = []
  const answers = inParallel(collectLinks(pack), judge, { atOnce: 8, atOncePerKey: 2, keyOf: hostOf })
  for await (const link of answers) judged.push(link)
  return judged
}

/** What became of a link, for a terminal. */
export function describeLink(link: CheckedLink): string {
  if (link.state === 'alive') return ''
  if (link.state !== 'moved') return link.reason
  return `→ ${link.to}${link.isFront ? ' (a front page: the page itself may be gone)' : ''}`
}
