import type { AnchorVerdict } from '../../core/checking/pack-check.ts'
import type { Walk } from './walk-pages.ts'

/** What whoever checks can do so that more of the pack is looked for, in lines; none where every page was reached. */
export function advise(
  { pages, signInPages }: Pick<Walk, 'pages' | 'signInPages'>,
  anchors: readonly Pick<AnchorVerdict, 'url'>[],
): readonly string[] {
  const unreached = anchors.filter(({ url }) => url === undefined).length
  if (unreached === 0) return []
  if (signInPages.length > 0)
    return [`The CRM asks to sign in at ${signInPages.join(', ')}: --login FILE does that, see --help.`]
  if (pages.length === 0) return []
  const wasAnythingSought = pages.some(({ resolutions }) => resolutions.size > 0)
  const where = wasAnythingSought
    ? `No page was reached for ${unreached} of the elements.`
    : 'The pack has nothing for the pages that were opened.'
  return [
    `${where} What no link leads to is named with --pages FILE; what is behind a sign-in asks for --login FILE.`,
  ]
}
