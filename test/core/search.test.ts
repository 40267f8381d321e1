import { describe, expect, it } from 'vitest'
import { searchResources, type SearchableResource } from '../../src/core/search.ts'

function aResource(id: string, title: string, change: Partial<SearchableResource> = {}): SearchableResource {
  return { id, title, keywords: '', body: title, pages: [], ...change }
}

const page = { product: 'x', object: 'contacts', view: 'record' } as const

describe('searching the resources', () => {
  it('puts the resource that holds the words of the question first', () => {
    const resources = [aResource('import', 'Import contacts'), aResource('call', 'Log a call on a contact')]
    expect(searchResources(resources, 'Where do I log a call?', page)[0]).toBe('call')
  })

  it('finds by the words that people use and the text does not hold', () => {
    const resources = [aResource('call', 'Note down a conversation', { keywords: 'phone call telephone' })]
    expect(searchResources(resources, 'telephone', page)).toEqual(['call'])
  })

  it('puts what is for this page before the same words for another', () => {
    const resources = [
      aResource('elsewhere', 'Delete a row', { pages: [{ object: 'deals' }] }),
      aResource('here', 'Delete a row', { pages: [{ object: 'contacts' }] }),
    ]
    expect(searchResources(resources, 'delete a row', page)).toEqual(['here', 'elsewhere'])
  })

  it('says that there is nothing instead of showing something else', () => {
    const resources = [aResource('import', 'Import contacts')]
    expect(searchResources(resources, 'how is the weather', page)).toEqual([])
  })

  it('shows at most five', () => {
    const resources = Array.from({ length: 9 }, (_, index) => aResource(`r${index}`, `Contacts ${index}`))
    expect(searchResources(resources, 'contacts', page)).toHaveLength(5)
  })
})
