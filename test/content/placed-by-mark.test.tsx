import type { JSX } from 'preact'
import { afterEach, expect, it } from 'vitest'
import { Placed } from '../../src/content/overlay/Placed.tsx'
import { drawInRoot, type Surface } from '../support/surface.ts'
import { waitFor } from '../support/wait-for.ts'

let surface: Surface | undefined

afterEach(() => {
  surface?.remove()
  document.body.replaceChildren()
})

it('stays as far from its element as before, when the page moved that and all is drawn again', async () => {
  document.body.innerHTML =
    '<button style="position: absolute; left: 100px; top: 300px; width: 100px; height: 30px">Save</button>'
  const target = document.querySelector('button')
  if (target === null) throw new Error('nothing was drawn')
  const draw = (): JSX.Element => (
    <>
      <Placed target={target} side="top-end" gap={2}>
        <div style={{ inlineSize: '24px', blockSize: '24px' }} />
      </Placed>
      <Placed target={target} side="bottom" gap={12} hasArrow isOpenedByMark>
        <div style={{ inlineSize: '200px', blockSize: '80px' }} />
      </Placed>
    </>
  )
  surface = drawInRoot(draw(), 'light')
  const [mark, box] = surface.box.querySelectorAll('.placed')
  const distances = (): (number | undefined)[] => [
    mark && Math.round(target.getBoundingClientRect().top - mark.getBoundingClientRect().bottom),
    box && Math.round(box.getBoundingClientRect().top - target.getBoundingClientRect().bottom),
  ]
  await waitFor(() => expect(distances()).toEqual([2, 12]))
  for (const top of [100, 200]) {
    target.style.top = `${top}px`
    surface.redraw(draw())
    await new Promise((resolve) => setTimeout(resolve))
    expect(distances()).toEqual([2, 12])
  }
})
