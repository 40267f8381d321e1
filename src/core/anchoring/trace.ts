import type { Trace } from '../anchor.ts'
import { neighboursAtMost } from './neighbours.ts'
import {
  attributeOf,
  isInFrame,
  readLabelToken,
  type ElementFacts,
  type Outline,
  type Placed,
} from './outline.ts'
import { fullSurvival, type Survival } from './survival.ts'
import { noToken } from './tokens.ts'
import { splitTrace, weigh, type Weight } from './weigh.ts'

/** How many texts, marks and forms of the page are kept, to see later what of it is still there. */
const sampleSize = 24
const formSampleSize = 16
const frameSampleSize = 10
/** How many of those that are built alike go into the sample. */
const ofOneFormAtMost = 8
const marksAtMost = 6
const aroundAtMost = 10
const classesAtMost = 10

/** Whether one of two elements lies in the other and covers most of it: then they are one thing to a person. */
export type IsSameThing<Target> = (one: Target, other: Target) => boolean

/** Remembers an element of a page. */
export function createTrace<Target>(
  placed: Placed<Target>,
  outline: Outline<Target>,
  isSameThing: IsSameThing<Target>,
): Trace {
  const { facts, at, heading } = placed
  const { slots } = outline
  // A label that is called as another is told from that by nothing.
  const marks = facts.marks.filter((mark) => attributeOf(mark) !== 'for' || outline.count('mark', mark) === 1)
  const bare: Trace = {
    kind: facts.kind,
    shape: facts.shape,
    text: known(facts.textToken),
    // What several have, as *Sort* over each column, is nobody's own.
    hint: isOnlyHint(facts, outline) ? facts.hintToken : undefined,
    words: join(facts.isRecord ? [] : facts.words),
    says: facts.isRecord ? 'record' : facts.name === '' ? 'nothing' : 'label',
    marks: marks.length === 0 ? undefined : marks.slice(0, marksAtMost),
    leads: known(facts.leadsToken),
    icon: facts.icon === '' ? undefined : facts.icon,
    landmark: facts.landmark === '' ? undefined : facts.landmark,
    isInDialog: facts.isInDialog,
    heading: known(heading),
    around: join(facts.around.slice(0, aroundAtMost)),
    path: facts.path,
    classes: join(facts.classes.slice(0, classesAtMost)),
    before: outline.keys(at - neighboursAtMost, at),
    after: outline.keys(at + 1, at + 1 + neighboursAtMost),
    twins: 1,
    // While rivals are weighed: its place in the row is no merit of its own.
    row: { at: -1, of: 0, sorted: false },
    rival: { text: 0, bare: 0 },
    page: samplePage(facts, outline),
  }
  // What is in each row of a list has as many others like it.
  const others = slots.filter((other) =>
    other === placed ? placed.repeats > 1 : !isSameThing(other.facts.target, facts.target),
  )
  const [text, best] = compete(bare, placed, others, outline, fullSurvival(outline, true))
  // As if every text were in another language.
  const wordless = {
    ...bare,
    hint: undefined,
    words: undefined,
    heading: 'none',
    text: bare.text === undefined ? undefined : 'none',
  }
  const [withoutText] = compete(wordless, placed, others, outline, fullSurvival(outline, false))
  // As if the CRM called nothing as it does, nor as it did; where it calls it nothing, that is no other trial.
  const unmarked =
    bare.marks === undefined
      ? undefined
      : compete(bare, placed, others, outline, fullSurvival(outline, true), readUnmarked)[0]
  return {
    ...bare,
    twins: 1 + best,
    row: outline.row(placed),
    spot: at < slots.length ? outline.spot(placed) : undefined,
    rival: { text, bare: withoutText, unmarked },
  }
}

// How good the best of the others is, and how many are at least half as good.
function compete<Target>(
  trace: Trace,
  placed: Placed<Target>,
  others: readonly Placed<Target>[],
  outline: Outline<Target>,
  survival: Survival,
  read = ({ ratio }: Weight): number => ratio,
): [number, number] {
  const texts = new Set(trace.text === undefined ? [] : [trace.text])
  const traced = splitTrace(trace)
  const own = read(weigh(traced, placed, outline, survival, texts))
  const shares = others.map((other) => read(weigh(traced, other, outline, survival, texts)) / own)
  const best = shares.reduce((most, share) => Math.max(most, share), 0)
  return [Number(Math.min(1, best).toPrecision(2)), shares.filter((share) => share >= 0.5).length]
}

function readUnmarked({ ratio, evidence }: Weight): number {
  if (ratio === 0) return 0
  return evidence.reduce((product, one) => (one.kind === 'field' ? product : product * (one.ratio ?? 1)), 1)
}

function samplePage(facts: ElementFacts<unknown>, { slots }: Outline<unknown>): Trace['page'] {
  const main = atMostOfEachForm(
    slots.filter((slot) => slot.facts !== facts && !isInFrame(slot.facts)).map((slot) => slot.facts),
  )
  return {
    texts: sample(main.map(readLabelToken), sampleSize),
    // A label is called after its control, which says it.
    marks: sample(
      main.filter(({ kind }) => kind !== 'label').map(({ markToken }) => markToken),
      sampleSize,
    ),
    forms: sample(
      slots.map((slot) => slot.facts.form),
      formSampleSize,
    ),
    frame: sampleFrame(slots.map((slot) => slot.facts)),
  }
}

// What is on every page tells later whether the language changed, or only the page.
function sampleFrame(elements: readonly ElementFacts<unknown>[]): string | undefined {
  const pairs = elements
    .filter((facts) => isInFrame(facts) && facts.markToken !== noToken && readLabelToken(facts) !== noToken)
    .map((facts) => facts.markToken + readLabelToken(facts))
  return pairs.length === 0 ? undefined : sample(pairs, frameSampleSize)
}

// A list of all countries would be most of the sample, and says little of the language and nothing of the page.
function atMostOfEachForm(elements: readonly ElementFacts<unknown>[]): readonly ElementFacts<unknown>[] {
  const seen = new Map<string, number>()
  return elements.filter(({ form }) => {
    const before = seen.get(form) ?? 0
    seen.set(form, before + 1)
    return before < ofOneFormAtMost
  })
}

// Spread over the page, because its parts change together.
function sample(tokens: readonly string[], size: number): string {
  const all = [...new Set(tokens)].filter((token) => token !== noToken)
  if (all.length <= size) return all.join('')
  return Array.from({ length: size }, (_, at) => all[Math.floor((at * all.length) / size)]).join('')
}

function isOnlyHint({ kind, hintToken }: ElementFacts<unknown>, outline: Outline<unknown>): boolean {
  return hintToken !== noToken && outline.count('hinted', kind + hintToken) === 1
}

function known(token: string): string | undefined {
  return token === noToken ? undefined : token
}

function join(tokens: readonly string[]): string | undefined {
  return tokens.length === 0 ? undefined : tokens.join('')
}
