import { afterEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Survey } from '../../src/contract/survey.ts'
import type { Translate } from '../../src/ui/translate.ts'
import { findViolations } from '../support/axe.ts'
import { drawExchange, type DrawnExchange } from '../support/draw-exchange.tsx'
import { contacts } from '../support/play-studio.ts'
import type { Surface } from '../support/surface.ts'
import { t, translations } from '../support/texts.ts'

let surface: Surface | undefined
afterEach(() => surface?.remove())

const survey: Survey = {
  page: contacts,
  elements: [
    { kind: 'action', label: 'Create', anchor: { role: 'link', names: { en: 'Create' } } },
    { kind: 'field', label: 'Phone *', anchor: { role: 'textbox', names: { en: 'Phone *' } } },
    { kind: 'field', label: 'Name', anchor: { role: 'textbox', names: { en: 'Name' } } },
  ],
  labels: { 'create-contact': 'Créer' },
  doubtful: {},
}

function draw({ say = t }: { say?: Translate } = {}): DrawnExchange {
  const drawn = drawExchange({ say, found: survey })
  surface = drawn
  return drawn
}

const open = (title: string): Promise<void> => page.getByText(title, { exact: true }).click()

describe('writing many at once', () => {
  it('lists the labels of the page, and makes a tip for each that is ticked', async () => {
    const seen = draw()
    await open('Write many at once')
    await page.getByRole('button', { name: 'List what is on this page' }).click()
    await expect.element(page.getByText('has help')).toBeVisible()
    await page.getByRole('checkbox', { name: 'Phone *' }).click()
    await page.getByRole('checkbox', { name: 'Name' }).click()
    await page.getByRole('button', { name: 'Make a tip for each' }).click()
    await expect.element(page.getByText('Taken over: 2')).toBeVisible()
    expect(seen.pack.items.slice(1)).toMatchObject([
      { kind: 'tip', id: 'phone', page: { object: 'contacts', view: 'list' }, title: { en: 'Phone *' } },
      { kind: 'tip', id: 'name' },
    ])
  })

  it('keeps the ticks at what they tick when the page lists others', async () => {
    const seen = draw()
    await open('Write many at once')
    const list = page.getByRole('button', { name: 'List what is on this page' })
    await list.click()
    await page.getByRole('checkbox', { name: 'Phone *' }).click()
    const [create, phone, name] = survey.elements
    if (create === undefined || phone === undefined || name === undefined) throw new Error('too few')
    const fax = { ...phone, label: 'Fax', anchor: { role: 'textbox', names: { en: 'Fax' } } }
    seen.found = { ...survey, elements: [create, fax, structuredClone(phone), name] }
    await list.click()
    await expect.element(page.getByRole('checkbox', { name: 'Fax' })).not.toBeChecked()
    await expect.element(page.getByRole('checkbox', { name: 'Phone *' })).toBeChecked()
    seen.found = { ...survey, elements: [create, fax] }
    await list.click()
    await expect
      .element(page.getByRole('button', { name: 'Make a tip for each' }))
      .toHaveAttribute('aria-disabled', 'true')
  })

  it('takes two columns of a spreadsheet, and says which rows it could not use', async () => {
    const seen = draw()
    await open('Write many at once')
    const table = 'phone\tWith country code\nFax\tNo more\nName\t=cmd()'
    await userEvent.fill(page.getByLabelText('Paste two columns from a spreadsheet'), table)
    await page.getByRole('button', { name: 'Take over' }).click()
    await expect.element(page.getByText('Line 2: "Fax": no field of this page is called so')).toBeVisible()
    await expect.element(page.getByText(/Line 3: "Name": begins like a formula/)).toBeVisible()
    expect(seen.pack.items.slice(1)).toMatchObject([{ id: 'phone', text: { en: 'With country code' } }])
  })

  it('takes the old system’s names out of a file', async () => {
    const seen = draw()
    await open('Write many at once')
    await page.getByLabelText('The columns are').selectOptions('Old name · new name')
    const file = new File(['Telefon,Phone\n'], 'map.csv')
    await userEvent.upload(page.getByLabelText('Or a CSV file'), file)
    await expect.element(page.getByText('Taken over: 1')).toBeVisible()
    expect(seen.pack.items.at(-1)).toMatchObject({ kind: 'glossary-mark', oldTerm: { en: 'Telefon' } })
  })

  it('says so where nothing can be read', async () => {
    draw().found = undefined
    await open('Write many at once')
    await page.getByRole('button', { name: 'List what is on this page' }).click()
    await expect.element(page.getByRole('alert')).toHaveTextContent('Nothing can be read on this page')
  })
})

