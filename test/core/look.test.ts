import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contrastAtLeast, contrastOf, deriveColours, grounds } from '../../src/core/look.ts'

const hexes = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`)

describe('the colours of an organisation', () => {
  it('can be read on every ground and written on, whatever the colour', () => {
    fc.assert(
      fc.property(hexes, fc.constantFrom('light' as const, 'dark' as const), (colour, scheme) => {
        const { brand, strong, onBrand } = deriveColours(colour)[scheme]
        const pairs = [
          ...Object.values(grounds[scheme]).flatMap((ground) => [
            [brand, ground],
            [strong, ground],
          ]),
          [brand, onBrand],
          [strong, onBrand],
        ]
        for (const [one = '', other = ''] of pairs)
          expect([one, other, contrastOf(one, other) >= contrastAtLeast]).toEqual([one, other, true])
      }),
    )
  })

  it('are the organisation’s own where that can be read', () => {
    expect(deriveColours('#0b6b62').light.brand).toBe('#0b6b62')
    expect(deriveColours('#ffd24d').dark.brand).toBe('#ffd24d')
  })

  it('keep the hue where the lightness has to be moved', () => {
    const [red = 0, green = 0, blue = 0] =
      /#(..)(..)(..)/
        .exec(deriveColours('#ffcc00').light.brand)
        ?.slice(1)
        .map((part) => Number.parseInt(part, 16)) ?? []
    expect(red).toBeGreaterThan(green)
    expect(green).toBeGreaterThan(blue)
  })

  it('are set against the grounds that the token file has', () => {
    const tokens = readFileSync('src/ui/tokens.css', 'utf8')
    for (const { surface, raised } of Object.values(grounds)) {
      expect(tokens).toContain(`--fp-surface: ${surface};`)
      expect(tokens).toContain(`--fp-raised: ${raised};`)
    }
  })
})
