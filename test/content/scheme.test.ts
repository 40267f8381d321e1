import { afterEach, describe, expect, it } from 'vitest'
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
})
