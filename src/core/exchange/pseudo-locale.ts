import type { PhrasingContent, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import type { Pack } from '../pack.ts'
import { mapTexts, type TextUnit } from './text-units.ts'

/** The made-up language of the preview: the pack's own with accents, a third longer, in brackets. */
export const pseudoLocale = 'en-XA'

const accents: Readonly<Record<string, string>> = {
  ...pairs('abcdefghijklmnopqrstuvwxyz', 'áƀçđéƒğĥíĵķłɱñóþǫřšţúṽŵẋýž'),
  ...pairs('ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'ÁƁÇĐÉƑĞĤÍĴĶŁṀÑÓÞǪŘŠŢÚṼŴẊÝŽ'),
}

/** What German and Finnish add to a short English text, as a share of it. */
const growth = 0.35

/**
 * The pack with every text in the pseudo locale too, made of its own language: what stays plain is not translated at all,
 * what is cut off or overlaps would be in a longer language. Markdown keeps its marks and links, code stays as it is, and
 * no text becomes longer than the pack's schema takes.
 */
export function withPseudoLocale(pack: Pack): Pack {
  return mapTexts(pack, (unit) => {
    const original = unit.text[pack.defaultLocale]
    return original === undefined ? unit.text : { ...unit.text, [pseudoLocale]: toPseudo(original, unit) }
  })
}

function toPseudo(text: string, { isMarkdown, lengthAtMost }: TextUnit): string {
  const room = lengthAtMost - text.length - brackets.length
  const padding = ' ~'.repeat(Math.ceil((text.length * growth) / 2)).slice(0, Math.max(0, room))
  const [before, behind] = room < 0 ? ['', ''] : ['⟦', `${padding}⟧`]
  return isMarkdown ? accentMarkdown(text, before, behind) : `${before}${accent(text)}${behind}`
}

const brackets = '⟦⟧'

function accent(text: string): string {
  return text.replaceAll(/[A-Za-z]/g, (letter) => accents[letter] ?? letter)
}

/**
 * Accents what is read, and leaves what means something to Markdown. `before` and `behind` go into the first and the last
 * words: in paragraphs of their own they would make a card taller than any language does.
 */
function accentMarkdown(source: string, before: string, behind: string): string {
  let [accented, done] = ['', 0]
  const places = listTexts(fromMarkdown(source).children)
  for (const [at, [from, to]] of places.entries()) {
    // An entity (`&amp;`) and an escape are a part of the text that is written otherwise.
    const words = source
      .slice(from, to)
      .replaceAll(/&#?\w+;|[A-Za-z]+/g, (part) => (part.startsWith('&') ? part : accent(part)))
    const [opening, closing] = [at === 0 ? before : '', at === places.length - 1 ? behind : '']
    accented += `${source.slice(done, from)}${opening}${words}${closing}`
    done = to
  }
  return accented + source.slice(done)
}

type Place = readonly [from: number, to: number]

function listTexts(nodes: readonly (RootContent | PhrasingContent)[]): readonly Place[] {
  return nodes.flatMap((node): readonly Place[] => {
    if (node.type === 'text') {
      const [from, to] = [node.position?.start.offset, node.position?.end.offset]
      return from === undefined || to === undefined ? [] : [[from, to]]
    }
    return 'children' in node ? listTexts(node.children) : []
  })
}

function pairs(from: string, to: string): Readonly<Record<string, string>> {
  const accented = [...to]
  return Object.fromEntries([...from].map((letter, at) => [letter, accented[at] ?? letter]))
}
