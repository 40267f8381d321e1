import type { JSX } from 'preact'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createEscapeStack } from '../../../src/content/overlay/escape.ts'
import { ItemLayer } from '../../../src/content/overlay/items/ItemLayer.tsx'
import type { LayerProps, LayerServices } from '../../../src/content/overlay/layer.ts'
import { nowhere, type OpenBox } from '../../../src/content/overlay/overlay.ts'
import type { OnStage } from '../../../src/content/overlay/stage.ts'
import { useShowWhere } from '../../../src/content/overlay/use-show-where.ts'
import { findViolations } from '../../support/axe.ts'
import { aShownItem } from '../../support/build-shown.ts'
import { drawInRoot, drawSurface, type Surface } from '../../support/surface.ts'
import { t } from '../../support/texts.ts'
import { waitFor } from '../../support/wait-for.ts'

const questionId = '01935f6e-0000-7000-8000-000000000001'
const pin = aShownItem({
  ...{ kind: 'pin', id: 'p/pin:create', title: 'Create a contact', resourceId: 'create', questionId },
  text: [{ kind: 'paragraph', content: [{ kind: 'text', text: 'Press Create.' }] }],
  anchor: { role: 'link', names: { en: 'Create' } },
  url: 'https://help.example.com/create',
})

let surface: Surface | undefined
const stop = new AbortController()
afterEach(() => {
  surface?.remove()
  document.body.replaceChildren()
})

interface Asked {
  readonly services: LayerServices
  readonly askDesk: ReturnType<typeof vi.fn>
  readonly onOpen: ReturnType<typeof vi.fn<(box: OpenBox) => void>>
}

function serve(answer: object): Asked {
  const askDesk = vi.fn().mockResolvedValue(answer)
  const onOpen = vi.fn<(box: OpenBox) => void>()
  const services: Partial<LayerServices> = {
    ...{ t, askDesk, onOpen, say: () => undefined },
    escape: createEscapeStack(window, stop.signal),
  }
  return { services: services as LayerServices, askDesk, onOpen }
}

function propsOf(
  services: LayerServices,
  change: Partial<LayerProps['view']>,
  onStage: OnStage[],
): LayerProps {
  const open = { kind: 'nothing' } as const
  const view = { page: nowhere, locale: 'en', items: [pin], resolutions: new Map(), open, ...change }
  return { view, onStage, walk: undefined, services }
}

function aTarget(): HTMLElement {
  const target = document.createElement('a')
  target.href = '#'
  target.textContent = 'Create'
  target.style.cssText = 'position: absolute; left: 300px; top: 120px; color: #555; background: #fff'
  document.body.append(target)
  return target
}

describe('a pinned help page', () => {
  it.each(['light', 'dark'] as const)(
    'is asked whether it answered, and taken away, beside its element, on a %s page',
    async (scheme) => {
      const { services, askDesk, onOpen } = serve({ ok: true, value: { stored: true } })
      const open = { kind: 'card', id: pin.id } as const
      const onStage: OnStage[] = [{ item: pin, place: 'element', target: aTarget() }]
      surface = drawInRoot(<ItemLayer {...propsOf(services, { open }, onStage)} />, scheme)
      const find = (text: string): HTMLElement | undefined =>
        [...(surface?.box.querySelectorAll<HTMLElement>('.card.pin button') ?? [])].find(
          (button) => button.textContent === text,
        )
      expect(surface.box.querySelector('.card.pin')?.textContent).toContain('Press Create.')
      expect(surface.box.querySelector('.pin-mark')?.getAttribute('aria-expanded')).toBe('true')
      expect(await findViolations(document.body)).toEqual([])
      find('Yes')?.click()
      expect(askDesk).toHaveBeenCalledWith('question/close', {
        ...{ id: questionId, outcome: 'answered', resourceId: 'create' },
      })
      find('Take this pin away')?.click()
      expect(onOpen).toHaveBeenCalledWith({ kind: 'nothing' })
      expect(askDesk).toHaveBeenCalledWith('resource/unpin', { resourceId: 'create', page: nowhere })
    },
  )
})

function Probe({ props, isWanted }: { readonly props: LayerProps; readonly isWanted: boolean }): JSX.Element {
  const { showing, showWhere } = useShowWhere(props, isWanted)
  return (
    <button type="button" onClick={() => void showWhere(questionId, 'create')}>
      {showing}
    </button>
  )
}

describe('showing a help page on the page', () => {
  const found = { ok: true, value: { stored: true, itemId: pin.id } }
  const says = (word: string): Promise<void> => waitFor(() => expect(surface?.box.textContent).toBe(word))

  it('opens the pin once its element was found', async () => {
    const { services, onOpen } = serve(found)
    surface = drawSurface(<Probe props={propsOf(services, {}, [])} isWanted />)
    surface.box.querySelector('button')?.click()
    await says('looking')
    expect(onOpen).not.toHaveBeenCalled()
    const onStage: OnStage[] = [{ item: pin, place: 'element', target: aTarget() }]
    await waitFor(() => {
      surface?.redraw(<Probe props={propsOf(services, {}, onStage)} isWanted />)
      expect(onOpen).toHaveBeenCalledWith({ kind: 'card', id: pin.id })
    })
    await says('not-asked')
  })

  it.each(['lost', 'doubtful', 'hidden'] as const)('says so where its element is %s', async (kind) => {
    const { services, onOpen } = serve(found)
    surface = drawSurface(<Probe props={propsOf(services, {}, [])} isWanted />)
    surface.box.querySelector('button')?.click()
    await says('looking')
    const resolutions = new Map([
      [pin.id, { kind, evidence: [] }],
    ]) as unknown as LayerProps['view']['resolutions']
    surface.redraw(<Probe props={propsOf(services, { resolutions }, [])} isWanted />)
    await says('not-seen')
    expect(onOpen).not.toHaveBeenCalled()
  })

  it('opens nothing for who has turned to something else meanwhile', async () => {
    const { services, onOpen } = serve(found)
    surface = drawSurface(<Probe props={propsOf(services, {}, [])} isWanted />)
    surface.box.querySelector('button')?.click()
    await says('looking')
    surface.redraw(<Probe props={propsOf(services, {}, [])} isWanted={false} />)
    await says('not-asked')
    const onStage: OnStage[] = [{ item: pin, place: 'element', target: aTarget() }]
    surface.redraw(<Probe props={propsOf(services, {}, onStage)} isWanted={false} />)
    expect(onOpen).not.toHaveBeenCalled()
  })

  it('says so where no pack has it any more', async () => {
    const { services, onOpen } = serve({ ok: true, value: { stored: false } })
    surface = drawSurface(<Probe props={propsOf(services, {}, [])} isWanted />)
    surface.box.querySelector('button')?.click()
    await says('not-seen')
    expect(onOpen).not.toHaveBeenCalled()
  })
})
