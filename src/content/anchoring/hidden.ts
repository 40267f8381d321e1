import type { Anchor, Resolution } from '../../core/anchor.ts'
import type { ElementFacts } from '../../core/anchoring/outline.ts'
import { cleanIdentifier, toNameToken } from '../../core/anchoring/tokens.ts'
import type { Reveal } from '../sites/site-elements.ts'
import { isShown, type PageReading } from './read-page.ts'
import { findComposedParent } from './roots.ts'

type Hidden = Extract<Resolution<Element>, { readonly kind: 'hidden' }>

/**
 * Whether what an anchor means is on the page without being shown: in a closed menu, a collapsed section, another
 * tab; and what shows it, where the page says so. Undefined when it is not, or when there are several.
 */
export function findHidden(anchor: Anchor, page: PageReading): Hidden | undefined {
  // One that was hidden while the element itself was shown is another one.
  if ((anchor.trace?.hiddenTwins ?? 0) > 0) return undefined
  const [only, ...others] = listHidden(anchor, page)
  if (only === undefined || others.length > 0) return undefined
  return { kind: 'hidden', target: only.target, revealedBy: findRevealer(only.target) }
}

/** What is on the page, is not shown, and has all that an anchor knows of its element's own. */
export function listHidden(anchor: Anchor, page: PageReading): readonly ElementFacts<Element>[] {
  return page.hidden().filter((facts) => isMeant(anchor, facts))
}

function isMeant({ names, field, trace, role }: Anchor, facts: ElementFacts<Element>): boolean {
  if (facts.role !== role && role !== 'generic') return false
  const marks = trace?.marks ?? []
  if (marks.length > 0) return marks.every((mark) => facts.marks.includes(mark))
  if (field !== undefined) return facts.marks.some((mark) => mark.endsWith(`=${cleanIdentifier(field)}`))
  const tokens = Object.values(names ?? {}).map(toNameToken)
  return facts.text !== '' && [trace?.text, ...tokens].includes(facts.textToken)
}

/** What a person opens to see an element that is not in the page at all before, as far as the CRM says. */
export function findMenu({ trace }: Anchor, { roots, outline, reveals }: PageReading): Hidden | undefined {
  for (const mark of trace?.marks ?? []) {
    if (outline.count('mark', mark) > 0) continue
    const reveal = reveals.find(({ marks }) => marks.test(mark))
    if (reveal === undefined) continue
    const all = roots.flatMap((root) => [...root.querySelectorAll(reveal.by)]).filter(isShown)
    const [only, ...others] = all.filter((element) => isSaid(reveal, element, mark))
    if (only !== undefined && others.length === 0) return { kind: 'hidden', revealedBy: only }
  }
  return undefined
}

function isSaid({ lists }: Reveal, element: Element, mark: string): boolean {
  if (lists === undefined) return true
  const named = element.getAttribute(lists)?.split(/[\s,]+/)
  return named?.includes(mark.slice(mark.indexOf('=') + 1)) === true
}

/** What shows an element that is in the page and hidden: the button of its menu, the head of its section, its tab. */
function findRevealer(hidden: Element): Element | undefined {
  for (let at: Element | undefined = hidden; at !== undefined; at = findComposedParent(at)) {
    const summary = at.localName === 'details' ? at.querySelector(':scope > summary') : null
    if (summary !== null) return summary
    const toggle = at.matches('.dropdown-menu') ? findToggle(at) : undefined
    if (toggle !== undefined) return toggle
    const id = at.getAttribute('id') ?? ''
    const root = at.getRootNode()
    if (id === '' || !(root instanceof Document || root instanceof ShadowRoot)) continue
    const quoted = CSS.escape(id)
    const control = root.querySelector(
      `[aria-controls~="${quoted}"], [aria-owns~="${quoted}"], a[href="#${quoted}"]`,
    )
    if (control?.checkVisibility() === true && !at.contains(control)) return control
  }
  return undefined
}

/** Bootstrap, which many CRMs are made with, ties a menu to its button by place alone. */
function findToggle({ parentElement }: Element): Element | undefined {
  const toggle = parentElement?.querySelector(
    ':scope > [data-toggle=dropdown], :scope > [data-bs-toggle=dropdown]',
  )
  return toggle?.checkVisibility() === true ? toggle : undefined
}
