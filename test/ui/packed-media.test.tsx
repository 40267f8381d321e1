import { afterEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import type { MediaFile } from '../../src/core/media/media.ts'
import { Card } from '../../src/ui/Card.tsx'
import { MediaSource } from '../../src/ui/media-source.ts'
import type { ShownMedia } from '../../src/ui/MediaView.tsx'
import { WelcomeBox } from '../../src/ui/WelcomeBox.tsx'
import { findViolations } from '../support/axe.ts'
import { png, webm } from '../support/media-samples.ts'
import { drawSurface, type Surface } from '../support/surface.ts'
import { t } from '../support/texts.ts'

let surface: Surface | undefined
afterEach(() => surface?.remove())

const picture = {
  kind: 'image',
  file: 'p',
  type: 'image/png',
  width: 48,
  height: 32,
  alt: 'The form',
} as const
const film = { ...picture, kind: 'video', file: 'f', type: 'video/webm', alt: 'How it is filled in' } as const
// What moves is played and stopped, whatever its format; here it is one that stands still.
const moving = { ...film, file: 'p', type: 'image/gif' } as const
const toUrl = ({ type, data }: MediaFile): string => `data:${type};base64,${data}`
const urls: Readonly<Record<string, string>> = { p: toUrl(png), f: toUrl(webm) }

function draw(media: readonly ShownMedia[], found = urls): string[] {
  const opened: string[] = []
  const source: MediaSource = {
    read: (file) => Promise.resolve(found[file]),
    open: (file, alt) => opened.push(`${file} ${alt}`),
  }
  surface = drawSurface(
    <MediaSource.Provider value={source}>
      <Card
        tip={{ title: 'Fill it in', text: [], media }}
        isAskedFor
        {...{ locale: 'en', t, actions: { onClose() {} } }}
      />
    </MediaSource.Provider>,
  )
  return opened
}

const requireBox = (): HTMLElement => {
  if (surface === undefined) throw new Error('nothing is drawn')
  return surface.box
}

describe('a picture of the pack', () => {
  it('is shown at once, by its words for those who cannot see it', async () => {
    draw([picture])
    await expect.element(page.getByRole('img', { name: 'The form' })).toBeVisible()
    expect(await findViolations(requireBox())).toEqual([])
  })

  it('has its room before it is there', async () => {
    draw([{ ...picture, width: 120, height: 80 }], {})
    const room = requireBox().querySelector('.picture-room')?.getBoundingClientRect()
    expect([room?.width, room?.height]).toEqual([120, 80])
    await expect.element(page.getByText('The form')).toBeVisible()
  })
})

it('shows the sponsor by their portrait where the pack has it, and by their initials where it is on the web', async () => {
  const welcome = { title: 'Welcome', text: [] }
  const sponsor = { name: 'Amira Haddad', position: 'Head of Sales' }
  const drawWelcome = (portrait: ShownMedia): void =>
    surface?.redraw(
      <MediaSource.Provider value={{ read: (file) => Promise.resolve(urls[file]), open() {} }}>
        <WelcomeBox
          welcome={{ ...welcome, sponsor: { ...sponsor, portrait } }}
          isAskedFor
          {...{ locale: 'en', t, actions: { onClose() {} } }}
        />
      </MediaSource.Provider>,
    )
  surface = drawSurface(null)
  drawWelcome({ ...picture, alt: 'Amira Haddad' })
  const portrait = page.getByRole('img', { name: 'Amira Haddad' })
  await expect.element(portrait).toBeVisible()
  const { width, height } = portrait.element().getBoundingClientRect()
  expect([width, height]).toEqual([64, 64])
  drawWelcome({ kind: 'image', url: 'https://pictures.example/a.png', alt: 'Amira Haddad' })
  await expect.element(page.getByText('AH')).toBeVisible()
})

describe('a film of the pack', () => {
  it('plays where it stands when the person asks for it', async () => {
    draw([film])
    expect(requireBox().querySelector('video')).toBeNull()
    await page.getByRole('button', { name: 'How it is filled in Play the film' }).click()
    await expect.poll(() => requireBox().querySelector('video')?.readyState ?? 0).toBeGreaterThan(1)
    expect(document.activeElement?.tagName).toBe('VIDEO')
    expect(await findViolations(requireBox())).toEqual([])
  })

  it('is offered in a tab of its own where it may not play', async () => {
    // A page that forbids it and a film that is broken are the same to a page.
    const opened = draw([film], { f: 'data:video/webm;base64,AAAA' })
    await page.getByRole('button', { name: 'Play the film' }).click()
    const elsewhere = page.getByRole('button', { name: /Play it in a new tab/ })
    await expect.element(elsewhere).toHaveFocus()
    await elsewhere.click()
    expect(opened).toEqual(['f How it is filled in'])
  })

  it('can be stopped where it is a picture that moves', async () => {
    draw([moving])
    await page.getByRole('button', { name: 'Play the film' }).click()
    await expect.element(page.getByRole('img', { name: 'How it is filled in' })).toBeVisible()
    expect(await findViolations(requireBox())).toEqual([])
    await page.getByRole('button', { name: 'Stop' }).click()
    await expect.element(page.getByRole('button', { name: 'Play the film' })).toHaveFocus()
  })
})
