import { afterEach, describe, expect, it, vi } from 'vitest'
import { readScheme } from '../../src/content/overlay/scheme.ts'

afterEach(() => {
  document.body.removeAttribute('style')
  document.documentElement.removeAttribute('style')
})

describe('how light or dark a page is', () => {
  it.each<[string, string, string, 'light' | 'dark']>([
    ['no colour at all', '', '', 'light'],
    ['a white body', '#fff', '', 'light'],
    ['a dark body', '#16191d', '', 'dark'],
    ['a dark page under a clear body', 'transparent', '#16191d', 'dark'],
    ['a light body over a dark page', '#fafafa', '#000', 'light'],
    ['a dark page in another way of writing', 'oklch(0.145 0 0)', '', 'dark'],
    ['a body that lets the dark page through', 'rgb(255 255 255 / 10%)', '#111', 'dark'],
    ['a blue that is dark to the eye', '#0a1f6b', '', 'dark'],
    ['a yellow that is light to the eye', '#ffe600', '', 'light'],
  ])('%s', (_title, body, html, scheme) => {
    document.body.style.backgroundColor = body
    document.documentElement.style.backgroundColor = html
    expect(readScheme(document)).toBe(scheme)
  })

  // Written in the other way it is painted.
  it('is told of a grey by its lightness as by painting with it', () => {
    for (const lightness of [0, 0.2, 0.45, 0.49, 0.5, 0.55, 0.6, 0.65, 0.7, 0.71, 0.8, 1])
      for (const chroma of [0, 0.004, 0.02, 0.049, 0.05, 0.2])
        for (const hue of [0, 60, 120, 180, 240, 300])
          for (const opacity of [1, 0.6]) {
            const colour = `oklch(${lightness} ${chroma} ${hue} / ${opacity})`
            document.body.style.backgroundColor = colour
            const told = readScheme(document)
            document.body.style.backgroundColor = `color-mix(in srgb, ${colour} 100%, transparent)`
            expect([colour, told]).toEqual([colour, readScheme(document)])
          }
  })

  it.each(['oklch(1 0 0)', 'oklch(0.985 0.002 247.8)', 'oklch(0.129 0.042 264.7 / 0.9)'])(
    'is told without painting for %s, as many designs write it',
    (colour) => {
      const paint = vi.spyOn(OffscreenCanvas.prototype, 'getContext')
      document.body.style.backgroundColor = colour
      readScheme(document)
      expect(paint).not.toHaveBeenCalled()
      paint.mockRestore()
    },
  )
})
