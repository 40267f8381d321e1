import { afterEach, describe, expect, it } from 'vitest'
import { isFrameShown } from '../../src/content/page/frame-sight.ts'

afterEach(() => document.body.replaceChildren())

function aFrame(style: string, around = ''): Window {
  const box = document.createElement('div')
  box.setAttribute('style', around)
  const frame = document.createElement('iframe')
  frame.setAttribute('style', style)
  box.append(frame)
  document.body.append(box)
  if (frame.contentWindow === null) throw new Error('A frame on the page has a window')
  return frame.contentWindow
}

describe('whether a person sees into a frame', () => {
  it.each<[string, boolean, string, string?]>([
    ['one like any other', true, ''],
    ['one further down', true, 'position: absolute; top: 4000px'],
    ['one that is not drawn', false, 'display: none'],
    ['one that is invisible', false, 'visibility: hidden'],
    ['one that is seen through', false, 'opacity: 0'],
    ['one of a pixel', false, 'width: 1px; height: 1px'],
    ['one beside the page', false, 'position: absolute; left: -9999px'],
    ['one in something that is not drawn', false, '', 'display: none'],
  ])('%s: %s', (_title, isShown, style, around) => {
    expect(isFrameShown(aFrame(style, around))).toBe(isShown)
  })
})
