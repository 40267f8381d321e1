import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCsvRows } from '../../../src/contract/csv-rows.ts'
import { formatCsv } from '../../../src/core/csv.ts'
import type { FileReading } from '../../../src/core/exchange/file-reading.ts'
import { readXliff } from '../../../src/core/exchange/read-xliff.ts'
import { listTextUnits, mapTexts, withTexts } from '../../../src/core/exchange/text-units.ts'
import { readTranslationTable, toTranslationTable } from '../../../src/core/exchange/translation-table.ts'
import {
  bringBack,
  hashText,
  listTextStatuses,
  takeTranslation,
  translationStates,
  type Translation,
  type TranslationMarks,
} from '../../../src/core/exchange/translation.ts'
import { writeXliff } from '../../../src/core/exchange/write-xliff.ts'
import type { Pack } from '../../../src/core/pack.ts'
import { anyText, arbitraryPack } from '../../support/arbitrary-pack.ts'

const pair = { from: 'en', to: 'fr' }

/** Notes as files can carry them: XML takes no control characters in a note, and none is empty. */
const note = anyText
  .map((text) => text.replaceAll(/[^\t\n\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '?'))
  .filter((text) => text !== '')

const mark = fc.record(
  {
    state: fc.constantFrom(...translationStates),
    isOutdated: fc.boolean(),
    notes: fc.array(note, { minLength: 1, maxLength: 3 }),
  },
  { requiredKeys: ['state', 'isOutdated'] },
)

const markedPack: fc.Arbitrary<Pack> = fc
  .tuple(arbitraryPack(), fc.array(fc.option(mark, { nil: undefined }), { minLength: 7, maxLength: 7 }))
  .map(([pack, marks]) => ({ ...pack, translations: { fr: markTexts(pack, marks) } }))

type Mark = { state: (typeof translationStates)[number]; isOutdated: boolean; notes?: readonly string[] }

function markTexts(pack: Pack, marks: readonly (Mark | undefined)[]): TranslationMarks[string] {
  return Object.fromEntries(
    listTextUnits(pack).flatMap(({ id, text }, at) => {
      const one = marks[at % marks.length]
      if (one === undefined || text['fr'] === undefined) return []
      const { isOutdated, ...rest } = one
      return [[id, { ...rest, of: isOutdated ? '00000000' : hashText(text['en'] ?? '') }]]
    }),
  )
}

const ways: readonly (readonly [string, (translation: Translation) => FileReading<Translation>])[] = [
  ['XLIFF', (translation) => readXliff(writeXliff(translation, 'pack-3'))],
  [
    'CSV',
    (translation) => {
      const [head = [], ...rows] = toTranslationTable(translation)
      const read = readCsvRows(`\ufeff${formatCsv([head, ...rows])}`)
      return read.ok ? readTranslationTable(read.value) : read
    },
  ],
]

function apply(pack: Pack, read: FileReading<Translation>): Pack {
  if (!read.ok) throw new Error(JSON.stringify(read.refused))
  const { texts, marks, refused } = bringBack(pack, read.value)
  expect([...read.refused, ...refused]).toEqual([])
  return { ...withTexts(pack, texts), ...(Object.keys(marks).length === 0 ? {} : { translations: marks }) }
}

/** The pack without what there is of it in French. */
function withoutFrench(pack: Pack): Pack {
  const { translations: _marks, ...rest } = pack
  return mapTexts(rest, ({ text: { fr: _fr, ...others } }) => others)
}

describe.each(ways)('a pack through %s', { timeout: 30_000 }, (_way, carry) => {
  it('comes back as it went', () => {
    fc.assert(
      fc.property(markedPack, (pack) => {
        const before = { ...pack, translations: { fr: pack.translations?.['fr'] ?? {} } }
        expect(apply(before, carry(takeTranslation(before, pair)))).toEqual(before)
      }),
      { numRuns: 40 },
    )
  })

  it('brings a whole language into a pack that lacks it', () => {
    fc.assert(
      fc.property(markedPack, (pack) => {
        const back = apply(withoutFrench(pack), carry(takeTranslation(pack, pair)))
        expect({ ...back, translations: undefined }).toEqual({ ...pack, translations: undefined })
        const said = (one: Pack): unknown =>
          listTextStatuses(one, pair).map(({ unit: { id }, status, notes }) => [
            id,
            // What was outdated comes in as a proposal for the original as it is now.
            status === 'outdated' ? 'initial' : status,
            notes,
          ])
        expect(said(back)).toEqual(said(pack))
      }),
      { numRuns: 40 },
    )
  })
})
