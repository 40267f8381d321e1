import type {
  CaseDetails,
  CaseOutcome,
  InPageContender,
  PairRequest,
  ShownElement,
  Verdict,
} from '../protocol.ts'
import type { Contender, Finding, Pointed } from './contender.ts'
import type { SavedPage } from './saved-page.ts'
import { snippet } from './snippet.ts'
import { isSameThing } from './verdict.ts'

/** How many candidates a report shows. */
const shownAtMost = 2

/** Lets one contender work on one page, and judges it. */
export function createTrial<Memory>(
  contender: Contender<Memory>,
  page: SavedPage,
  ownFieldAttributes: readonly string[],
): InPageContender<Memory> {
  return {
    capture({ targets, locale, fieldAttributes = ownFieldAttributes }) {
      const options = { fieldAttributes, locale }
      return targets.map((index) => {
        const element = page.requireElement(index)
        const begun = performance.now()
        const memory = contender.remember(element, options)
        const ms = performance.now() - begun
        const bytes = new TextEncoder().encode(JSON.stringify(memory)).length
        return {
          index,
          memory,
          ms,
          bytes,
          html: snippet(element),
          grade: contender.grade?.(element, options),
        }
      })
    },
    tryPair(request) {
      // The layout is made here, as it is on a page that somebody looks at, and not within the time that is taken.
      page.document.documentElement.getBoundingClientRect()
      const memories = request.wanted.map(({ memory }) => memory)
      const options = { fieldAttributes: request.fieldAttributes ?? ownFieldAttributes }
      const look = (): readonly Finding[] => contender.find(page.document, memories, options)
      const begun = performance.now()
      const findings = look()
      const resolveMs = performance.now() - begun
      const cases = findings.map((finding, wanted) => judge(page, request, wanted, finding, 'absent'))
      const removals = request.wanted.flatMap(({ index }, wanted) => {
        if (index === undefined) return []
        const widget = page.takeAwayWidget(index)
        try {
          return judge(page, request, wanted, requireFinding(look(), wanted), 'removed', widget)
        } finally {
          page.putBack()
        }
      })
      page.requireUnchanged()
      return { cases: [...cases, ...removals], resolveMs }
    },
  }
}

function requireFinding(findings: readonly Finding[], index: number): Finding {
  const finding = findings[index]
  if (finding === undefined) throw new Error(`${index + 1} findings were asked for, ${findings.length} came`)
  return finding
}

function judge<Memory>(
  page: SavedPage,
  request: PairRequest<Memory>,
  wanted: number,
  finding: Finding,
  because: 'absent' | 'removed',
  removed: readonly Element[] = [],
): CaseOutcome {
  const index = request.wanted[wanted]?.index
  const expected = index === undefined ? undefined : page.requireElement(index)
  const isPresent = expected !== undefined && removed.length === 0
  const wantedNow = isPresent ? expected : undefined
  const verdict = judgePointed(finding, wantedNow)
  const begun = performance.now()
  const byItself = finding.alone?.()
  const aloneMs = byItself && performance.now() - begun
  const alone = byItself && judgePointed(byItself, wantedNow)
  const outcome = { wanted, verdict, alone, aloneMs, outcome: finding.outcome }
  const details = request.details ? { details: tell(page, finding, expected, removed) } : {}
  return isPresent
    ? { kind: 'present', ...outcome, ...details }
    : { kind: 'gone', because, ...outcome, ...details }
}

function judgePointed({ element: got, outcome }: Pointed, expected: Element | undefined): Verdict {
  if (got === undefined) return outcome === 'hidden' ? 'hidden' : 'not-found'
  return expected !== undefined && isSameThing(expected, got) ? 'correct' : 'wrong'
}

function tell(
  page: SavedPage,
  { element, considered }: Finding,
  expected: Element | undefined,
  removed: readonly Element[],
): CaseDetails {
  const show = (shown: Element): ShownElement => ({ index: page.indexOf(shown), html: snippet(shown) })
  const isTarget = (shown: Element): boolean => expected !== undefined && isSameThing(expected, shown)
  const rank = considered.findIndex((candidate) => isTarget(candidate.element))
  return {
    expected: expected && show(expected),
    got: element && show(element),
    candidates: considered.slice(0, shownAtMost).map((candidate) => ({
      element: show(candidate.element),
      isTarget: isTarget(candidate.element),
      told: candidate.told,
    })),
    targetRank: rank === -1 ? undefined : rank + 1,
    removed: removed.map(snippet),
  }
}
