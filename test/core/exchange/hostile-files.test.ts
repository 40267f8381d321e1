import { describe, expect, it } from 'vitest'
import { readCsvRows } from '../../../src/contract/csv-rows.ts'
import { readXliff } from '../../../src/core/exchange/read-xliff.ts'
import { withTexts } from '../../../src/core/exchange/text-units.ts'
import { readTranslationTable } from '../../../src/core/exchange/translation-table.ts'
import { bringBack, listTextStatuses, type Refused } from '../../../src/core/exchange/translation.ts'
import { aPack, aTip } from '../../support/build-circumstances.ts'

const root = 'xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="fr"'
const unit = (inner: string, id = 'item:tip:title'): string =>
  `<unit id="${id}"><segment><source>Title</source>${inner}</segment></unit>`
const xliff = (body: string, attributes = root): string =>
  `<?xml version="1.0"?>\n<xliff ${attributes}>\n<file id="f">\n${body}\n</file>\n</xliff>`

const refusedOf = (reading: { readonly refused: readonly Refused[] }): string[] =>
  reading.refused.map(({ line, reason }) => `${line ?? '-'}: ${reason}`)

describe('a file that is no XLIFF 2.0', () => {
  it.each<[what: string, file: string, refused: string]>([
    ['is broken off', xliff('<unit id="a">').replace(/<\/file>[^]*/, ''), '5: unclosed tag: unit'],
    ['closes what is not open', xliff('</unit>'), '4: unexpected close tag'],
    ['has an entity of its own', xliff(unit('<target>&boom;</target>')), '4: undefined entity'],
    [
      'has a document type',
      `<!DOCTYPE x [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>\n${xliff('')}`.replace(
        '<?xml version="1.0"?>\n',
        '',
      ),
      '1: a document type (<!DOCTYPE>) is not taken',
    ],
    ['is another format', '<html/>', '1: not XLIFF, but <html>'],
    [
      'is XLIFF 1.2',
      '<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2"/>',
      '1: not XLIFF 2.0, but urn:oasis:names:tc:xliff:document:1.2',
    ],
    ['says no target language', xliff('', root.replace('trgLang="fr"', '')), '2: trgLang is missing'],
    ['says no language', xliff('', root.replace('"fr"', '"?"')), '2: trgLang is no language tag'],
    [
      'has a unit twice',
      xliff(`${unit('')}\n${unit('')}`),
      '5: the unit "item:tip:title" stands here a second time',
    ],
    ['is nested without end', xliff('<group>'.repeat(100)), '4: nested too deeply'],
    ['is no XML at all', 'PK\u0003\u0004', '1: disallowed character'],
    ['is empty', '', '1: document must contain a root element'],
  ])('is refused whole with its line where it %s', (_what, file, refused) => {
    const reading = readXliff(file)
    expect(reading.ok).toBe(false)
    expect(refusedOf(reading)[0]).toContain(refused)
  })

  it('is not even looked at where it is larger than any pack', () => {
    expect(refusedOf(readXliff('<'.repeat(50_000_000)))).toEqual(['-: the whole: 50.0 MB, at most 10.0 MB'])
  })
})

describe('a text of an XLIFF file', () => {
  it('is read through annotations, segments and what stands between them', () => {
    const body = `<unit id="u"><notes><note>Short, <please/></note></notes>
      <segment state="final"><source>One.</source><target><mrk id="m" type="term">Un</mrk>.</target></segment>
      <ignorable><source> </source><target> </target></ignorable>
      <segment state="translated"><source>Two.</source><target>De<![CDATA[ux]]>&#46;</target></segment></unit>`
    const reading = readXliff(xliff(body))
    expect(reading).toMatchObject({
      ok: true,
      value: {
        entries: [
          {
            id: 'u',
            source: 'One. Two.',
            target: 'Un. Deux.',
            state: 'translated',
            notes: ['Short, '],
            line: 4,
          },
        ],
      },
      refused: [],
    })
  })

  it('is read past what a tool proposes for it, and keeps the space between segments that has no target', () => {
    const body = `<unit id="u">
      <mtc:matches xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0"><mtc:match ref="#s">
        <source>One?</source><target>Une ?</target></mtc:match></mtc:matches>
      <segment id="s" state="final" subState="tool:checked"><source>One.</source><target>Un.</target></segment>
      <ignorable><source> </source></ignorable>
      <segment state="final"><source>Two.</source><target>Deux.</target></segment></unit>`
    expect(readXliff(xliff(body))).toMatchObject({
      value: { entries: [{ source: 'One. Two.', target: 'Un. Deux.', state: 'final' }] },
      refused: [],
    })
  })

  it('is translated where it has a translation and a tool left the state away', () => {
    expect(readXliff(xliff(`${unit('<target>Titre</target>')}${unit('', 'item:tip:text')}`))).toMatchObject({
      value: { entries: [{ state: 'translated' }, { state: 'initial' }] },
    })
  })

  it('is refused where half of it is translated, and not translated where nothing is', () => {
    const segments = (first: string): string =>
      `<unit id="u"><segment><source>One.</source>${first}</segment><ignorable><source> </source></ignorable>
      <segment><source>Two.</source><target/></segment></unit>`
    expect(refusedOf(readXliff(xliff(segments('<target>Un.</target>'))))).toEqual([
      '4: "u": a segment of it is not translated',
    ])
    expect(readXliff(xliff(segments('')))).toMatchObject({
      value: { entries: [{ source: 'One. Two.', target: undefined }] },
      refused: [],
    })
  })

  it.each<[what: string, inner: string, refused: string]>([
    ['has a placeholder', '<target>Le <ph id="1"/></target>', '<ph> is not taken: a text has no codes'],
    ['has markup', '<target><b xmlns="x">Le</b></target>', '<b> is not taken: a text has no codes'],
    ['is in another order', '<target order="2">Le</target>', 'segments in another order are not taken'],
  ])('is refused alone where it %s', (_what, inner, refused) => {
    const reading = readXliff(xliff(`${unit(inner)}\n${unit('<target>Texte</target>', 'item:tip:text')}`))
    expect(reading).toMatchObject({
      ok: true,
      value: { entries: [{ id: 'item:tip:text', target: 'Texte' }] },
    })
    expect(refusedOf(reading)).toEqual([`4: "item:tip:title": ${refused}`])
  })
})

