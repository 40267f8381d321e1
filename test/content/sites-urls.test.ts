/// <reference types="vite/client" />
import { describe, expect, it } from 'vitest'
import { guessAdapter } from '../../src/content/sites/address-shapes.ts'
import { findAdapter, readPageKey } from '../../src/content/sites/registry.ts'
import type { View } from '../../src/core/page-key.ts'

interface UrlTable {
  readonly urls: readonly {
    readonly url: string
    readonly product: string
    readonly object?: string | undefined
    readonly view: View
  }[]
}

const tables = import.meta.glob<UrlTable>('./sites/urls/*.json', { eager: true, import: 'default' })
const rows = Object.values(tables).flatMap(({ urls }) => urls)
const products = [...new Set(rows.map(({ product }) => product))]

describe.each(products)('the adapter of %s', (product) => {
  it.each(rows.filter((row) => row.product === product))('reads $url', ({ url, object, view }) => {
    const adapter = findAdapter(product)
    if (adapter === undefined) throw new Error(`no adapter is called ${product}`)
    const { subView: _any, ...key } = readPageKey(adapter, new URL(url))
    expect(key).toEqual({ product, ...(object === undefined ? {} : { object }), view })
  })

  it('gives twenty records of one kind one key, and each kind and view its own', () => {
    const adapter = findAdapter(product)
    const own = rows.filter((row) => row.product === product && row.view === 'record' && /42\b/.test(row.url))
    for (const { url } of own) {
      const keys = Array.from({ length: 20 }, (_, at) => {
        const address = url.replace(/42\b/, String(1000 + at * 7919))
        return adapter === undefined ? '' : JSON.stringify(readPageKey(adapter, new URL(address)))
      })
      expect(new Set(keys).size).toBe(1)
    }
    const kinds = new Set(
      rows.filter((row) => row.product === product).map(({ object, view }) => `${object} ${view}`),
    )
    const read = rows
      .filter((row) => row.product === product)
      .flatMap(({ url }) => (adapter === undefined ? [] : [readPageKey(adapter, new URL(url))]))
    expect(new Set(read.map(({ object, view }) => `${object} ${view}`)).size).toBe(kinds.size)
  })

  it('is never taken for another’s by an address', () => {
    const guesses = rows
      .filter((row) => row.product === product)
      .map(({ url }) => guessAdapter(new URL(url)).product)
    expect(guesses.filter((guess) => guess !== product && guess !== 'generic')).toEqual([])
  })
})
