import { afterEach, describe, expect, it } from 'vitest'
import { isOverFloating } from '../../src/content/overlay/covered.ts'

afterEach(() => document.body.replaceChildren())

const group = 'position: relative; width: 300px; height: 40px; margin-top: 100px'

function isFloatingAt(html: string, offset: number): boolean {
  document.body.innerHTML = html
  const target = document.querySelector('input') ?? document.body
  const { right, top } = target.getBoundingClientRect()
  return isOverFloating(right + offset, top + 10, target)
}

describe('what a pointer would lie on', () => {
  it.each<[string, string, boolean]>([
    [
      'an icon that lies in the field',
      `<div style="${group}"><input style="width: 250px; height: 40px">
         <i style="position: absolute; z-index: 3; left: 250px; top: 0; width: 40px; height: 40px"></i></div>`,
      false,
    ],
    [
      'a menu that hangs out of its button',
      `<div style="${group}"><input style="width: 250px; height: 40px">
         <ul style="position: absolute; z-index: 1000; left: 250px; top: 0; width: 200px; height: 300px; margin: 0"></ul></div>`,
      true,
    ],
    [
      'a layer over the page',
      `<input style="width: 250px; height: 40px"><div style="position: absolute; z-index: 1; inset: 0"></div>`,
      true,
    ],
    [
      'a header that stays',
      `<input style="width: 250px; height: 40px"><div style="position: fixed; inset: 0 0 auto; height: 200px"></div>`,
      true,
    ],
    ['the page itself', '<input style="width: 250px; height: 40px">', false],
  ])('floats or not: %s', (_name, html, isFloating) => {
    expect(isFloatingAt(html, 10)).toBe(isFloating)
  })
})