describe('labels in another language', () => {
  it('are confirmed with one click', async () => {
    const seen = draw()
    await open('Labels in the CRM’s other languages')
    await page.getByRole('button', { name: 'Look' }).click()
    await expect.element(page.getByText('Create → Créer')).toBeVisible()
    await page.getByRole('button', { name: 'Confirm all: 1' }).click()
    await expect.element(page.getByText('Nothing new to confirm on this page.')).toBeVisible()
    expect(seen.asked).toEqual([['fr', ['create-contact']]])
    expect(seen.pack.items[0]).toMatchObject({ anchor: { names: { en: 'Create', fr: 'Créer' } } })
  })

  it('are taken of what it seems to be only where that is ticked', async () => {
    const seen = draw()
    seen.found = { ...survey, labels: {}, doubtful: { 'create-contact': 'Ajouter' } }
    await open('Labels in the CRM’s other languages')
    await page.getByRole('button', { name: 'Look' }).click()
    await page.getByRole('checkbox', { name: 'Is “Create” this one: “Ajouter”?' }).click()
    expect(await findViolations(requireBox())).toEqual([])
    await page.getByRole('button', { name: 'Confirm all: 1' }).click()
    await expect.poll(() => seen.pack.items[0]).toMatchObject({ anchor: { names: { fr: 'Ajouter' } } })
  })

  it('are ticked anew where another look finds something else', async () => {
    const seen = draw()
    seen.found = { ...survey, labels: {}, doubtful: { 'create-contact': 'Ajouter' } }
    await open('Labels in the CRM’s other languages')
    await page.getByRole('button', { name: 'Look' }).click()
    await page.getByRole('checkbox', { name: 'Is “Create” this one: “Ajouter”?' }).click()
    seen.found = { ...survey, labels: {}, doubtful: { 'create-contact': 'Supprimer' } }
    await page.getByRole('button', { name: 'Look' }).click()
    const other = page.getByRole('checkbox', { name: 'Is “Create” this one: “Supprimer”?' })
    await expect.element(other).not.toBeChecked()
    expect(page.getByRole('button', { name: /^Confirm all/ }).elements()).toEqual([])
  })

  it('are pointed at where nothing was found, and change nothing else of the anchor', async () => {
    const seen = draw()
    seen.found = { ...survey, labels: {} }
    await open('Labels in the CRM’s other languages')
    await page.getByRole('button', { name: 'Look' }).click()
    await page.getByRole('button', { name: 'Pick it in this language: Create' }).click()
    await expect.element(page.getByText('Nothing new to confirm on this page.')).toBeVisible()
    expect(seen.asked.at(-1)).toBe('fr')
    expect(seen.pack.items[0]).toMatchObject({
      anchor: { role: 'link', names: { en: 'Create', fr: 'Créer un contact' } },
    })
  })
})

describe('recordings of Chrome', () => {
  it('become walkthroughs, and walkthroughs recordings', async () => {
    const seen = draw()
    await open('Recordings of Chrome')
    const steps = [{ type: 'click', selectors: [['aria/Save[role="button"]']], offsetX: 1, offsetY: 1 }]
    const input = page.getByLabelText(/Bring in a recording/)
    await userEvent.upload(input, new File([JSON.stringify({ title: 'Save it', steps })], 'a.json'))
    await expect.element(page.getByText('Taken over: 1')).toBeVisible()
    expect(seen.pack.items.at(-1)).toMatchObject({
      kind: 'walkthrough',
      id: 'save-it',
      steps: [{ anchor: { role: 'button', names: { en: 'Save' } }, title: { en: 'Press Save' } }],
    })
    await page.getByRole('button', { name: 'Hand out as a recording' }).click()
    expect(JSON.parse(seen.saved[0]?.text ?? '')).toEqual({ title: 'Save it', steps })
    await userEvent.upload(input, new File(['{'], 'b.json'))
    await expect.element(page.getByRole('alert')).toHaveTextContent('not JSON')
  })
})

describe('what comes in and goes out', () => {
  it('has nothing that axe finds wrong', async () => {
    draw()
    await open('Write many at once')
    await page.getByRole('button', { name: 'List what is on this page' }).click()
    await open('Labels in the CRM’s other languages')
    await page.getByRole('button', { name: 'Look' }).click()
    await open('Recordings of Chrome')
    await expect.element(page.getByText('Create → Créer')).toBeVisible()
    expect(await findViolations(requireBox())).toEqual([])
  })

  it('fits into 320 pixels in every language', async () => {
    await page.viewport(320, 700)
    for (const [locale, say] of Object.entries(translations)) {
      draw({ say })
      requireBox().dir = say('direction')
      for (const details of requireBox().querySelectorAll('details')) details.open = true
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
