import type { Evidence, EvidenceKind, Row, Trace } from '../anchor.ts'
import { attributeOf, tagOf, type Outline, type Placed } from './outline.ts'
import { mix, type Survival } from './survival.ts'
import { noToken, splitTokens } from './tokens.ts'

/** What speaks for an element and against it, all together and each for itself. */
export interface Weight {
  /** How much likelier than by chance the element is the one that was picked; 0 when it cannot be. */
  readonly ratio: number
  /** The same without its place among those that are built alike. */
  readonly ratioOutOfRow: number
  readonly evidence: readonly Evidence[]
}

/** A trace whose lists are taken apart, once for all candidates. */
export interface SplitTrace {
  readonly trace: Trace
  readonly words: ReadonlySet<string>
  readonly around: ReadonlySet<string>
  readonly classes: ReadonlySet<string>
  readonly path: readonly string[]
}

/** What a hint counts for where a name counts for one. */
const hintShare = 0.5
/** What it counts for beside a name that is the same: mostly, both are written by one hand. */
const hintedSo = 3

/** Takes the lists of a trace apart. */
export function splitTrace(trace: Trace): SplitTrace {
  return {
    trace,
    words: new Set(splitTokens(trace.words)),
    around: new Set(splitTokens(trace.around)),
    classes: new Set(splitTokens(trace.classes)),
    path: trace.path.split('>'),
  }
}

// As WAI-ARIA derives them. A new design makes the one of the other: a box to tick becomes a switch.
const derivedFrom = new Map([
  ['switch', 'checkbox'],
  ['searchbox', 'textbox'],
  ['menuitemcheckbox', 'menuitem'],
  ['menuitemradio', 'menuitem'],
])

/** Whether an element has the role that was remembered, or one that is derived from the same. */
export function hasRoleOf({ shape: was }: Trace, { shape: is }: Placed<unknown>['facts']): boolean {
  return roleOf(was) === roleOf(is) || toBareRole(was) === toBareRole(is)
}

function toBareRole(shape: string): string {
  const role = roleOf(shape)
  // What is written into may come to offer what was written before, and is still written into.
  if (role === 'combobox' && tagOf(shape) === 'input') return 'textbox'
  return derivedFrom.get(role) ?? role
}

function roleOf(shape: string): string {
  return shape.split('|', 2)[1] ?? ''
}

// Where the design changed, everything that only it decides differs together: it counts for one thing, not for six.
const ofDesign = new Set<EvidenceKind>(['shape', 'landmark', 'heading', 'around', 'path', 'row', 'classes'])

/**
 * Weighs what an element has in common with a trace. Each ratio is the chance to see this in the element that was
 * picked, as far as the page kept such things (`Survival`), over the chance to see it in any element of this page
 * (Fellegi and Sunter, A theory for record linkage, JASA 64, 1969). docs/anchoring.design.md says where the
 * numbers come from.
 */
export function weigh<Target>(
  traced: SplitTrace,
  placed: Placed<Target>,
  outline: Outline<Target>,
  survival: Survival,
  texts: ReadonlySet<string>,
): Weight {
  const { trace } = traced
  const sum = new Sum(mix(0.35, 1, survival.forms))
  const ofKind = weighKind(trace, placed, survival)
  if (ofKind === 0) return impossible
  sum.add('kind', ofKind)
  sum.add('shape', weighShape(trace, placed, survival))
  sum.addIfTold('name', weighText(traced, placed, outline, survival, texts))
  const marks = weighMarks(trace, placed, outline, survival)
  for (const ratio of marks.ratios) sum.add('field', ratio)
  sum.addIfTold('link', weighLeads(trace, placed, survival, marks.agree))
  sum.addIfTold('icon', weighIcon(trace, placed, outline, survival))
  addPlace(traced, placed, survival, sum)
  sum.ratioOutOfRow = sum.ratio
  sum.add('row', weighRow(trace.row, outline.row(placed)))
  return sum
}

const impossible: Weight = { ratio: 0, ratioOutOfRow: 0, evidence: [] }

// Hundreds are weighed for each that anybody asks the reasons of: those are put together when they are.
class Sum implements Weight {
  ratio = 1
  ratioOutOfRow = 1
  readonly #softness: number
  readonly #kinds: EvidenceKind[] = []
  readonly #ratios: number[] = []

  constructor(softness: number) {
    this.#softness = softness
  }

  add(kind: EvidenceKind, ratio: number): void {
    const softness = this.#softness
    const softened = ratio < 1 && softness < 1 && ofDesign.has(kind) ? ratio ** softness : ratio
    this.ratio *= softened
    this.#kinds.push(kind)
    this.#ratios.push(softened)
  }

