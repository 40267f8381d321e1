import type { CheckedLink, LinkTrouble } from '../desk/link-check.ts'
import { lintPack, type LintWarning } from '../linting/lint-pack.ts'
import type { Pack } from '../pack.ts'
import { checkContents, type ContentFault } from './content-check.ts'
import { judgeAnchors, type AnchorVerdict, type CheckedPage } from './pack-check.ts'

/** What fails a pack, unless who checks it allows it. */
export const gates = [
  'lost',
  'doubtful',
  'not-reached',
  'not-opened',
  'link-dead',
  'language-missing',
  'audience-empty',
] as const

/** One thing that fails a pack. */
export type Gate = (typeof gates)[number]

/** An address of the CRM that could not be opened. */
export interface UnopenedAddress {
  readonly url: string
  readonly reason: string
}

/** What was found out about a pack. */
export interface Checked {
  readonly pages: readonly CheckedPage[]
  readonly unopened?: readonly UnopenedAddress[]
  /** Absent where no address of the pack was asked. */
  readonly links?: readonly CheckedLink[] | undefined
}

/** The verdict on a pack: the same in the studio and in a terminal. */
export interface PackVerdict {
  /** In the order of the pack. */
  readonly anchors: readonly AnchorVerdict[]
  readonly contents: readonly ContentFault[]
  readonly warnings: readonly LintWarning[]
  /** Links that are not simply alive; absent where none was asked. */
  readonly links?: readonly LinkTrouble[] | undefined
  readonly unopened: readonly UnopenedAddress[]
  /** What stands in the way of the pack, each as often as it does. */
  readonly failures: readonly Gate[]
  readonly passes: boolean
}

/** Judges a pack by what was found out about it. What is allowed is told as everything is, and fails nothing. */
export function judgePack(
  pack: Pack,
  { pages, unopened = [], links }: Checked,
  allowed: ReadonlySet<Gate> = new Set(),
): PackVerdict {
  const anchors = judgeAnchors(pack, pages)
  const contents = checkContents(pack)
  const warnings = lintPack(pack)
  const troubles = links?.filter((link) => link.state !== 'alive')
  const failures = [
    ...anchors.map(gateOfAnchor),
    ...[...contents, ...warnings].map(gateOfContent),
    ...(troubles ?? []).map(gateOfLink),
    ...unopened.map((): Gate => 'not-opened'),
  ].filter((gate): gate is Gate => gate !== undefined && !allowed.has(gate))
  return { anchors, contents, warnings, links: troubles, unopened, failures, passes: failures.length === 0 }
}

/** What of an anchor fails its pack; undefined for one that is there. */
export function gateOfAnchor({ state }: Pick<AnchorVerdict, 'state'>): Gate | undefined {
  return state === 'found' || state === 'hidden' ? undefined : state
}

/** What of a fault or a warning fails its pack; undefined for what could only be better. */
export function gateOfContent({ code }: ContentFault | LintWarning): Gate | undefined {
  if (code === 'linked-gone') return 'link-dead'
  return code === 'language-missing' || code === 'audience-empty' ? code : undefined
}

/** What of a link fails its pack; undefined for one that moved, or that nobody can tell. */
export function gateOfLink({ state }: Pick<LinkTrouble, 'state'>): Gate | undefined {
  return state === 'dead' ? 'link-dead' : undefined
}