describe('a translation that comes back', () => {
  const pack = aPack({
    title: { en: 'Pack' },
    items: [aTip({ title: { en: 'Title' }, text: { en: 'Text' } })],
  })
  const entry = { source: 'Title', state: 'translated', notes: [], line: 7 } as const

  it.each([
    [{ ...entry, id: 'item:gone:title', target: 'Titre' }, '7: the pack has no text "item:gone:title"'],
    [{ ...entry, id: 'constructor', target: 'Titre' }, '7: the pack has no text "constructor"'],
    [
      { ...entry, id: 'item:tip:title', target: 'x'.repeat(121) },
      '7: "item:tip:title": 121 characters, at most 120',
    ],
    [
      { ...entry, id: 'item:tip:text', target: 'Hello\n\n<script>alert(1)</script>' },
      '7: "item:tip:text": line 3: HTML is not allowed',
    ],
    [
      { ...entry, id: 'item:tip:text', target: '[here](javascript:alert(1))' },
      '7: "item:tip:text": line 1: links must begin with https://',
    ],
  ])('is refused where it can be no text of the pack: %j', (one, refused) => {
    const change = bringBack(pack, { from: 'en', to: 'fr', entries: [one] })
    expect(refusedOf(change)).toEqual([refused])
    expect(change.texts.size).toBe(0)
  })

  it('is outdated where the original was changed meanwhile', () => {
    const old = { ...entry, id: 'item:tip:title', source: 'Old title', target: 'Ancien titre' }
    const { texts, marks } = bringBack(pack, { from: 'en', to: 'fr', entries: [old] })
    const next = { ...withTexts(pack, texts), translations: marks }
    const statuses = listTextStatuses(next, { from: 'en', to: 'fr' })
    expect(statuses.find(({ unit: { id } }) => id === old.id)).toMatchObject({
      target: 'Ancien titre',
      status: 'outdated',
    })
  })
})

describe('a table of a translation', () => {
  const read = (csv: string): ReturnType<typeof readTranslationTable> => {
    const rows = readCsvRows(csv)
    return rows.ok ? readTranslationTable(rows.value) : rows
  }

  it('is taken from a spreadsheet that writes semicolons, or tabs', () => {
    for (const sign of [';', '\t'])
      expect(read(['id', 'en', 'fr'].join(sign) + `\n${['a', 'One', 'Un'].join(sign)}\n`)).toMatchObject({
        ok: true,
        value: {
          from: 'en',
          to: 'fr',
          entries: [{ id: 'a', source: 'One', target: 'Un', state: 'translated' }],
        },
      })
  })

  it.each<[what: string, csv: string, refused: string]>([
    ['a formula', 'id,en,fr\na,One,"two\nlines"\nb,Two,=HYPERLINK("x")', '4: "b": begins like a formula (=)'],
    ['a formula in wide letters', 'id,en,fr\nb,Two,＝1', '2: "b": begins like a formula (＝)'],
    ['a number with a sign', 'id,en,fr\nb,Two,-2', '2: "b": begins like a formula (-)'],
    ['a state that there is not', 'id,en,fr,state\nb,Two,Deux,done', '2: "b": no state is called "done"'],
    ['a text twice', 'id,en,fr\nb,Two,Deux\nb,Two,Deux', '3: "b" stands here a second time'],
    ['no languages', 'name,text\nb,Two', '1: the first row is not id and two languages'],
    ['a quote without an end', 'id,en,fr\na,One,Un\nb,"Two,Deux', '3: quoted field unterminated'],
  ])('is refused with its line where it has %s', (_what, csv, refused) => {
    expect(refusedOf(read(csv))[0]).toContain(refused)
  })

  it('takes the mark of a list for no formula, and a text that was disarmed', () => {
    expect(read("id,en,fr\na,- One,- Un\nb,'=1,'=2")).toMatchObject({
      value: {
        entries: [
          { source: '- One', target: '- Un' },
          { source: '=1', target: '=2' },
        ],
      },
      refused: [],
    })
  })

  it('is not even looked at where it is 50 MB', () => {
    expect(refusedOf(readCsvRows('a,'.repeat(25_000_000)))).toEqual([
      '-: the whole: 50.0 MB, at most 10.0 MB',
    ])
  })
})
