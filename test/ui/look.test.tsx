import { afterEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { deriveColours } from '../../src/core/look.ts'
import { styleOf } from '../../src/ui/look.ts'
import { Logo } from '../../src/ui/Logo.tsx'
import tokens from '../../src/ui/tokens.css?inline'
import { findViolations } from '../support/axe.ts'
import { drawSurface } from '../support/surface.ts'

let host: HTMLElement | undefined
afterEach(() => host?.remove())

const colours = deriveColours('#b4005a')
const pixel = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=='

/** A host as in a page, with its own tokens and the organisation's colours over them. */
function drawHost(css: string): HTMLElement {
  const element = document.createElement('div')
  host = element
  element.attachShadow({ mode: 'open' }).innerHTML = `<style>${tokens}${css}</style>`
  document.body.append(element)
  return element
}

function brandOf(element: HTMLElement): string {
  return getComputedStyle(element).getPropertyValue('--fp-brand').trim()
}

describe('an organisation’s look', () => {
  it('sets its colours over ours, by the scheme of the page', () => {
    const element = drawHost(styleOf({ organisation: 'Example', colours }))
    element.dataset['scheme'] = 'light'
    expect(brandOf(element)).toBe(colours.light.brand)
    element.dataset['scheme'] = 'dark'
    expect(brandOf(element)).toBe(colours.dark.brand)
  })

  it('leaves ours where it has none', () => {
    const element = drawHost(styleOf({ organisation: 'Example' }))
    element.dataset['scheme'] = 'light'
    expect(brandOf(element)).toBe('#0b6b62')
  })

  it('says the organisation’s name for its logo', async () => {
    const surface = drawSurface(<Logo look={{ organisation: 'Example', logo: pixel }} />)
    await expect.element(page.getByRole('img', { name: 'Example' })).toBeInTheDocument()
    expect(await findViolations(surface.box)).toEqual([])
    surface.redraw(<Logo look={{ organisation: 'Example' }} />)
    expect(surface.box.querySelector('img')).toBeNull()
    surface.remove()
  })
})
