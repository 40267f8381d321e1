import type { Area, PagePicture } from '../../../src/core/picture/page-picture.ts'
import { readStore } from './own-pages.ts'
import { until, type BrowserUnderTest, type Tab } from './under-test.ts'

/** The stored pictures. */
export async function readStoredPictures(own: Tab): Promise<PagePicture[]> {
  return (await readStore<{ readonly picture: PagePicture }>(own, 'pictures')).map(({ picture }) => picture)
}

/** Opens the reports of what is broken on the desk, and waits until it shows a picture. */
export async function openPictureOnDesk(browser: BrowserUnderTest): Promise<Tab> {
  const desk = await browser.openOwn('src/desk/index.html')
  const isThere = (selector: string): Promise<true> =>
    until(
      () => desk.evaluate((sought) => document.querySelector(sought) !== null || undefined, selector),
      `${selector} on the desk`,
    )
  await isThere('.desk-head button.tab:nth-child(2)')
  await desk.click('.desk-head button.tab:nth-child(2)')
  await isThere('.page-picture')
  return desk
}

/** The steepest step from one pixel to the next beside it in an area: as the picture is drawn, and as the screen was. */
export interface Sharpness {
  readonly drawn: number
  readonly seen: number
}

/** Measures both in a browser that draws them: the picture from the desk, the screen from a file's data URL. */
export function measureSharpness(
  desk: Tab,
  areas: readonly Area[],
  screen: string,
): Promise<readonly Sharpness[]> {
  return desk.evaluate(
    async (given) => {
      const drawn = document.querySelector('.page-picture')
      if (drawn === null) throw new Error('no picture is shown')
      const svg = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(drawn))}`
      const read = async (url: string): Promise<CanvasRenderingContext2D> => {
        const image = new Image()
        image.src = url
        await image.decode()
        const context = Object.assign(document.createElement('canvas'), {
          width: image.naturalWidth,
          height: image.naturalHeight,
        }).getContext('2d')
        if (context === null) throw new Error('no canvas')
        context.drawImage(image, 0, 0)
        return context
      }
      const [one, other] = await Promise.all([read(svg), read(given.screen)])
      const steepest = (context: CanvasRenderingContext2D, [x, y, width, height]: Area): number => {
        const { data } = context.getImageData(x, y, width, height)
        let most = 0
        for (let at = 4; at < data.length; at += 4) {
          if ((at / 4) % width === 0) continue
          const light = (pixel: number): number =>
            ((data[pixel] ?? 0) + (data[pixel + 1] ?? 0) + (data[pixel + 2] ?? 0)) / 3
          most = Math.max(most, Math.abs(light(at) - light(at - 4)))
        }
        return most
      }
      return given.areas.map((area) => ({ drawn: steepest(one, area), seen: steepest(other, area) }))
    },
    { areas, screen },
  )
}
