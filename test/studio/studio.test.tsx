import { afterEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Picked } from '../../src/contract/studio.ts'
import { parsePack } from '../../src/contract/pack.ts'
import type { NotedPage } from '../../src/core/checking/check-list.ts'
import { beginDraft, type PackDraft } from '../../src/core/authoring/pack-draft.ts'
import type { Pack } from '../../src/core/pack.ts'
import { Studio } from '../../src/studio/Studio.tsx'
import type { PickResult, StudioHost } from '../../src/studio/studio-host.ts'
import css from '../../src/studio/studio.css?inline'
import { findViolations } from '../support/axe.ts'
import { aPackFile } from '../support/build-pack.ts'
import { drawSurface, type Surface } from '../support/surface.ts'
import { t, translations } from '../support/texts.ts'

let surface: Surface | undefined
afterEach(() => surface?.remove())

const contacts = { product: 'realtimex-crm', object: 'contacts', view: 'list' } as const

function aPack(): Pack {
  const reading = parsePack(JSON.stringify(aPackFile()))
  if (!reading.ok) throw new Error(reading.reasons.join('\n'))
  return reading.value
}

const weak: Picked = {
  anchor: { role: 'button', names: { en: 'Save' } },
  grade: 'weak',
  reasons: [{ kind: 'has-twins', others: 2 }, { kind: 'is-in-a-list' }],
  name: 'Save',
}
const strong: Picked = {
  anchor: { role: 'form', field: 'contact' },
  grade: 'strong',
  reasons: [],
  name: 'Contact',
}

/** What a page said of the one tip of the pack, once it was checked. */
const checkedPage: NotedPage = {
  page: contacts,
  url: 'contacts · list',
  resolutions: new Map([['create-contact', 'doubtful']]),
  notes: new Map([['create-contact', { proposal: strong }]]),
}

/** A studio of which the tab beside, the disk and the worker are played. */
function aHost(pick?: PickResult): StudioHost & { readonly kept: PackDraft[]; readonly published: Pack[] } {
  const kept: PackDraft[] = []
  const published: Pack[] = []
  return {
    kept,
    published,
    readPacks: () => Promise.resolve([aPack()]),
    readDraft: (pack) => Promise.resolve(kept.at(-1) ?? beginDraft(pack)),
    keepDraft(draft) {
      kept.push(draft)
      return Promise.resolve(true)
    },
    dropDraft: () => Promise.resolve(),
    preview: () => Promise.resolve(),
    pick: () => Promise.resolve(pick),
    movePicker: () => Promise.resolve(),
    takeSurvey: () => Promise.resolve(undefined),
    tryStep: () => Promise.resolve(),
    record: () => Promise.resolve(undefined),
    onPacks() {},
    checker: {
      checkBeside: () => Promise.resolve(true),
      checkAddress: () => Promise.resolve(false),
      onChecked: (listener) => listener(checkedPage),
    },
    publisher: {
      canOthersAgree: false,
      readName: () => Promise.resolve('Ada'),
      publish(pack) {
        published.push(pack)
        const reading = parsePack(JSON.stringify({ format: 'fingerpost-pack', formatVersion: 1, ...pack }))
        return Promise.resolve(
          reading.ok ? { outcome: 'published' } : { outcome: 'refused', reasons: reading.reasons },
        )
      },
      withdraw: () => Promise.resolve({ outcome: 'published' }),
      readEarlier: () => Promise.resolve([]),
      saveFile() {},
    },
    onPage: (listener) => listener(contacts),
  }
}

function draw<Host extends StudioHost>(host: Host, say = t): Host {
  let nowMs = 0
  surface = drawSurface(<Studio host={host} t={say} now={() => (nowMs += 5_000)} />, css)
  return host
}

