import { afterEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { StudioWork } from '../../src/contract/help-desk-requests.ts'
import { tipIdOf } from '../../src/core/desk/wish.ts'
import { Studio } from '../../src/studio/Studio.tsx'
import type { AskedWish, StudioHost } from '../../src/studio/studio-host.ts'
import css from '../../src/studio/studio.css?inline'
import { findViolations } from '../support/axe.ts'
import { draftId } from '../support/build-acts.ts'
import { questionId } from '../support/build-entry.ts'
import { aParsedPack } from '../support/build-pack.ts'
import { aHost, contacts, strong } from '../support/play-studio.ts'
import { drawSurface, type Surface } from '../support/surface.ts'
import { t } from '../support/texts.ts'

let surface: Surface | undefined
afterEach(() => surface?.remove())

const pack = aParsedPack()
const wish: AskedWish = {
  ...{ id: draftId, packId: pack.id, page: contacts, title: 'how do I merge?', text: 'Tick both.' },
  ...{ questions: [questionId(1), questionId(2)], atMs: 1, asked: ['how do I merge?', 'join two contacts'] },
}
const elsewhere = { ...contacts, view: 'create' } as const

function draw(change: Partial<StudioHost>): ReturnType<typeof aHost> {
  const host = {
    ...aHost({ page: contacts, picked: strong }),
    readWishes: () => Promise.resolve([wish]),
    ...change,
  }
  surface = drawSurface(<Studio host={host} t={t} now={() => 1} />, css)
  return host
}

/** Handed over once. */
function handed(given: StudioWork = { kind: 'wish', id: wish.id }): Pick<StudioHost, 'takeWork'> {
  let work: StudioWork | undefined = given
  return {
    takeWork() {
      const taken = work
      work = undefined
      return Promise.resolve(taken)
    },
  }
}

describe('a wish of the desk', () => {
  it('that is handed over becomes a tip at what is picked, with the questions as its why, and goes out by itself', async () => {
    let show: Parameters<StudioHost['onPage']>[0] | undefined
    const host = draw({
      ...handed(),
      onPage: (listener) => (show = listener),
      // The page says which it is when it is shown the draft.
      preview() {
        show?.(contacts)
        return Promise.resolve()
      },
    })
    await expect.element(page.getByLabelText('Title')).toHaveValue('how do I merge?')
    await expect.element(page.getByRole('textbox', { name: 'Text' })).toHaveValue('Tick both.')
    expect(host.kept.at(-1)?.items.at(-1)).toMatchObject({
      ...{ id: tipIdOf(wish), kind: 'tip', page: { object: 'contacts', view: 'list' } },
      ...{ anchor: strong.anchor, questions: wish.asked },
    })
    expect(await findViolations(surface?.box ?? document.body)).toEqual([])
    await page.getByRole('button', { name: 'Publish this now' }).click()
    await expect.element(page.getByText(`Version ${pack.version + 1} is out`)).toBeVisible()
    expect(host.published[0]?.items.map(({ id }) => id)).toContain(tipIdOf(wish))
    expect(host.published[0]?.release).toMatchObject({ by: 'Ada' })
  })

  it('waits for its page, and is begun wherever the trainer wants it', async () => {
    draw({
      ...handed(),
      onPage: (listener) => listener(elsewhere),
      preview: () => Promise.resolve(),
    })
    await expect.element(page.getByText('Asked on: contacts · list')).toBeVisible()
    await expect.element(page.getByText(/Open that page beside/)).toBeVisible()
    expect(await findViolations(surface?.box ?? document.body)).toEqual([])
    await page.getByRole('button', { name: 'Point at its element: how do I merge?' }).click()
    await expect.element(page.getByLabelText('Title')).toHaveValue('how do I merge?')
    await page.getByRole('button', { name: 'Back' }).click()
    expect(page.getByText('Wished for by the help desk').query()).toBeNull()
  })
})

describe('a repair that the desk hands over', () => {
  it('begins with what people missed', async () => {
    draw({ ...handed({ kind: 'repair', packId: pack.id }), readWishes: () => Promise.resolve([]) })
    await expect.element(page.getByRole('heading', { name: 'Check' })).toBeVisible()
    await page.getByRole('button', { name: 'Back' }).click()
    await expect.element(page.getByRole('button', { name: 'New tip: pick an element' })).toBeVisible()
  })
})

describe('the short way out', () => {
  it('is there for the one item that differs, and not once another does', async () => {
    draw({ readWishes: () => Promise.resolve([]) })
    await page.getByRole('button', { name: 'Add a contact' }).click()
    expect(page.getByRole('button', { name: 'Publish this now' }).query()).toBeNull()
    await userEvent.fill(page.getByLabelText('Title'), 'Add people')
    await expect.element(page.getByRole('button', { name: 'Publish this now' })).toBeVisible()
    await userEvent.clear(page.getByLabelText('Title'))
    await expect.element(page.getByRole('button', { name: 'Publish this now' })).not.toBeInTheDocument()
    await userEvent.fill(page.getByLabelText('Title'), 'Add people')
    await page.getByRole('button', { name: 'Back' }).click()
    await page.getByRole('button', { name: 'New tip: pick an element' }).click()
    await userEvent.fill(page.getByRole('textbox', { name: 'Text' }), 'Another one.')
    await userEvent.fill(page.getByLabelText('Title'), 'Another')
    await expect.element(page.getByRole('button', { name: 'Publish this now' })).not.toBeInTheDocument()
  })

  it('is not there while the pack could not hold the item, so that no version goes out without it', async () => {
    draw({ readWishes: () => Promise.resolve([]) })
    const button = page.getByRole('button', { name: 'Publish this now' })
    await page.getByRole('button', { name: 'Add a contact' }).click()
    await userEvent.fill(page.getByLabelText('Title'), 'Add people')
    await expect.element(button).toBeVisible()
    await page.getByText('How, to whom and when').click()
    await userEvent.fill(page.getByRole('textbox', { name: 'From' }), '2026-12-31')
    await userEvent.fill(page.getByRole('textbox', { name: 'Until' }), '2026-12-01')
    await expect.element(button).not.toBeInTheDocument()
    await userEvent.fill(page.getByRole('textbox', { name: 'Until' }), '2027-01-31')
    await expect.element(button).toBeVisible()
  })
})
