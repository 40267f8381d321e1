import { afterEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { Studio } from '../../src/studio/Studio.tsx'
import css from '../../src/studio/studio.css?inline'
import { findViolations } from '../support/axe.ts'
import { png, pngName, webm, webmName } from '../support/media-samples.ts'
import { aHost } from '../support/play-studio.ts'
import { drawSurface, type Surface } from '../support/surface.ts'
import { t } from '../support/texts.ts'

let surface: Surface | undefined
afterEach(() => surface?.remove())

function draw(): ReturnType<typeof aHost> {
  const host = aHost()
  let nowMs = 0
  surface = drawSurface(<Studio host={host} t={t} now={() => (nowMs += 5_000)} />, css)
  return host
}

async function choose(file: File): Promise<void> {
  await expect.element(page.getByRole('button', { name: 'Picture or film from a file' })).toBeVisible()
  const input = surface?.box.querySelector<HTMLInputElement>('input[type=file][hidden]')
  if (input === null || input === undefined) throw new Error('no file can be chosen')
  await userEvent.upload(input, file)
}

const toFile = ({ type, data }: { type: string; data: string }): File =>
  new File([Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))], 'IMG_2041', { type })

const words = 'What it shows, for those who cannot see it'

describe('a picture from a file', () => {
  it('stands beside the text, and has to be said in words', async () => {
    const host = draw()
    await page.getByRole('button', { name: 'Add a contact' }).click()
    await choose(toFile(png))
    await expect.element(page.getByText(/Not finished yet/)).toHaveTextContent('Pictures and films')
    await userEvent.fill(page.getByLabelText(words), 'Where Create is')
    await expect.element(page.getByText(/Not finished yet/)).not.toBeInTheDocument()
    const kept = host.kept.at(-1)
    expect(kept?.items[0]?.media).toEqual([{ kind: 'image', file: pngName, alt: { en: 'Where Create is' } }])
    expect(kept?.media).toEqual({ [pngName]: png })
    expect(await findViolations(surface?.box ?? document.body)).toEqual([])
    await page.getByRole('button', { name: 'Take it out' }).click()
    await expect.poll(() => host.kept.at(-1)?.items[0]?.media).toBeUndefined()
  })

  it('is a film where it moves, by its bytes and whatever it is called', async () => {
    const host = draw()
    await page.getByRole('button', { name: 'Add a contact' }).click()
    await choose(toFile({ ...webm, type: 'image/png' }))
    await expect
      .poll(() => host.kept.at(-1)?.items[0]?.media)
      .toEqual([{ kind: 'video', file: webmName, alt: { en: '' } }])
  })

  it('is not taken where it is none, and the reason is said', async () => {
    const host = draw()
    await page.getByRole('button', { name: 'Add a contact' }).click()
    await choose(new File(['<svg xmlns="http://www.w3.org/2000/svg"/>'], 'a.png', { type: 'image/png' }))
    await expect.element(page.getByRole('alert')).toHaveTextContent('no picture or film that can be shown')
    expect(host.kept.at(-1)?.media).toBeUndefined()
  })

  it('has the room of one that was taken out again', async () => {
    const host = draw()
    await page.getByRole('button', { name: 'Add a contact' }).click()
    for (const nth of [1, 2]) {
      const bytes = Uint8Array.from(atob(webm.data), (letter) => letter.charCodeAt(0))
      await choose(new File([bytes, new Uint8Array(2_900_000 + nth)], 'film.webm'))
      await expect.poll(() => Object.keys(host.kept.at(-1)?.media ?? {})).toHaveLength(nth)
      await page.getByRole('button', { name: 'Take it out' }).click()
    }
    expect(page.getByRole('alert').elements()).toEqual([])
  })

  it('is made smaller where it is too large', async () => {
    const canvas = drawStripes()
    const host = draw()
    await page.getByRole('button', { name: 'Add a contact' }).click()
    await choose(new File([await canvas.convertToBlob({ type: 'image/png' })], 'screen.png'))
    await expect
      .poll(() => surface?.box.querySelector<HTMLImageElement>('.media-fields img')?.naturalWidth)
      .toBe(1_600)
    expect(Object.values(host.kept.at(-1)?.media ?? {})).toMatchObject([{ type: 'image/webp' }])
  })

  it('is made smaller as it is seen, where it is a photo that lies on its side', async () => {
    const bytes = await (await drawStripes().convertToBlob({ type: 'image/jpeg', quality: 1 })).bytes()
    draw()
    await page.getByRole('button', { name: 'Add a contact' }).click()
    await choose(new File([bytes.slice(0, 2), quarterTurn, bytes.slice(2)], 'photo.jpg'))
    await expect
      .poll(() => surface?.box.querySelector<HTMLImageElement>('.media-fields img')?.naturalHeight)
      .toBe(1_600)
    expect(surface?.box.querySelector<HTMLImageElement>('.media-fields img')?.naturalWidth).toBe(800)
  })
})

/** An Exif segment of a JPEG that says: turn it by 90 degrees to the right. */
const quarterTurn = Uint8Array.from(
  [0xff, 0xe1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0, 0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1].concat([
    1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0,
  ]),
)

/** A wide picture that takes much room. */
function drawStripes(): OffscreenCanvas {
  const canvas = new OffscreenCanvas(3_000, 1_500)
  const context = canvas.getContext('2d')
  for (let at = 0; at < 3_000; at += 3) {
    if (context !== null) context.fillStyle = `rgb(${at % 256} ${(at * 7) % 256} ${(at * 13) % 256})`
    context?.fillRect(at, 0, 3, 1_500)
  }
  return canvas
}