describe('the studio', () => {
  it('lists what is on this page, and what is elsewhere', async () => {
    draw(aHost())
    await expect.element(page.getByRole('button', { name: 'Add a contact' })).toBeVisible()
    await expect.element(page.getByText('contacts · list')).toBeVisible()
  })

  it('says how safe a picked element is, why, and takes the safer one', async () => {
    const host = draw(aHost({ page: contacts, picked: weak, better: strong }))
    await page.getByRole('button', { name: 'New tip: pick an element' }).click()
    await expect.element(page.getByText('Will not hold')).toBeVisible()
    await expect.element(page.getByText('2 others look the same.')).toBeVisible()
    await page.getByRole('button', { name: 'Take that one' }).click()
    await expect.element(page.getByText('Will hold', { exact: true })).toBeVisible()
    await expect
      .poll(() => host.kept.at(-1)?.items.at(-1))
      .toMatchObject({ kind: 'tip', anchor: strong.anchor })
  })

  it('keeps each change, and takes it back', async () => {
    const host = draw(aHost())
    await page.getByRole('button', { name: 'Add a contact' }).click()
    await userEvent.fill(page.getByLabelText('Title'), 'Add people')
    await expect.poll(() => host.kept.at(-1)?.items[0]?.title).toEqual({ en: 'Add people' })
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect.element(page.getByLabelText('Title')).toHaveValue('Add a contact')
    await page.getByRole('button', { name: 'Redo' }).click()
    await expect.element(page.getByLabelText('Title')).toHaveValue('Add people')
  })

  it('shows the pack’s own language above the one that is written', async () => {
    const host = draw(aHost())
    await page.getByRole('button', { name: 'Add a contact' }).click()
    await page.getByLabelText('Language').selectOptions('French')
    await expect.element(page.getByText('Add a contact', { exact: true })).toBeVisible()
    await userEvent.fill(page.getByLabelText('Title'), 'Ajoutez un contact')
    await expect
      .poll(() => host.kept.at(-1)?.items[0]?.title)
      .toEqual({ en: 'Add a contact', fr: 'Ajoutez un contact' })
  })

  it('tells what goes out in words before it goes', async () => {
    const host = draw(aHost())
    await page.getByRole('button', { name: 'Add a contact' }).click()
    await userEvent.fill(page.getByLabelText('Title'), 'Add people')
    await page.getByRole('button', { name: 'Publish…' }).click()
    await expect.element(page.getByText('Changed:')).toBeVisible()
    await page.getByRole('button', { name: 'Publish on this machine' }).click()
    await expect.element(page.getByText('Version 2 is out')).toBeVisible()
    expect(host.published).toMatchObject([{ version: 2 }])
  })

  it('says why a pack cannot be published, and keeps the draft', async () => {
    const host = draw(aHost({ page: contacts, picked: strong }))
    await page.getByRole('button', { name: 'New tip: pick an element' }).click()
    await page.getByRole('button', { name: 'Publish…' }).click()
    await page.getByRole('button', { name: 'Publish on this machine' }).click()
    await expect.element(page.getByText('It cannot be published like this:')).toBeVisible()
    await expect.element(page.getByText(/^items.*text\.en: /)).toBeVisible()
    expect(host.kept.at(-1)?.items).toHaveLength(2)
  })

  it('says so when nothing was picked', async () => {
    draw(aHost())
    await page.getByRole('button', { name: 'New tip: pick an element' }).click()
    await expect.element(page.getByRole('alert')).toHaveTextContent('Nothing was picked.')
  })

  it('offers what a doubtful element seems to be, and takes it only when it is confirmed', async () => {
    const host = draw(aHost())
    await page.getByRole('button', { name: 'Check', exact: true }).click()
    await expect.element(page.getByText('Doubtful')).toBeVisible()
    await expect.element(page.getByText('0 of 1 elements found on 1 pages')).toBeVisible()
    expect(await findViolations(requireBox())).toEqual([])
    await page.getByRole('checkbox', { name: 'This seems to be it now: Contact (form). Yes, it is.' }).click()
    expect(host.kept).toEqual([])
    await page.getByRole('button', { name: 'Remember the 1 confirmed from now on' }).click()
    await expect
      .poll(() => host.kept.at(-1)?.items)
      .toMatchObject([{ id: 'create-contact', anchor: strong.anchor }])
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => host.kept.at(-1)?.items).toMatchObject([{ anchor: { names: { en: 'Create' } } }])
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

  it('publishes for the pilot alone, with who and why', async () => {
    const host = draw(aHost())
    await page.getByRole('button', { name: 'Add a contact' }).click()
    await userEvent.fill(page.getByLabelText('Title'), 'Add people')
    await page.getByRole('button', { name: 'Publish…' }).click()
    await userEvent.fill(page.getByLabelText('Why (for those'), 'Easier words')
    await page.getByText('To whom, and from when').click()
    await page.getByLabelText('For whom').selectOptions('Those who try things out first')
    await page.getByRole('button', { name: 'Publish on this machine' }).click()
    await expect.element(page.getByText('Version 2 is out')).toBeVisible()
    expect(host.published).toMatchObject([
      { rollout: { rings: ['pilot'] }, release: { by: 'Ada', why: 'Easier words' } },
    ])
  })

  it('has nothing that axe finds wrong, in any of its views', async () => {
    draw(aHost({ page: contacts, picked: weak, better: strong }))
    await expect.element(page.getByText('contacts · list')).toBeVisible()
    expect(await findViolations(requireBox())).toEqual([])
    await page.getByRole('button', { name: 'New tip: pick an element' }).click()
    await page.getByText('How, to whom and when').click()
    expect(await findViolations(requireBox())).toEqual([])
    await page.getByRole('button', { name: 'Publish…' }).click()
    expect(await findViolations(requireBox())).toEqual([])
  })

  it('fits into 320 pixels in every language', async () => {
    await page.viewport(320, 700)
    for (const [locale, say] of Object.entries(translations)) {
      draw(aHost({ page: contacts, picked: weak, better: strong }), say)
      requireBox().dir = say('direction')
      await page.getByRole('button', { name: say('studioNewTip') }).click()
      await expect.element(page.getByText(say('gradeWeak'), { exact: true })).toBeVisible()
      expect([locale, document.documentElement.scrollWidth]).toEqual([locale, 320])
      surface?.remove()
    }
    await page.viewport(1000, 700)
  })
})

function requireBox(): HTMLElement {
  if (surface === undefined) throw new Error('nothing was drawn')
  return surface.box
}
