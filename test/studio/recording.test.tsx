import { afterEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { RecordedStep } from '../../src/contract/studio.ts'
import { Studio } from '../../src/studio/Studio.tsx'
import type { StudioHost } from '../../src/studio/studio-host.ts'
import css from '../../src/studio/studio.css?inline'
import pictureCss from '../../src/ui/picture.css?inline'
import { findViolations } from '../support/axe.ts'
import { aHost, contacts, strong, weak } from '../support/play-studio.ts'
import { drawSurface, type Surface } from '../support/surface.ts'
import { t } from '../support/texts.ts'

let surface: Surface | undefined
afterEach(() => surface?.remove())

function draw<Host extends StudioHost>(host: Host): Host {
  let nowMs = 0
  surface = drawSurface(<Studio host={host} t={t} now={() => (nowMs += 5_000)} />, pictureCss + css)
  return host
}

describe('a recording in the studio', () => {
  it('has each recorded step on the disk before the next, and records on where it was left', async () => {
    let doOne = (_step: RecordedStep): void => {}
    const host = draw({
      ...aHost(),
      record: (_locale, onStep) => {
        doOne = onStep
        return Promise.resolve({ stop: () => Promise.resolve() })
      },
    })
    const stepsKept = (): readonly unknown[] => {
      const item = host.kept.at(-1)?.items.at(-1)
      return item?.kind === 'walkthrough' ? item.steps.map(({ title }) => title['en']) : []
    }
    await page.getByRole('button', { name: 'Record a walkthrough' }).click()
    await expect.element(page.getByText('Do the task once on the page.')).toBeVisible()
    doOne({ page: contacts, action: 'click', picked: strong })
    await expect.poll(stepsKept).toEqual(['Press Contact'])
    await expect.element(page.getByText('Will hold', { exact: true })).toBeVisible()
    doOne({ page: contacts, action: 'click', picked: weak, better: { ...strong, name: 'Saving' } })
    await expect.poll(stepsKept).toEqual(['Press Contact', 'Press Save'])
    // The panel dies, and is opened again.
    surface?.remove()
    draw(host)
    await page.getByRole('button', { name: 'New walkthrough' }).click()
    await page.getByRole('button', { name: 'Record more steps' }).click()
    await expect.element(page.getByText('Press Save')).toBeVisible()
    doOne({ page: contacts, action: 'filled', picked: strong })
    await expect.poll(stepsKept).toEqual(['Press Contact', 'Press Save', 'Fill in Contact'])
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(stepsKept).toEqual(['Press Contact', 'Press Save'])
  })

  it('says of each recorded step how safe it is, and takes the safer element, then and later', async () => {
    const steps: RecordedStep[] = [
      { page: contacts, action: 'click', picked: weak, better: strong },
      { page: contacts, action: 'click', picked: weak, better: strong },
    ]
    const host = draw({
      ...aHost(),
      record: (_locale, onStep) => {
        setTimeout(() => steps.forEach(onStep))
        return Promise.resolve({ stop: () => Promise.resolve() })
      },
    })
    const roles = (): readonly unknown[] => {
      const item = host.kept.at(-1)?.items.at(-1)
      return item?.kind === 'walkthrough' ? item.steps.map(({ anchor }) => anchor?.role) : []
    }
    await page.getByRole('button', { name: 'Record a walkthrough' }).click()
    await expect.poll(() => page.getByText('Will not hold').elements()).toHaveLength(2)
    expect(await findViolations(requireBox())).toEqual([])
    await page.getByRole('button', { name: 'Take that one' }).first().click()
    await expect.poll(roles).toEqual(['form', 'button'])
    await page.getByRole('button', { name: 'Stop, and edit the steps' }).click()
    await expect.element(page.getByText('Will hold', { exact: true })).toBeVisible()
    await page.getByRole('button', { name: 'Take that one' }).click()
    await expect.poll(roles).toEqual(['form', 'form'])
    // A safer element is not the one that is pressed.
    expect(host.kept.at(-1)?.items.at(-1)).toMatchObject({
      steps: [{ advance: { on: 'next' } }, { advance: { on: 'next' } }],
    })
    expect(await findViolations(requireBox())).toEqual([])
  })

  it('writes choices of a step, and tries the walkthrough from any of its steps', async () => {
    const step = { page: contacts, action: 'click', picked: strong } as const
    const tried: string[] = []
    const host = draw({
      ...aHost(),
      record: (_locale, onStep) => {
        setTimeout(() => {
          onStep(step)
          onStep({ ...step, picked: weak })
        })
        return Promise.resolve({ stop: () => Promise.resolve() })
      },
      tryStep: (packId, walkthroughId, stepId) => {
        tried.push(`${packId}/${walkthroughId}/${stepId}`)
        return Promise.resolve()
      },
    })
    await page.getByRole('button', { name: 'Record a walkthrough' }).click()
    await expect.element(page.getByText('Press Save')).toBeVisible()
    await page.getByRole('button', { name: 'Stop, and edit the steps' }).click()
    await page.getByText('Where it leads').first().click()
    await page.getByRole('button', { name: 'Add a choice' }).first().click()
    await userEvent.fill(page.getByLabelText('What is chosen'), 'A company')
    await page.getByLabelText('Leads to').selectOptions('The end')
    await expect
      .poll(() => host.kept.at(-1)?.items.at(-1))
      .toMatchObject({
        kind: 'walkthrough',
        steps: [{ branches: [{ on: 'choice', text: { en: 'A company' }, to: 'end' }] }, {}],
      })
    expect(await findViolations(requireBox())).toEqual([])
    await page.getByRole('button', { name: 'Try from step 2' }).click()
    expect(tried).toEqual(['test-pack/new-walkthrough/step-2'])
  })
})

function requireBox(): HTMLElement {
  if (surface === undefined) throw new Error('nothing was drawn')
  return surface.box
}
