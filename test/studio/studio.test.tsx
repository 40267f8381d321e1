import { afterEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Survey } from '../../src/contract/survey.ts'
import type { DraftTurn } from '../../src/studio/draft-turn.ts'
import { beginDraft } from '../../src/core/authoring/pack-draft.ts'
import { Studio } from '../../src/studio/Studio.tsx'
import type { PickResult, StudioHost } from '../../src/studio/studio-host.ts'
import css from '../../src/studio/studio.css?inline'
import pictureCss from '../../src/ui/picture.css?inline'
import { findViolations } from '../support/axe.ts'
import { aParsedPack, aTipEntry } from '../support/build-pack.ts'
import { aPicture } from '../support/build-picture.ts'
import { isolate } from '../../src/ui/wording.ts'
import { aHost, checkedPage, contacts, strong, weak } from '../support/play-studio.ts'
import { drawSurface, type Surface } from '../support/surface.ts'
import { t, translations } from '../support/texts.ts'

let surface: Surface | undefined
afterEach(() => surface?.remove())

function draw<Host extends StudioHost>(host: Host, say = t): Host {
  let nowMs = 0
  surface = drawSurface(<Studio host={host} t={say} now={() => (nowMs += 5_000)} />, pictureCss + css)
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

  it('says that another studio writes, behind which nothing is lost, and goes on when asked', async () => {
    let turn: DraftTurn | undefined
    let asked = 0
    draw({
      ...aHost(),
      takeTurns(_packId, taken) {
        turn = taken
        taken.wait()
        return { ask: () => (asked += 1) }
      },
    })
    await expect.element(page.getByText('Another studio is writing in this pack')).toBeVisible()
    expect(await findViolations(requireBox())).toEqual([])
    await page.getByRole('button', { name: 'Go on here' }).click()
    expect(asked).toBe(1)
    await turn?.begin()
    await page.getByText('Write many at once').click()
    const paste = page.getByLabelText('Paste two columns from a spreadsheet')
    await userEvent.fill(paste, 'half a table')
    expect(await turn?.finish()).toBe(true)
    await expect.element(page.getByText('Another studio is writing in this pack')).toBeVisible()
    await expect.element(paste).not.toBeVisible()
    await turn?.begin()
    await expect.element(paste).toHaveValue('half a table')
    await expect.element(page.getByText('Another studio is writing')).not.toBeInTheDocument()
  })

  it('keeps what is typed while a page is read and while an element is picked', async () => {
    let [answer, pick] = [(_survey: Survey): void => {}, (_result: PickResult): void => {}]
    const host = draw({
      ...aHost(),
      takeSurvey: (_locale, anchors) =>
        // Without anchors it is a list that is read.
        Object.keys(anchors).length > 0
          ? Promise.resolve(undefined)
          : new Promise<Survey>((resolve) => (answer = resolve)),
      pick: () => new Promise<PickResult>((resolve) => (pick = resolve)),
    })
    await page.getByText('Write many at once').click()
    await userEvent.fill(page.getByLabelText('Paste two columns from a spreadsheet'), 'Create\tHere')
    await page.getByRole('button', { name: 'Take over' }).click()
    await page.getByRole('button', { name: 'Add a contact' }).click()
    await page.getByRole('button', { name: 'Pick again' }).click()
    await userEvent.fill(page.getByLabelText('Title'), 'Add people')
    answer({
      page: contacts,
      elements: [{ kind: 'action', label: 'Create', anchor: weak.anchor }],
      labels: {},
      doubtful: {},
    })
    pick({ page: contacts, picked: strong })
    await expect
      .poll(() => host.kept.at(-1)?.items)
      .toMatchObject([{ title: { en: 'Add people' }, anchor: strong.anchor }, { text: { en: 'Here' } }])
  })

  it('remembers labels in the language of the CRM, whatever is written in, and doubts it by known labels', async () => {
    let pick = (_result: PickResult): void => {}
    const asked: string[] = []
    const chosen: string[] = []
    const host = draw({
      ...aHost(),
      readCrmLanguage: () => Promise.resolve('fr'),
      keepCrmLanguage: (_packId, locale) => Promise.resolve(void chosen.push(locale)),
      pick(crmLocale) {
        asked.push(crmLocale)
        return new Promise<PickResult>((resolve) => (pick = resolve))
      },
      takeSurvey: () =>
        Promise.resolve({
          page: contacts,
          elements: [],
          labels: { 'create-contact': 'Create' },
          doubtful: {},
        }),
    })
    await page.getByRole('button', { name: 'New tip: pick an element' }).click()
    await expect.element(page.getByRole('combobox', { name: 'The CRM is in' })).toHaveDisplayValue('French')
    await expect.element(page.getByText('the CRM is in English now')).toBeVisible()
    expect(await findViolations(requireBox())).toEqual([])
    await page.getByRole('combobox', { name: 'The CRM is in' }).selectOptions('English')
    await expect.element(page.getByText('the CRM is in English now')).not.toBeInTheDocument()
    pick({ page: contacts, picked: { ...weak, anchor: { role: 'button', names: { fr: 'Save' } } } })
    await expect
      .poll(() => host.kept.at(-1)?.items.at(-1))
      .toMatchObject({ anchor: { names: { en: 'Save' } } })
    expect([asked, chosen]).toEqual([['fr'], ['en']])
  })

  it('makes an audience by ticks, and changes the kind of what stands at an element', async () => {
    const roles = [
      { id: 'sales', title: { en: 'Sales' } },
      { id: 'service', title: { en: 'Service' } },
    ]
    const pack = aParsedPack({ roles })
    const host = draw({ ...aHost(), readPacks: () => Promise.resolve([pack]) })
    await page.getByRole('button', { name: 'Add a contact' }).click()
    await page.getByText('How, to whom and when').click()
    await page.getByLabelText('For whom').selectOptions('Those who are ticked here')
    await page.getByRole('checkbox', { name: 'Service' }).click()
    await page.getByRole('checkbox', { name: 'Pilot group' }).click()
    expect(await findViolations(requireBox())).toEqual([])
    await page.getByLabelText('Where the card stands').selectOptions('After it, as one reads')
    await userEvent.type(page.getByLabelText('Why it exists'), 'Where is New?{Enter}{Enter}And Save? ')
    await page.getByLabelText('Kind').selectOptions('Highlight')
    const questions = ['Where is New?', 'And Save?']
    await expect
      .poll(() => host.kept.at(-1)?.items)
      .toMatchObject([
        { kind: 'highlight', side: 'end', questions, audience: { roles: ['service'], rings: ['pilot'] } },
      ])
    await page.getByLabelText('For whom').selectOptions('Everybody')
    await expect.poll(() => host.kept.at(-1)?.items[0]?.audience).toBeUndefined()
  })

  it('says which words another kind has no place for, and changes it only after a second press', async () => {
    const pack = aParsedPack({ items: [aTipEntry({ benefit: { en: 'Less typing', fr: 'Moins à taper' } })] })
    const host = draw({ ...aHost(), readPacks: () => Promise.resolve([pack]) })
    await page.getByRole('button', { name: 'Add a contact' }).click()
    const kind = page.getByLabelText('Kind').first()
    const said = page.getByText('As this kind it has no place for: What is in it for you.')
    await kind.selectOptions('Highlight')
    await expect.element(said).toBeVisible()
    expect(await findViolations(requireBox())).toEqual([])
    await page.getByRole('button', { name: 'Cancel' }).click()
    await expect.element(kind).toHaveValue('tip')
    expect(said.elements()).toEqual([])
    await expect.element(kind).toHaveFocus()
    expect(host.kept).toEqual([])
    await kind.selectOptions('Highlight')
    await page.getByRole('button', { name: 'Change the kind' }).click()
    await expect.element(kind).toHaveFocus()
    await expect.poll(() => host.kept.at(-1)?.items).toMatchObject([{ kind: 'highlight' }])
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => host.kept.at(-1)?.items).toMatchObject([{ benefit: { fr: 'Moins à taper' } }])
  })

  it('ticks the languages that an item is for, one that the pack does not have among them', async () => {
    const audience = { locales: ['nl'] }
    const host = draw({
      ...aHost(),
      readPacks: () => Promise.resolve([aParsedPack({ items: [aTipEntry({ audience })] })]),
    })
    await page.getByRole('button', { name: 'Add a contact' }).click()
    await page.getByText('How, to whom and when').click()
    const languages = page.getByRole('group', { name: 'Language' })
    await expect.element(languages.getByRole('checkbox', { name: 'Dutch' })).toBeChecked()
    await languages.getByRole('checkbox', { name: 'French' }).click()
    await expect.poll(() => host.kept.at(-1)?.items[0]?.audience).toEqual({ locales: ['nl', 'fr'] })
  })

  it('shows who is ticked and is in the pack no more, and unticks them', async () => {
    const roles = [{ id: 'sales', title: { en: 'Sales' } }]
    const pack = aParsedPack({ roles })
    const audience = { roles: ['sales', 'telesales'], teams: ['north'] }
    const items = pack.items.map((item) => ({ ...item, audience }))
    const host = draw({
      ...aHost(),
      readPacks: () => Promise.resolve([pack]),
      readDraft: () => Promise.resolve({ ...beginDraft(pack), items }),
    })
    await page.getByRole('button', { name: 'Add a contact' }).click()
    await page.getByText('How, to whom and when').click()
    await expect.element(page.getByRole('checkbox', { name: 'telesales' })).toBeChecked()
    await page.getByRole('checkbox', { name: 'telesales' }).click()
    await page.getByRole('checkbox', { name: 'north' }).click()
    await expect.poll(() => host.kept.at(-1)?.items[0]?.audience).toEqual({ roles: ['sales'] })
    expect(page.getByRole('checkbox', { name: 'telesales' }).elements()).toEqual([])
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
    await expect.element(page.getByText('Elements found: 0 of 1 · pages seen: 1')).toBeVisible()
    expect(await findViolations(requireBox())).toEqual([])
    await page
      .getByRole('checkbox', { name: `This seems to be it now: ${isolate('Contact (form)')}. Yes, it is.` })
      .click()
    expect(host.kept).toEqual([])
    await page.getByRole('button', { name: 'Remember the 1 confirmed from now on' }).click()
    await expect
      .poll(() => host.kept.at(-1)?.items)
      .toMatchObject([{ id: 'create-contact', anchor: strong.anchor }])
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => host.kept.at(-1)?.items).toMatchObject([{ anchor: { names: { en: 'Create' } } }])
  })

  it('shows beside what was picked how it looked then and looks now, or says that there is no picture', async () => {
    const { checker } = aHost()
    const now = aPicture({ target: [76, 328, 34, 18] })
    const notes = new Map([['create-contact', { proposal: { ...strong, picture: now } }]])
    draw({
      ...aHost(),
      checker: { ...checker, onChecked: (listener) => listener({ ...checkedPage, notes }) },
    })
    await page.getByRole('button', { name: 'Check', exact: true }).click()
    await expect.element(page.getByRole('img', { name: 'What it seems to be now' })).toBeVisible()
    await expect.element(page.getByText('No picture was kept when it was picked.')).toBeVisible()
    expect(await findViolations(requireBox())).toEqual([])
  })

  it('keeps a picture with what was picked and recorded, which can be taken away and brought back', async () => {
    const picked = { ...strong, picture: aPicture({ target: [76, 328, 34, 18] }) }
    const host = draw(aHost({ page: contacts, picked }))
    await page.getByRole('button', { name: 'New tip: pick an element' }).click()
    await expect.element(page.getByRole('img', { name: 'The element in its page' })).toBeVisible()
    await expect.poll(() => host.kept.at(-1)?.items.at(-1)).toMatchObject({ picture: picked.picture })
    await page.getByRole('button', { name: 'Full size' }).click()
    expect(await findViolations(requireBox())).toEqual([])
    await page.getByRole('button', { name: 'Remove the picture' }).click()
    await expect.element(page.getByText('There is no picture of this element yet.')).toBeVisible()
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect.element(page.getByRole('img', { name: 'The element in its page' })).toBeVisible()
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
