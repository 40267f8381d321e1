import { describe, expect, it } from 'vitest'
import { readCsvRows } from '../../../src/contract/csv-rows.ts'
import { makeItems, type TableItems, type TableKind } from '../../../src/core/exchange/tip-table.ts'
import type { Item } from '../../../src/core/item.ts'
import { parseMarkdown } from '../../../src/core/markdown.ts'
import { plainText } from '../../../src/core/rich-text.ts'

const fields = ['Phone number *', 'E-mail', 'Größe', 'Name', 'Name'].map((label) => ({
  label,
  anchor: { role: 'textbox', names: { en: label } },
}))

const email: Item = {
  ...{ kind: 'tip', id: 'e-mail', title: { en: 'E-mail' }, text: { en: 'The first one' } },
  ...{ page: { object: 'contacts', view: 'create' }, anchor: { role: 'textbox' } },
}

function make(table: string, kind: TableKind = 'tips', written: readonly Item[] = [email]): TableItems {
  const rows = readCsvRows(table)
  if (!rows.ok) throw new Error(JSON.stringify(rows.refused))
  return makeItems(rows.value, {
    kind,
    fields,
    page: { object: 'contacts', view: 'create' },
    locale: 'en',
    written,
  })
}

const reasons = ({ refused }: TableItems): string[] => refused.map(({ line, reason }) => `${line}: ${reason}`)

describe('a table of tips', () => {
  it('gives a tip to each field that is called as it says, from a file or out of a spreadsheet', () => {
    const tips = [
      {
        kind: 'tip',
        id: 'phone-number',
        anchor: { names: { en: 'Phone number *' } },
        text: { en: 'With country code' },
      },
      { kind: 'tip', id: 'e-mail-2', title: { en: 'E-mail' }, text: { en: 'One, that is read' } },
      { kind: 'tip', page: { object: 'contacts', view: 'create' }, text: { en: 'In cm' } },
    ]
    expect(
      make('Field,Text\nphone number,With country code\nE-Mail:,"One, that is read"\nGRÖSSE,In cm'),
    ).toMatchObject({ items: [tips[0], tips[1]] })
    expect(make('phone number\tWith country code\nE-Mail:\tOne, that is read\ngröße\tIn cm')).toMatchObject({
      items: tips,
      refused: [],
    })
  })

  it('writes nothing twice, brought in again or with a row that is there twice', () => {
    const table =
      'Name the firm,x\nphone number,With country code\nE-mail,The first one\nPhone number,With country code'
    const first = make(table)
    expect(first.items.map((item) => item.id)).toEqual(['phone-number'])
    expect(reasons(first).slice(1)).toEqual([
      '3: "E-mail": it is written already',
      '4: "Phone number": it is written already',
    ])
    expect(make(table, 'tips', [email, ...first.items]).items).toEqual([])
    expect(make('phone number,Without spaces', 'tips', first.items).items).toHaveLength(1)
  })

  it('says by line which rows it could not use', () => {
    const made = make(
      'E-mail,=HYPERLINK("https://evil.example")\nFax,Send a fax\n\nName,Which?\nE-mail,\n,Text\nE-mail,@SUM(A1)\n=1,x',
    )
    expect(made.items).toEqual([])
    expect(reasons(made)).toEqual([
      '1: "E-mail": begins like a formula (=): an apostrophe in front of it makes it a text',
      '2: "Fax": no field of this page is called so',
      '4: "Name": 2 fields of this page are called so',
      '5: "E-mail": no text',
      '6: "": no field is named',
      '7: "E-mail": begins like a formula (@): an apostrophe in front of it makes it a text',
      '8: "=1": begins like a formula (=): an apostrophe in front of it makes it a text',
    ])
  })

  it('shows script and markup as the text that they are', () => {
    const said = '<script>alert(1)</script> [x](javascript:alert(1)) # **no**'
    const [tip] = make(`E-mail\t${said}`).items
    const parsed = parseMarkdown(tip?.text['en'] ?? '')
    expect(parsed.ok && plainText(parsed.value)).toBe(said)
    expect(parsed.ok && parsed.value).toMatchObject([{ kind: 'paragraph', content: [{ kind: 'text' }] }])
  })
})

describe('a table of the old system’s fields', () => {
  it('says on each field what it was called', () => {
    const made = make('Old,New\nTelefon 1,Phone number\nNobody,Nowhere', 'old-names')
    expect(made.items).toMatchObject([
      {
        kind: 'glossary-mark',
        id: 'phone-number',
        oldTerm: { en: 'Telefon 1' },
        newTerm: { en: 'Phone number *' },
        text: { en: 'Telefon 1 → Phone number *' },
      },
    ])
    expect(reasons(made)).toEqual(['3: "Nowhere": no field of this page is called so'])
  })
})
