import { afterEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { RecordedStep } from '../../src/contract/studio.ts'
import { beginDraft } from '../../src/core/authoring/pack-draft.ts'
import type { PageKey } from '../../src/core/page-key.ts'
import { Studio } from '../../src/studio/Studio.tsx'
import type { StudioHost } from '../../src/studio/studio-host.ts'
import css from '../../src/studio/studio.css?inline'
import pictureCss from '../../src/ui/picture.css?inline'
import { findViolations } from '../support/axe.ts'
import { aParsedPack } from '../support/build-pack.ts'
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

  it.each([
    ['fr', 'Nouveau parcours', 'Appuyez sur Contact'],
    // The extension does not speak it: the name of the element is in no language of ours.
    ['nl', 'New walkthrough', 'Contact'],
  ])('writes its steps in the language that is written in, %s', async (locale, title, step) => {
    const { host, recorder } = aRecorder()
    const pack = aParsedPack({ title: { [locale]: 'Paquet' }, defaultLocale: locale })
    draw({ ...host, readPacks: () => Promise.resolve([pack]) })
    await page.getByRole('button', { name: 'Record a walkthrough' }).click()
    await expect.element(page.getByText('Do the task once on the page.')).toBeVisible()
    recorder.doOne({ page: contacts, action: 'click', picked: strong })
    await expect
      .poll(() => host.kept.at(-1)?.items.at(-1))
      .toMatchObject({ title: { [locale]: title }, steps: [{ title: { [locale]: step } }] })
  })

  it('begins once, however often it is asked for', async () => {
    const begun: ((running: { stop: () => Promise<void> }) => void)[] = []
    draw({ ...aHost(), record: () => new Promise((resolve) => begun.push(resolve)) })
    const button = page.getByRole('button', { name: 'Record a walkthrough' })
    await button.click()
    await button.click()
    expect(begun).toHaveLength(1)
    begun[0]?.({ stop: () => Promise.resolve() })
    await expect.element(page.getByText('Do the task once on the page.')).toBeVisible()
  })

  it('stays with its pack on pages of another CRM, and ends where another pack is chosen', async () => {
    const { host, recorder } = aRecorder()
    draw(host)
    await page.getByRole('button', { name: 'Record a walkthrough' }).click()
    await expect.element(page.getByText('Do the task once on the page.')).toBeVisible()
    recorder.enter({ ...contacts, product: 'odoo' })
    recorder.doOne({ page: contacts, action: 'click', picked: strong })
    await expect.element(page.getByText('Press Contact')).toBeVisible()
    expect(recorder.stopped).toBe(0)
    await page.getByLabelText('Pack').selectOptions('Another pack')
    await expect.element(page.getByRole('button', { name: 'Record a walkthrough' })).toBeVisible()
    expect(recorder.stopped).toBe(1)
    const kept = host.kept.length
    recorder.doOne({ page: contacts, action: 'click', picked: weak })
    await page.getByLabelText('Pack').selectOptions('Test pack')
    await expect.element(page.getByRole('button', { name: 'Record a walkthrough' })).toBeVisible()
    expect(host.kept).toHaveLength(kept)
  })

  it('that begins only when its panel is gone ends at once', async () => {
    const { host, recorder } = aRecorder()
    let begin = (): void => {}
    const may = new Promise<void>((resolve) => (begin = resolve))
    draw({ ...host, record: (...of) => may.then(() => host.record(...of)) })
    await page.getByRole('button', { name: 'Record a walkthrough' }).click()
    surface?.remove()
    begin()
    await expect.poll(() => recorder.stopped).toBe(1)
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

/** A studio with two packs of two CRMs, of which the recorder and the page beside are played. */
function aRecorder(): {
  readonly host: ReturnType<typeof aHost>
  readonly recorder: {
    doOne: (step: RecordedStep) => void
    enter: (page: PageKey) => void
    stopped: number
  }
} {
  const recorder = { doOne(_step: RecordedStep) {}, enter(_page: PageKey) {}, stopped: 0 }
  const pack = aParsedPack()
  const other = { ...pack, id: 'other', title: { en: 'Another pack' }, crm: { ...pack.crm, product: 'odoo' } }
  const host: ReturnType<typeof aHost> = {
    ...aHost(),
    readPacks: () => Promise.resolve([pack, other]),
    readDraft: (of) => Promise.resolve(beginDraft(of)),
    onPage(listener) {
      recorder.enter = listener
      listener(contacts)
    },
    record(_locale, onStep) {
      recorder.doOne = onStep
      return Promise.resolve({
        stop() {
          recorder.stopped += 1
          return Promise.resolve()
        },
      })
    },
  }
  return { host, recorder }
}

function requireBox(): HTMLElement {
  if (surface === undefined) throw new Error('nothing was drawn')
  return surface.box
}
