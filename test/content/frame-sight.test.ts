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

  const scrolled = (around: string): Window => {
    const frame = aFrame('display: block; margin-bottom: 4000px', around)
    const box = frame.frameElement?.parentElement
    box?.scrollTo({ top: 1000, behavior: 'instant' })
    expect(box?.scrollTop).toBe(1000)
    expect(frame.frameElement?.getBoundingClientRect().bottom).toBeLessThan(0)
    return frame
  }

  it('knows one that was scrolled away in a part of the page from one that is put away in it', () => {
    const part = 'position: relative; height: 200px; overflow: auto'
    expect(isFrameShown(scrolled(part))).toBe(true)
    const away = 'position: absolute; left: -9999px'
    expect(isFrameShown(aFrame(away, `${part}; padding-bottom: 4000px`))).toBe(false)
  })

  it('knows one that was scrolled away in the shadow of what it stands in', () => {
    const frame = aFrame('display: block; margin-bottom: 4000px')
    const box = frame.frameElement?.parentElement
    const root = box?.attachShadow({ mode: 'open' })
    if (root === undefined) throw new Error('The frame stands in a box')
    root.innerHTML = '<div style="height: 200px; overflow: auto"><slot></slot></div>'
    root.firstElementChild?.scrollTo({ top: 1000, behavior: 'instant' })
    expect(frame.frameElement?.getBoundingClientRect().bottom).toBeLessThan(0)
    expect(isFrameShown(frame)).toBe(true)
  })
})