  /** Where it says something. */
  addIfTold(kind: EvidenceKind, ratio: number): void {
    if (ratio !== 1) this.add(kind, ratio)
  }

  get evidence(): readonly Evidence[] {
    return this.#kinds.map((kind, at) => {
      const ratio = this.#ratios[at] ?? 1
      return { kind, agrees: ratio >= 1, ratio }
    })
  }
}

function weighKind(trace: Trace, { facts }: Placed<unknown>, { share }: Survival): number {
  if (facts.kind === trace.kind) return Math.min(8, 0.95 / share('kind', facts.kind))
  const pair = [trace.kind, facts.kind].toSorted().join()
  // A section's title was a text and became a heading; a choice was a field and became a button.
  if (pair === 'heading,text') return 0.5
  return pair === 'action,field' || pair === 'label,text' ? 0.1 : 0
}

function weighShape(trace: Trace, { facts }: Placed<unknown>, { share }: Survival): number {
  if (facts.shape === trace.shape)
    return Math.min(6, 0.8 / Math.min(1, share('shape', facts.shape) / share('kind', facts.kind)))
  return hasRoleOf(trace, facts) ? 0.5 : 0.04
}

/**
 * What both say, where their names differ: an icon that only its hint named gets a label, a label is reworded or goes, and
 * the hint stays. Undefined where nothing is, or several of the page say it.
 */
export function findHint(
  { hint }: Trace,
  { kind, textToken, hintToken }: Placed<unknown>['facts'],
  outline: Outline<unknown>,
  texts: ReadonlySet<string>,
): string | undefined {
  const said = hint !== undefined && (hint === textToken || hint === hintToken) ? hint : hintToken
  if (said !== hint && !texts.has(said)) return undefined
  return outline.count('hinted', kind + said) === 1 ? said : undefined
}

/**
 * From how many words on what is said is long. Of the elements of saved pages whose name has so many, none of 42 had a
 * namesake on another page of its CRM; of those with one word 23 of 211 had.
 */
const longFrom = 3
/** By how much rarer it is that something else says the same. */
const longRarity = 4

function rarityOf(said: string): number {
  return isLong(said) ? longRarity : 1
}

function isLong(said: string): boolean {
  return said.split(' ').length >= longFrom
}

/** Whether it says as it did, in its name or in its hint, something long. */
export function saysLong(
  trace: Trace,
  { text, textToken, hint, hintToken }: Placed<unknown>['facts'],
): boolean {
  const isSame = (token: string): boolean => token === trace.text || token === trace.hint
  return (isSame(textToken) && isLong(text)) || (isSame(hintToken) && isLong(hint))
}

/** Whether what is called as it was is also hinted at as it was. */
export function isHintedSo({ hint }: Trace, { hintToken }: Placed<unknown>['facts']): boolean {
  return hint !== undefined && hintToken === hint
}

function weighText(
  { trace, words }: SplitTrace,
  { facts }: Placed<unknown>,
  outline: Outline<unknown>,
  { share, language, text }: Survival,
  texts: ReadonlySet<string>,
): number {
  const isSilent = facts.textToken === noToken
  if (trace.says === 'record') return facts.isRecord ? 1.5 : 0.2
  if (texts.size === 0) return isSilent ? Math.min(5, 0.85 / share('text', noToken)) : 0.2
  if (texts.has(facts.textToken)) {
    // A name that a trainer gave for another language is as good as the one that was seen.
    const kept = facts.textToken === trace.text ? text : 0.92
    const ratio = (rarityOf(facts.text) * kept) / share('said', facts.kind + facts.textToken)
    return isHintedSo(trace, facts) ? hintedSo * ratio : ratio
  }
  const hint = findHint(trace, facts, outline, texts)
  if (hint !== undefined) {
    const said = hint === facts.textToken ? facts.text : facts.hint
    return (rarityOf(said) * hintShare * text) / share('hinted', facts.kind + hint)
  }
  // Where the one that was picked is gone, its caption may stand before the next.
  if (isSilent && texts.has(facts.captionToken)) return 2.5
  if (isSilent) return mix(0.5, 0.08, language)
  const common = words.size === 0 ? 0 : (overlap(words, facts.words) ?? 0)
  if (common >= 0.5) return mix(0.8, 2.5, language)
  return common > 0 ? mix(0.8, 0.4, language) : 1 - text
}

// What a CRM calls an element itself: another value there speaks against it, whatever else agrees.
function isStrong(attribute: string): boolean {
  return /^(?:name|for|value|col-id|data-.+)$/.test(attribute)
}

