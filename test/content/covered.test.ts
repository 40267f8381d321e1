import { afterEach, describe, expect, it } from 'vitest'
import { readGround, type Ground } from '../../src/content/overlay/covered.ts'

afterEach(() => document.body.replaceChildren())

const group = 'position: relative; width: 300px; height: 40px; margin-top: 100px'

function groundAt(html: string): Ground {
  document.body.innerHTML = html
  const target = document.querySelector('input') ?? document.body
  const { right, top } = target.getBoundingClientRect()
  return readGround({ left: right + 2, top, width: 24, height: 24 }, target)
}

describe('what a pointer would lie on', () => {
  it.each<[string, string, Ground]>([
    [
      'an icon that lies in the field',
      `<div style="${group}"><input style="width: 250px; height: 40px">
         <i style="position: absolute; z-index: 3; left: 250px; top: 0; width: 40px; height: 40px"></i></div>`,
      'page',
    ],
    [
      'a menu that hangs out of its button',
      `<div style="${group}"><input style="width: 250px; height: 40px">
         <ul style="position: absolute; z-index: 1000; left: 250px; top: 0; width: 200px; height: 300px; margin: 0"></ul></div>`,
      'floating',
    ],
    [
      'a layer over the page',
      `<input style="width: 250px; height: 40px"><div style="position: absolute; z-index: 1; inset: 0"></div>`,
      'floating',
    ],
    [
      'a header that stays',
      `<input style="width: 250px; height: 40px"><div style="position: fixed; inset: 0 0 auto; height: 200px"></div>`,
      'floating',
    ],
    ['the page itself', '<input style="width: 250px; height: 40px">', 'page'],
    [
      'a header that stays, over most of it',
      `<input style="margin-top: 100px; width: 250px; height: 40px"><div style="position: fixed; inset: 0 0 auto; height: 128px"></div>`,
      'floating',
    ],
    [
      'a header that stays, over its rim alone',
      `<input style="margin-top: 100px; width: 250px; height: 40px"><div style="position: fixed; inset: 0 0 auto; height: 106px"></div>`,
      'page',
    ],
    [
      'the next button',
      `<div style="display: flex"><input style="width: 250px; height: 40px"><button style="height: 40px">Save</button></div>`,
      'control',
    ],
    [
      'a word of a link',
      `<div style="display: flex"><input style="width: 250px; height: 40px"><a href="#x"><b>All contacts</b></a></div>`,
      'control',
    ],
  ])('is told: %s', (_name, html, ground) => {
    expect(groundAt(html)).toBe(ground)
  })
})
