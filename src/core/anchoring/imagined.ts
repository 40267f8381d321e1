import type { Trace } from '../anchor.ts'
import { packNeighbour, unpackNeighbours } from './neighbours.ts'
import { noToken, splitTokens, tokenLength } from './tokens.ts'

// What a trace would be, had the page been another one when the element was picked: looking for that on the page as it
// is shows what would still find it.

// Of all tokens one in a quarter of a million, of all shapes one in four thousand.
const nothingLikeIt = 'x'.repeat(tokenLength)
const noSuchShape = 'xx'

/** As if every text had been in another language. */
export function withoutTexts(trace: Trace): Trace {
  return {
    ...withoutName(trace),
    ...changeNeighbours(trace, 'text'),
    heading: trace.heading === undefined ? undefined : nothingLikeIt,
    page: { ...trace.page, texts: replaceAll(trace.page.texts) },
  }
}

/** As if it alone had had another name. */
export function withoutName(trace: Trace): Trace {
  return { ...trace, text: trace.text === undefined ? undefined : nothingLikeIt, words: undefined }
}

/** As if the CRM had called everything otherwise. */
export function withoutMarks(trace: Trace): Trace {
  return {
    ...trace,
    ...changeNeighbours(trace, 'mark'),
    marks: trace.marks?.map(renameMark),
    page: { ...trace.page, marks: replaceAll(trace.page.marks) },
  }
}

/** As if it had been another design: nothing of how it is built stays but its role, and no count is what it was. */
export function withoutForms(trace: Trace): Trace {
  return {
    ...withoutForm(trace),
    ...changeNeighbours(trace, 'shape'),
    icon: trace.icon === undefined ? undefined : nothingLikeIt,
    spot: undefined,
    page: { ...trace.page, forms: replaceAll(trace.page.forms) },
  }
}

/** How often a redesign changes things, as it was measured on a CRM (docs/anchoring.design.md). */
const redesign = { text: 0.2, mark: 0.4, ownMark: 0.5, form: 0.9, icon: 0.6, landmark: 0.04, leads: 0.45 }
/** How often it drops what stood around. */
const dropped = 0.15
const seed = 7

/**
 * So many redesigns in which it got another name and, of everything else, each thing may have changed or not. They are
 * the same ones for every element.
 */
export function imagineRedesigns(trace: Trace, count: number): Trace[] {
  const draw = createDraw(seed)
  return Array.from({ length: count }, () => imagineRedesign(withoutName(trace), draw))
}

/** Answers whether something with this chance comes true. */
type Draw = (chance: number) => boolean

function imagineRedesign(trace: Trace, draw: Draw): Trace {
  const { page } = trace
  const changeSide = (packed: string): string =>
    unpackNeighbours(packed)
      .filter(() => !draw(dropped))
      .map((neighbour) =>
        packNeighbour({
          ...neighbour,
          text: change(neighbour.text, redesign.text),
          mark: change(neighbour.mark, redesign.mark),
          shape: draw(redesign.form) ? noSuchShape : neighbour.shape,
        }),
      )
      .join('')
  const change = (token: string, chance: number): string =>
    token !== noToken && draw(chance) ? nothingLikeIt : token
  const changeKnown = (token: string | undefined, chance: number): string | undefined =>
    token === undefined ? undefined : change(token, chance)
  const changeSome = (tokens: string, chance: number): string =>
    splitTokens(tokens)
      .map((token) => change(token, chance))
      .join('')
  return {
    ...(draw(redesign.form) ? withoutForm(trace) : trace),
    before: changeSide(trace.before),
    after: changeSide(trace.after),
    marks: trace.marks?.map((mark) => (draw(redesign.ownMark) ? renameMark(mark) : mark)),
    icon: changeKnown(trace.icon, redesign.icon),
    landmark: changeKnown(trace.landmark, redesign.landmark),
    heading: changeKnown(trace.heading, redesign.text),
    leads: changeKnown(trace.leads, redesign.leads),
    spot: undefined,
    page: {
      ...page,
      texts: changeSome(page.texts, redesign.text),
      marks: changeSome(page.marks, redesign.mark),
      forms: replaceAll(page.forms),
    },
  }
}

// A linear congruential generator (Numerical Recipes, ch. 7): chance that is the same each time.
function createDraw(from: number): Draw {
  let state = from
  return (chance) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32 < chance
  }
}

function withoutForm(trace: Trace): Trace {
  const [, role = ''] = trace.shape.split('|')
  return { ...trace, shape: `-|${role}|`, path: '-', around: undefined, classes: undefined }
}

function renameMark(mark: string): string {
  return `${mark.slice(0, mark.indexOf('='))}-before=gone`
}

function changeNeighbours(trace: Trace, what: 'text' | 'mark' | 'shape'): Pick<Trace, 'before' | 'after'> {
  const other = what === 'shape' ? noSuchShape : nothingLikeIt
  const change = (packed: string): string =>
    unpackNeighbours(packed)
      .map((neighbour) => packNeighbour({ ...neighbour, [what]: other }))
      .join('')
  return { before: change(trace.before), after: change(trace.after) }
}

function replaceAll(tokens: string): string {
  return splitTokens(tokens)
    .map(() => nothingLikeIt)
    .join('')
}
