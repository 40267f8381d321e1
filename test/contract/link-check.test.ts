import { describe, expect, it } from 'vitest'
import { parseLinkCheck } from '../../src/contract/link-check.ts'
import { countLinks, findLinkTrouble, type LinkCheck } from '../../src/core/desk/link-check.ts'

const stands = { places: ['resources[0].url'], resources: ['call'] }
const check: LinkCheck = {
  ...{ packId: 'p', packVersion: 3, checkedAtMs: 1 },
  links: [
    { url: 'https://a.example/', ...stands, state: 'alive' },
    { url: 'https://b.example/', ...stands, state: 'moved', to: 'https://c.example/', isFront: false },
    { url: 'https://d.example/', ...stands, state: 'dead', reason: 'the server answered 404' },
    { url: 'https://e.example/', ...stands, resources: ['note'], state: 'unsure', reason: 'busy' },
  ],
}
const report = { format: 'fingerpost-links', formatVersion: 1, ...check }

describe('the report of a check of links', () => {
  it('is read as the command writes it', () => {
    expect(parseLinkCheck(JSON.stringify(report))).toEqual({ ok: true, value: check })
  })

  it.each([
    ['no JSON', '{', 'the whole'],
    ['another file', JSON.stringify({ ...report, format: 'fingerpost-pack' }), 'format'],
    [
      'a state that there is not',
      JSON.stringify({ ...report, links: [{ ...stands, url: 'x', state: 'fine' }] }),
      'links[0].state',
    ],
  ])('that is %s is refused, with the place', (_name, text, place) => {
    const reading = parseLinkCheck(text)
    expect(reading.ok ? '' : reading.reasons.join('\n')).toContain(place)
  })

  it('says of each resource what is wrong with its links, the dead first', () => {
    const states = (resourceId: string): readonly string[] =>
      findLinkTrouble({ packId: 'p', resourceId }, [check]).map(({ state }) => state)
    expect(states('call')).toEqual(['dead', 'moved'])
    expect(states('note')).toEqual(['unsure'])
    expect(findLinkTrouble({ packId: 'other', resourceId: 'call' }, [check])).toEqual([])
    expect(countLinks(check)).toEqual({ alive: 1, moved: 1, dead: 1, unsure: 1 })
  })
})