// One name as two programmers write it: `stateAbbr`, `state_abbr`, `state-abbr`.
function areOneName(one: string, other: string): boolean {
  return attributeOf(one) === attributeOf(other) && toBareName(one) === toBareName(other)
}

function toBareName(mark: string): string {
  return mark.replaceAll(/[-_.]/g, '').toLowerCase()
}

function weighMarks(
  trace: Trace,
  { facts }: Placed<unknown>,
  { attributes }: Outline<unknown>,
  { share, mark: kept }: Survival,
): { readonly ratios: readonly number[]; readonly agree: boolean } {
  const known = trace.marks ?? []
  let agreeing = 0
  const ratios = known.map((mark) => {
    const attribute = attributeOf(mark)
    const same = facts.marks.includes(mark) ? mark : facts.marks.find((other) => areOneName(mark, other))
    if (same !== undefined) {
      agreeing++
      // The second and third attribute mostly repeat the first.
      return agreeing === 1 ? kept / share('mark', same) : Math.min(3, kept / share('mark', same))
    }
    if (facts.marks.some((other) => attributeOf(other) === attribute)) return isStrong(attribute) ? 0.03 : 0.3
    // Its control may have none: a radio button that became a button.
    if (attribute === 'for') return 0.8
    return attributes.has(`${tagOf(facts.shape)} ${attribute}`) ? 0.35 : 0.8
  })
  const surplus = facts.marks.filter((mark) => {
    const attribute = attributeOf(mark)
    return (
      attribute !== 'for' && isStrong(attribute) && !known.some((other) => attributeOf(other) === attribute)
    )
  })
  return { ratios: [...ratios, ...surplus.map(() => 0.25)], agree: agreeing > 0 }
}

function weighLeads(trace: Trace, { facts }: Placed<unknown>, { share }: Survival, isKnown: boolean): number {
  if (trace.leads === undefined) return facts.leads === '' ? 1 : 0.3
  if (facts.leadsToken !== trace.leads) return facts.leads === '' ? 0.35 : 0.12
  const ratio = 0.85 / share('leads', facts.leads)
  return isKnown ? Math.min(3, ratio) : ratio
}

function weighIcon(
  trace: Trace,
  { facts }: Placed<unknown>,
  outline: Outline<unknown>,
  { share }: Survival,
): number {
  if (trace.icon === undefined) return facts.icon === '' ? 1 : 0.5
  if (facts.icon === trace.icon) return Math.min(60, 0.75 / share('icon', facts.icon))
  // Icons that are nowhere on the page were exchanged all together.
  if (outline.count('icon', trace.icon) === 0) return 0.7
  return facts.icon === '' ? 0.5 : 0.25
}

// As many of them as there were: then which of them it was counts, if they do not stand in the order of the alphabet.
function weighRow(one: Row, other: Row): number {
  if (one.of !== other.of || one.of < 2 || (one.sorted && other.sorted)) return 1
  return one.at === other.at ? 4 : 0.15
}

function addPlace(
  { trace, around: known, path, classes }: SplitTrace,
  { facts, heading }: Placed<unknown>,
  survival: Survival,
  sum: Sum,
): void {
  sum.add('landmark', facts.landmark === (trace.landmark ?? '') ? 1.3 : 0.35)
  const underHeading = trace.heading ?? noToken
  if (underHeading !== noToken || heading !== noToken) {
    const isSame = heading === underHeading
    sum.add('heading', isSame ? mix(1.5, 3, survival.language) : mix(0.9, 0.5, survival.language))
  }
  const around = overlap(known, facts.around)
  if (around !== undefined) sum.add('around', mix(mix(0.9, 0.4, survival.marks), 3, around))
  sum.add('path', 0.6 + 1.2 * commonPath(path, facts.path))
  if (survival.classes > 0.4) sum.add('classes', mix(0.4, 2.5, overlap(classes, facts.classes) ?? 0))
}

function commonPath(one: readonly string[], other: string): number {
  let same = 0
  let from = 0
  for (const tag of one) {
    const to = from + tag.length
    if (!other.startsWith(tag, from) || (to < other.length && other[to] !== '>')) break
    same++
    from = to + 1
  }
  return same / Math.max(1, one.length)
}

// Jaccard's index; undefined when there is nothing on either side.
function overlap(known: ReadonlySet<string>, other: readonly string[]): number | undefined {
  if (known.size === 0 && other.length === 0) return undefined
  const common = other.filter((token) => known.has(token)).length
  return common / (known.size + other.length - common)
}
