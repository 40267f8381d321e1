import { describe, expect, it } from 'vitest'
import {
  cleanIdentifier,
  foldCounts,
  foldText,
  noToken,
  splitTokens,
  tokenLength,
  toToken,
  toWordTokens,
} from '../../../src/core/anchoring/tokens.ts'

describe('a token', () => {
  it.each(['Save', 'x', 'Create a new contact in this company', '保存', '💾'])(
    'of %j has three letters',
    (text) => {
      expect(toToken(text)).toMatch(/^[\w-]{3}$/)
      expect(toToken(text)).toHaveLength(tokenLength)
    },
  )

  it('is the same for the same text, today and in the next release', () => {
    expect(toToken('save')).toBe('013')
  })

  it('stands for nothing where there is no text', () => {
    expect(toToken('')).toBe(noToken)
  })

  it('tells the labels of a large page apart', () => {
    const labels = Array.from({ length: 300 }, (_, at) => `label ${at}`)
    // Three hundred labels in a quarter of a million tokens: more than two pairs that meet are no chance.
    expect(new Set(labels.map(toToken)).size).toBeGreaterThanOrEqual(298)
  })

  it('is never the token of nothing', () => {
    const tokens = Array.from({ length: 1000 }, (_, at) => toToken(`label ${at}`))
    expect(tokens).not.toContain(noToken)
  })
})

describe('a list of tokens', () => {
  it.each<[string, string | undefined, number | undefined, string[]]>([
    ['is taken apart', 'abcdef', undefined, ['abc', 'def']],
    ['is taken apart by another length', 'abcdef', 2, ['ab', 'cd', 'ef']],
    ['that is not there is empty', undefined, undefined, []],
    ['without anything in it is empty', '', undefined, []],
    ['leaves out what is cut off at the end', 'abcde', undefined, ['abc']],
  ])('%s', (_title, packed, length, tokens) => {
    expect(splitTokens(packed, length)).toEqual(tokens)
  })

  it('comes back as it was packed', () => {
    const tokens = ['save', 'cancel', '', 'delete'].map(toToken)
    expect(splitTokens(tokens.join(''))).toEqual(tokens)
  })

  it.each([
    ['the words of a text', 'create contact', ['create', 'contact']],
    ['words of any script', 'fusionner les sociétés', ['fusionner', 'les', 'sociétés']],
    ['no marks between words', 'save & close (all)', ['save', 'close', 'all']],
    ['five words at most', 'a b c d e f g', ['a', 'b', 'c', 'd', 'e']],
    ['nothing of an empty text', '', []],
  ])('holds %s', (_title, text, words) => {
    expect(toWordTokens(text)).toEqual(words.map(toToken))
  })
})

describe('folding a text', () => {
  it.each([
    ['drops case', 'SAVE', 'save'],
    ['drops case in other scripts', 'ÉTAPE', 'étape'],
    ['drops space around it', '  Save ', 'save'],
    ['makes runs of space and line breaks one space', 'Save\n   and\tclose', 'save and close'],
    ['makes a space that does not break a space', 'Save as', 'save as'],
    ['drops a colon at the end', 'Email:', 'email'],
    ['drops a required mark at the end', 'Email *', 'email'],
    ['drops both', 'Email *:', 'email'],
    ['keeps a colon inside', 'Re: offer', 're: offer'],
    ['makes wide letters and ligatures plain', 'Ｓａｖｅ ﬁle', 'save file'],
    ['says once what is said twice, as an icon and its label do', 'Hot Hot', 'hot'],
    ['says once what is said twice without a space, as the title of a drawing is', 'DealsDeals', 'deals'],
    ['keeps a short word that says the same twice', 'Mama', 'mama'],
    ['keeps a word that only begins like the next', 'Post postponed', 'post postponed'],
    ['leaves nothing of marks alone', ' * ', ''],
  ])('%s', (_title, text, folded) => {
    expect(foldText(text)).toBe(folded)
  })
})

describe('leaving counts out of a text', () => {
  it.each([
    ['keeps a text without a number', 'contacts', 'contacts'],
    ['puts a mark for the number', 'tasks (3)', 'tasks (#)'],
    ['takes a number with its separators for one', '1,204.50', '#'],
  ])('%s', (_title, text, counted) => {
    expect(foldCounts(text)).toBe(counted)
  })

  it.each([
    ['17 contacts', '1 contact'],
    ['2 sociétés', '1 société'],
    ['1.000 opportunities', '1 opportunity'],
  ])('makes %j the same as %j', (many, one) => {
    expect(foldCounts(many)).toBe(foldCounts(one))
  })

  it('keeps what is counted apart', () => {
    expect(foldCounts('3 contacts')).not.toBe(foldCounts('3 companies'))
  })
})

describe('cleaning an identifier', () => {
  it.each([
    ['keeps what the CRM calls a thing', 'billing_email', 'billing_email'],
    ['drops a GUID', 'row-3F2504E0-4F89-11D3-9A0C-0305E82C3301', 'row-#'],
    ['drops a counter', 'input-147', 'input-#'],
    ['drops the id of a Salesforce record', 'tab-0015g00000XyZabAAB', 'tab-#'],
    ['drops a long id of letters and digits', 'a1b2c3d4e5 title', '# title'],
    ['keeps the sort of a counted thing', 'contacts:12:name', 'contacts:#:name'],
    ['leaves nothing of a number', '12345', ''],
    ['leaves nothing of a GUID', '3f2504e0-4f89-11d3-9a0c-0305e82c3301', ''],
    ['leaves nothing of a single letter', 'a-1', ''],
    ['leaves nothing of a text', 'x'.repeat(81), ''],
    ['keeps what is as long as a name can be', 'x'.repeat(80), 'x'.repeat(80)],
  ])('%s', (_title, value, cleaned) => {
    expect(cleanIdentifier(value)).toBe(cleaned)
  })

  it('makes the same of two that differ in their counter alone', () => {
    expect(cleanIdentifier('phones.0.number')).toBe(cleanIdentifier('phones.12.number'))
  })
})
