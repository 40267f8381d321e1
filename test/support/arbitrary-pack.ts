import fc from 'fast-check'
import type { Anchor } from '../../src/core/anchor.ts'
import type { Item } from '../../src/core/item.ts'
import type { LocalizedText } from '../../src/core/locale.ts'
import type { Pack, Resource } from '../../src/core/pack.ts'
import type { Step } from '../../src/core/walkthrough/walkthrough.ts'

/** Whatever a string can hold, and what files have trouble with more often than chance would bring it up. */
export const anyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 8 }),
      fc.constantFrom(
        '=1+2',
        '@sum',
        "'",
        '"',
        ',',
        ';',
        '\t',
        '\r',
        '\n',
        '\r\n',
        ' ',
        '&amp;',
        '<b>',
        ']]>',
      ),
      fc.constantFrom(
        '\u0000',
        '\u001f',
        '\ufffe',
        '\ud800',
        '\udc00',
        '\u{1f600}',
        '\u2028',
        '- item',
        '+ 5',
      ),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join(''))

const markdown = fc
  .array(
    fc.constantFrom(
      'Press **Create**.',
      '- one\n- two',
      '1. first\n2. second',
      'See [the page](https://help.example.com/a?b=1&c=2).',
      '`=cmd`',
      '= not a formula',
      'ünï — 日本 العربية',
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((parts) => parts.join('\n\n'))

/** A text that has the first of the languages always, and the others by chance. */
function inLanguages(
  text: fc.Arbitrary<string>,
  [first, ...others]: readonly [string, ...string[]],
): fc.Arbitrary<LocalizedText> {
  const optional = Object.fromEntries(others.map((locale) => [locale, text]))
  return fc.tuple(text, fc.record(optional, { requiredKeys: [] })).map(([original, rest]) => {
    // What is left out by chance is absent, which the type of the record does not say.
    const given = Object.entries(rest).flatMap(([tag, one]) =>
      one === undefined ? [] : [[tag, one] as const],
    )
    return { ...Object.fromEntries(given), [first]: original }
  })
}

const id = fc.stringMatching(/^[a-z][a-z0-9._-]{0,8}$/)
const idsOf = (atMost: number): fc.Arbitrary<string[]> => fc.uniqueArray(id, { maxLength: atMost })

const anchor: fc.Arbitrary<Anchor> = fc.record({
  role: fc.constantFrom('button', 'link', 'textbox'),
  names: fc.record({ en: fc.constantFrom('Save', 'Create', '=x') }),
})

/** A pack with every sort of text, in `locales`, of which the first is its own. */
export function arbitraryPack(
  locales: readonly [string, ...string[]] = ['en', 'fr', 'ar'],
): fc.Arbitrary<Pack> {
  const plain = inLanguages(
    anyText.map((text) => text.slice(0, 120)),
    locales,
  )
  const long = inLanguages(markdown, locales)
  const media = fc.array(
    fc.record({
      kind: fc.constant('image' as const),
      url: fc.constant('https://a.example/a.png'),
      alt: plain,
    }),
    { minLength: 1, maxLength: 2 },
  )
  const base = { page: fc.constant({ object: 'contacts', view: 'list' as const }), title: plain, text: long }
  const linked = fc.uniqueArray(id, { minLength: 1, maxLength: 5 })
  const step = fc.record(
    { title: plain, text: long, anchor, resources: linked },
    { requiredKeys: ['title', 'text', 'anchor'] },
  )
  const steps = fc
    .array(step, { minLength: 1, maxLength: 3 })
    .map((list): readonly Step[] =>
      list.map((one, at) => ({ ...one, id: `s${at}`, advance: { on: 'click' as const } })),
    )
  const kinds: fc.Arbitrary<Omit<Item, 'id'>> = fc.oneof(
    fc.record({ ...base, kind: fc.constant('tip' as const), anchor, benefit: plain, media }),
    fc.record({ ...base, kind: fc.constant('highlight' as const), anchor, resources: linked }),
    fc.record({
      ...base,
      kind: fc.constant('glossary-mark' as const),
      anchor,
      oldTerm: plain,
      newTerm: plain,
    }),
    fc.record({
      ...base,
      kind: fc.constant('parallel-run-notice' as const),
      reason: plain,
      endsOn: fc.constant('2026-12-31'),
    }),
    fc.record({
      ...base,
      kind: fc.constant('welcome' as const),
      sponsor: fc.record({ name: fc.constant('Ada'), position: plain }),
    }),
    fc.record({ ...base, kind: fc.constant('walkthrough' as const), steps }),
  )
  const items = fc
    .tuple(idsOf(3), fc.array(kinds, { minLength: 3, maxLength: 3 }))
    // Each kind with an id is an item; the compiler cannot see that of a union.
    .map(([ids, list]) => ids.map((itemId, at) => ({ ...list[at], id: itemId }) as Item))
  const resources = fc
    .tuple(
      idsOf(1),
      fc.array(fc.record({ title: plain, summary: plain, text: long }), { minLength: 1, maxLength: 1 }),
    )
    .map(([ids, list]) => ids.map((one, at) => ({ ...list[at], id: one }) as Resource))
  const choices = fc
    .tuple(idsOf(2), fc.array(plain, { minLength: 2, maxLength: 2 }))
    .map(([ids, titles]) => ids.map((one, at) => ({ id: one, title: titles[at] ?? {} })))
  return fc.record({
    id: fc.constant('pack'),
    version: fc.constant(3),
    title: plain,
    defaultLocale: fc.constant(locales[0]),
    crm: fc.constant({ product: 'realtimex-crm' }),
    items,
    resources,
    milestones: fc.constant([]),
    roles: choices,
  })
}
