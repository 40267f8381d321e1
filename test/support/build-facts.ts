import type { Anchor, Resolution } from '../../src/core/anchor.ts'
import { judge } from '../../src/core/anchoring/judge.ts'
import type { PageFacts } from '../../src/core/anchoring/page-facts.ts'
import { createOutline, type ElementFacts } from '../../src/core/anchoring/outline.ts'
import { foldCounts, foldText, toToken, toWordTokens } from '../../src/core/anchoring/tokens.ts'
import { createTrace } from '../../src/core/anchoring/trace.ts'

/** What a test knows of an element; all else follows from it as it does on a page. */
export interface ElementChange {
  readonly target?: string
  readonly kind?: ElementFacts<string>['kind']
  readonly role?: string
  readonly tag?: string
  readonly name?: string
  /** What stands before it, where nothing surely names it. */
  readonly caption?: string
  readonly marks?: readonly string[]
  readonly leads?: string
  /** One of its own, where it leads somewhere, unless a test says which. */
  readonly address?: string
  readonly icon?: string
  readonly isRecord?: boolean
  readonly isInRow?: boolean
  readonly isInDialog?: boolean
  readonly hint?: string
  readonly landmark?: string
  readonly around?: readonly string[]
  readonly path?: string
  readonly classes?: readonly string[]
}

/** What was read off a button in the main part of a page, with what a test changes. */
export function anElement(change: ElementChange = {}): ElementFacts<string> {
  const { kind = 'action', role = 'button', tag = 'button', marks = [], leads = '', icon = '' } = change
  const {
    isRecord = false,
    isInRow = false,
    isInDialog = false,
    landmark = 'main',
    path = 'div>main>body>html',
    classes = [],
    around = [],
  } = change
  const name = foldText(change.name ?? '')
  const address = change.address ?? (leads === '' ? '' : `${leads}?${change.target ?? name}`)
  const text = isRecord ? '' : foldCounts(name)
  const shape = `${tag}|${role}|`
  const called = marks.join('|')
  const hint = foldText(change.hint ?? '')
  return {
    target: change.target ?? (name === '' ? 'one' : name),
    ...{ kind, role, name, text, marks, leads, address, icon, isRecord, isInRow, isInDialog, landmark, path },
    ...{ hint, hintToken: toToken(hint) },
    ...{ shape, textToken: toToken(text), captionToken: toToken(foldText(change.caption ?? '')) },
    shapeToken: toToken(`${shape}${icon === '' ? '' : '+i'}${name === '' ? '' : '+t'}`).slice(1),
    markToken: toToken(called === '' && leads !== '' ? `href=${leads}` : called),
    leadsToken: toToken(leads),
    words: toWordTokens(text),
    around: around.map(toToken),
    classes: classes.map(toToken),
    form: toToken(shape + landmark + path),
  }
}

/** A heading of a page. */
export function aHeading(name: string, change: ElementChange = {}): ElementFacts<string> {
  return anElement({ kind: 'heading', role: 'heading', tag: 'h2', name, ...change })
}

/** A field with the name that the CRM gives it. */
export function aField(name: string, mark: string, change: ElementChange = {}): ElementFacts<string> {
  return anElement({ kind: 'field', role: 'textbox', tag: 'input', name, marks: [mark], ...change })
}

/** A link of the navigation. */
export function aLink(name: string, leads: string, change: ElementChange = {}): ElementFacts<string> {
  return anElement({
    role: 'link',
    tag: 'a',
    name,
    leads,
    landmark: 'nav',
    path: 'li>ul>nav>body>html',
    ...change,
  })
}

/** What a test changes of a page. */
interface PageChange extends Partial<Pick<PageFacts<string>, 'wideOutline' | 'isSameThing' | 'state'>> {
  readonly hidden?: readonly ElementFacts<string>[]
}

/** A settled page of these elements, all of them shown, with what a test changes. */
export function aPage(
  elements: readonly ElementFacts<string>[],
  { hidden = [], ...change }: PageChange = {},
): PageFacts<string> {
  const outline = createOutline(elements)
  return {
    outline,
    wideOutline: () => outline,
    hidden: () => hidden,
    hiddenMarks: () => new Set(hidden.flatMap(({ marks }) => marks)),
    isSameThing: (one, other) => one === other,
    state: 'settled',
    ...change,
  }
}

/** What is remembered of the element of a page that is `target`. */
export function anAnchorOf(target: string, elements: readonly ElementFacts<string>[]): Anchor {
  const { outline, isSameThing } = aPage(elements)
  const placed = outline.placeOf(target)
  if (placed === undefined) throw new Error(`There is no ${target} on this page`)
  return { role: placed.facts.role, trace: createTrace(placed, outline, isSameThing) }
}

/** Remembers an element of one page, and looks for it on another. */
export function look(
  target: string,
  picked: readonly ElementFacts<string>[],
  now: readonly ElementFacts<string>[],
): Resolution<string> {
  return judge(anAnchorOf(target, picked), aPage(now))
}
