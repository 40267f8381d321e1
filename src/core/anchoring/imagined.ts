import type { Trace } from '../anchor.ts'
import { packNeighbour, unpackNeighbours } from './neighbours.ts'
import { splitTokens, tokenLength } from './tokens.ts'

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
  const text = trace.text === undefined ? undefined : nothingLikeIt
  return { ...trace, text, hint: undefined, words: undefined }
}

/** As if the CRM had called everything otherwise. */
export function withoutMarks(trace: Trace): Trace {
  return {
    ...trace,
    ...changeNeighbours(trace, 'mark'),
    marks: trace.marks?.map((mark) => `${mark.slice(0, mark.indexOf('='))}-before=gone`),
    page: { ...trace.page, marks: replaceAll(trace.page.marks) },
  }
}

/** As if it had been another design: nothing of how it is built stays but its role, and no count is what it was. */
export function withoutForms(trace: Trace): Trace {
  return {
    ...trace,
    ...changeNeighbours(trace, 'shape'),
    shape: `-|${trace.shape.split('|')[1] ?? ''}|`,
    path: '-',
    around: undefined,
    classes: undefined,
    icon: trace.icon === undefined ? undefined : nothingLikeIt,
    spot: undefined,
    page: { ...trace.page, forms: replaceAll(trace.page.forms) },
  }
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
