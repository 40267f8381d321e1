import { describe, expect, it } from 'vitest'
import type { Picked } from '../../src/contract/studio.ts'
import { makeItem, takeElement } from '../../src/studio/new-item.ts'

const page = { product: 'tryton', object: 'party.party', view: 'list' } as const
const graded: Pick<Picked, 'grade' | 'reasons'> = { grade: 'weak', reasons: [] }
const symbol: Picked = { ...graded, anchor: { role: 'generic' }, name: 'generic' }
const button: Picked = { ...graded, anchor: { role: 'button', names: { en: 'new' } }, name: 'New' }
const options = { locale: 'en', taken: new Set<string>() }

describe('a new item', () => {
  it('is called as the element is', () => {
    expect(makeItem('tip', { page, picked: button }, options)).toMatchObject({
      id: 'new',
      title: { en: 'New' },
    })
  })

  it('has no title yet where the element has no label, and gets it from the safer one', () => {
    const made = makeItem('tip', { page, picked: symbol }, options)
    expect(made).toMatchObject({ id: 'tip', title: { en: '' } })
    if (made.kind !== 'tip') throw new Error('no tip')
    expect(takeElement(made, button, 'en')).toMatchObject({ anchor: button.anchor, title: { en: 'New' } })
    const written = { ...made, title: { en: 'Add a party' } }
    expect(takeElement(written, button, 'en').title).toEqual({ en: 'Add a party' })
  })
})
