import { describe, expect, it } from 'vitest'
import { changeKind, isAtElement, listLost } from '../../../src/core/authoring/change-kind.ts'
import { tickAudience } from '../../../src/core/authoring/tick-audience.ts'
import { itemSchema } from '../../../src/contract/pack-items.ts'
import { aParsedPack, aTipEntry } from '../../support/build-pack.ts'

const [tip] = aParsedPack({
  items: [aTipEntry({ shownAs: 'card', benefit: { en: 'Less typing' }, priority: 3 })],
}).items
if (tip === undefined || !isAtElement(tip)) throw new Error('the pack has one tip')

describe('an item of another kind', () => {
  it('keeps what both kinds have, and is one that a pack may hold', () => {
    const highlight = changeKind(tip, 'highlight')
    const { kind: _kind, ...base } = highlight
    expect(tip).toMatchObject(base)
    expect(highlight).not.toHaveProperty('benefit')
    expect(itemSchema.safeParse(highlight).success).toBe(true)
    expect(changeKind(highlight, 'tip')).toEqual({ ...base, kind: 'tip' })
  })

  it('has as a glossary mark its title as the new term, and an old one to be written', () => {
    const mark = changeKind(tip, 'glossary-mark')
    expect(mark).toMatchObject({ newTerm: tip.title, oldTerm: { en: '' } })
    expect(changeKind(mark, 'tip')).not.toHaveProperty('newTerm')
  })

  it('loses the words that it has no place for, in whatever language they are', () => {
    const mark = changeKind(tip, 'glossary-mark')
    const highlight = changeKind(tip, 'highlight')
    const named = { ...mark, oldTerm: { en: '', de: 'Kunde' } } as typeof mark
    const renamed = { ...named, newTerm: { ...tip.title, de: 'Kontakt' } } as typeof mark
    expect(listLost(tip, 'highlight')).toEqual(['benefit'])
    expect(listLost(tip, 'tip')).toEqual([])
    expect(listLost({ ...tip, benefit: { en: ' ' } } as typeof tip, 'highlight')).toEqual([])
    expect(listLost(highlight, 'tip')).toEqual([])
    expect(listLost(mark, 'tip')).toEqual([])
    expect(listLost(named, 'tip')).toEqual(['oldTerm'])
    expect(listLost(renamed, 'highlight')).toEqual(['oldTerm', 'newTerm'])
  })
})

describe('an audience that is ticked', () => {
  it('has each entry once, and is for everybody again where none is left', () => {
    const roles = tickAudience(tickAudience({}, 'roles', 'sales'), 'roles', 'service')
    expect(roles).toEqual({ roles: ['sales', 'service'] })
    const both = tickAudience(roles, 'rings', 'pilot')
    expect(tickAudience(both, 'roles', 'sales')).toEqual({ roles: ['service'], rings: ['pilot'] })
    expect(tickAudience(tickAudience(both, 'rings', 'pilot'), 'roles', 'sales')).toEqual({
      roles: ['service'],
    })
    expect(tickAudience({ teams: ['north'] }, 'teams', 'north')).toEqual({})
  })
})
