import { afterEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Preview } from '../../src/contract/studio.ts'
import { readCircumstances } from '../../src/core/delivery/circumstances.ts'
import { judgeItem } from '../../src/core/delivery/judge-item.ts'
import { Studio } from '../../src/studio/Studio.tsx'
import css from '../../src/studio/studio.css?inline'
import { findViolations } from '../support/axe.ts'
import { aParsedPack, aTipEntry } from '../support/build-pack.ts'
import { aHost, contacts } from '../support/play-studio.ts'
import { drawSurface, type Surface } from '../support/surface.ts'
import { t } from '../support/texts.ts'

let surface: Surface | undefined
afterEach(() => surface?.remove())

const written = {
  audience: { rings: ['pilot'] },
  phases: ['parallel'],
  window: { from: '2027-03-01', until: '2027-04-30' },
}
const pack = aParsedPack({
  items: [aTipEntry(written)],
  goLive: { phases: { live: '2027-02-01', parallel: '2027-03-15', 'cut-over': '2027-05-01' } },
})

/** What the list of reasons says of the one item: the gates that it does not pass. */
function listShut({ profile, atMs = Date.parse('2027-01-01T12:00') }: Preview): readonly string[] {
  const [item] = pack.items
  if (item === undefined) throw new Error('the pack has one item')
  const person = { profile, isQuiet: false, isFirstDay: false, firstAtMs: atMs, spentAtMs: [] }
  const circumstances = readCircumstances({
    ...{ pack, page: contacts, nowMs: atMs, person },
    ...{ browserZone: Intl.DateTimeFormat().resolvedOptions().timeZone, browserLocale: 'en' },
    ...{ milestonesMet: new Map(), histories: new Map(), walkthroughs: new Map() },
  })
  return judgeItem(item, circumstances).gates.flatMap(({ code, isPassed }) => (isPassed ? [] : [code]))
}

describe('the page beside is shown', () => {
  it('to a ring, in a phase, and on a day and hour, as the list of reasons has it', async () => {
    const previews: Preview[] = []
    const host = {
      ...aHost(),
      readPacks: () => Promise.resolve([pack]),
      preview: (preview: Preview) => Promise.resolve(void previews.push(preview)),
    }
    surface = drawSurface(<Studio host={host} t={t} now={() => 0} />, css)
    const shut = (): readonly string[] => listShut(previews.at(-1) ?? { packId: pack.id, profile: {} })
    await expect.poll(shut).toEqual(['ring', 'phase', 'window-from'])
    await page.getByText('Look at it as somebody else').click()
    await page.getByLabelText('Group').selectOptions('Pilot group')
    await expect.poll(shut).toEqual(['phase', 'window-from'])
    await page.getByLabelText('Phase').selectOptions('Parallel running')
    await expect.poll(shut).toEqual([])
    await expect.element(page.getByLabelText('On this day and hour')).toHaveValue('2027-03-15T00:00')
    await userEvent.fill(page.getByLabelText('On this day and hour'), '2027-03-10T09:30')
    await expect.poll(shut).toEqual(['phase'])
    await expect.element(page.getByLabelText('Phase')).toHaveDisplayValue('Go-live')
    expect(await findViolations(surface.box)).toEqual([])
    await userEvent.fill(page.getByLabelText('On this day and hour'), '2027-05-01T09:30')
    await expect.poll(shut).toEqual(['phase', 'window-until'])
    await userEvent.fill(page.getByLabelText('On this day and hour'), '2027-01-01T09:30')
    await expect.element(page.getByLabelText('Phase')).toHaveDisplayValue('Not begun yet')
    await page.getByLabelText('Phase').selectOptions('As it is now')
    await expect.poll(() => previews.at(-1)?.atMs).toBeUndefined()
  })

  it('as somebody, in a made-up language too, which the studio says where it is folded away', async () => {
    const host = { ...aHost(), readPacks: () => Promise.resolve([pack]) }
    surface = drawSurface(<Studio host={host} t={t} now={() => 0} />, css)
    const summary = page.getByText('Look at it as somebody else')
    await summary.click()
    await page.getByLabelText('Group').selectOptions('Pilot group')
    await page.getByRole('combobox', { name: 'Language' }).selectOptions('Made-up language')
    await expect.element(page.getByText(/is longer here and has accents/)).toBeVisible()
    await summary.click()
    await expect.element(page.getByText('· Made-up language · Pilot group')).toBeVisible()
  })
})
