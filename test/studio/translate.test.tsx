import { afterEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Translate } from '../../src/ui/translate.ts'
import { findViolations } from '../support/axe.ts'
import { drawExchange, type DrawnExchange } from '../support/draw-exchange.tsx'
import type { Surface } from '../support/surface.ts'
import { t, translations } from '../support/texts.ts'

let surface: Surface | undefined
afterEach(() => surface?.remove())

/** Draws it over a draft that a test can look into. */
async function draw(say: Translate = t): Promise<DrawnExchange> {
  const drawn = drawExchange({ say, betweenMs: 400 })
  surface = drawn
  await page.getByText(say('translateTitle'), { exact: true }).click()
  return drawn
}

const target = (original: string): ReturnType<typeof page.getByRole> =>
  page.getByRole('textbox', { name: original, exact: true })

describe('translating in the studio', () => {
  it('shows each text beside its original, and how many are done', async () => {
    const seen = await draw()
    await expect.element(page.getByText('1 of 5 texts are done')).toBeVisible()
    await userEvent.fill(target('Add a contact'), 'Ajouter un contact')
    await expect.element(page.getByText('2 of 5 texts are done')).toBeVisible()
    await userEvent.fill(target('Log a call'), 'Noter un appel')
    await expect.element(page.getByText('3 of 5 texts are done')).toBeVisible()
    expect(seen.pack).toMatchObject({
      items: [{ title: { en: 'Add a contact', fr: 'Ajouter un contact' } }],
      resources: [{ title: { en: 'Log a call', fr: 'Noter un appel' } }],
      translations: { fr: { 'item:create-contact:title': { state: 'translated' } } },
    })
    await userEvent.clear(target('Log a call'))
    await expect.element(page.getByText('2 of 5 texts are done')).toBeVisible()
    expect(seen.pack.resources[0]?.title).toEqual({ en: 'Log a call' })
  })

  it('keeps a text in sight that is being written where only open ones are shown', async () => {
    await draw()
    await page.getByLabelText('Only what is still to do').click()
    await expect.element(target('Test pack')).not.toBeInTheDocument()
    await userEvent.fill(target('Add a contact'), 'Ajouter')
    await expect.element(target('Add a contact')).toHaveValue('Ajouter')
  })

  it('says why a text is none', async () => {
    await draw()
    await userEvent.fill(target('Open the contact.'), '<script>alert(1)</script>')
    await expect.element(page.getByRole('alert')).toHaveTextContent('line 1: HTML is not allowed')
  })

  it('hands a new language out, takes it back, and says what it does not take', async () => {
    const seen = await draw()
    await userEvent.fill(page.getByLabelText('Another language'), 'de')
    await page.getByRole('button', { name: 'Begin' }).click()
    await page.getByRole('button', { name: 'Hand out as XLIFF' }).click()
    await page.getByRole('button', { name: 'Hand out as a table' }).click()
    expect(seen.saved.map(({ name }) => name)).toEqual(['test-pack-2-de.xlf', 'test-pack-2-de.csv'])
    const filled = (seen.saved[0]?.text ?? '')
      .replace('<source>Add a contact</source>', '$&<target>Kontakt anlegen</target>')
      .replace('<source>Open the contact.</source>', '$&<target>&lt;b&gt;</target>')
      .replaceAll('"initial"', '"translated"')
    await userEvent.upload(page.getByLabelText('Bring a translation back'), new File([filled], 'de.xlf'))
    await expect.element(page.getByText('Taken over: 1')).toBeVisible()
    await expect.element(page.getByText(/Line \d+: "resource:log-a-call:text": line 1: HTML/)).toBeVisible()
    expect(seen.pack.items[0]?.title).toEqual({ en: 'Add a contact', de: 'Kontakt anlegen' })
  })

  it('refuses 50 MB before it looks at them', async () => {
    await draw()
    // In the page: to carry it there from outside would be the whole of the test.
    const files = new DataTransfer()
    files.items.add(new File([new Uint8Array(50_000_000)], 'fr.csv'))
    const input = page.getByLabelText('Bring a translation back').element()
    if (!(input instanceof HTMLInputElement)) throw new Error('no input')
    input.files = files.files
    input.dispatchEvent(new Event('change', { bubbles: true }))
    await expect.element(page.getByText('the whole: 50.0 MB, at most 10.0 MB')).toBeVisible()
  })

  it('has nothing that axe finds wrong', async () => {
    await draw()
    await userEvent.fill(target('Open the contact.'), '<b>')
    await expect.element(page.getByRole('alert')).toBeVisible()
    expect(await findViolations(requireBox())).toEqual([])
  })

  it('fits into 320 pixels in every language', async () => {
    await page.viewport(320, 700)
    for (const [locale, say] of Object.entries(translations)) {
      await draw(say)
      requireBox().dir = say('direction')
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
