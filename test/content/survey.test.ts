import { afterEach, describe, expect, it } from 'vitest'
import { surveyPage } from '../../src/content/surveyor/survey.ts'
import { requireElement, show, describeNow } from '../support/show-page.ts'

afterEach(() => document.body.replaceChildren())

const form = (name: string, phone: string, save: string): string => `
  <main><h1>Contact</h1>
    <form>
      <label>${name} <input name="last_name" value="Hopper"></label>
      <label>${phone} <input name="phone" type="tel"></label>
      <input name="unlabelled">
      <button type="button">${save}</button>
    </form>
    <table><tr><td><a href="/contacts/17">Grace Hopper</a></td></tr></table>
  </main>`

const options = (locale: string): { product: string; locale: string } => ({ product: 'generic', locale })

describe('a survey of a page', () => {
  it('lists what has a label, and nothing that may be a value', async () => {
    show(form('Last name', 'Phone', 'Save'))
    const { elements } = await surveyPage(document, {}, options('en'))
    expect(elements.map(({ kind, label }) => [kind, label])).toEqual([
      ['field', 'Last name'],
      ['field', 'Phone'],
      ['action', 'Save'],
    ])
    expect(elements[1]?.anchor).toMatchObject({ names: { en: 'phone' }, field: 'phone' })
    expect(JSON.stringify(elements)).not.toContain('Hopper')
  })

  it('says what the elements of anchors are called in the CRM’s other language', async () => {
    show(form('Last name', 'Phone', 'Save'))
    const anchors = {
      name: describeNow(requireElement('[name=last_name]')),
      save: describeNow(requireElement('button')),
      gone: { role: 'button', names: { en: 'Delete' } },
    }
    show(form('Nom', 'Téléphone', 'Enregistrer'))
    const { labels } = await surveyPage(document, anchors, options('fr'))
    expect(labels).toEqual({ name: 'Nom', save: 'Enregistrer' })
  })

  it('says what an element seems to be called that it is not sure of', async () => {
    show('<main><button>Save</button><button>Save</button></main>')
    const anchors = { save: { role: 'button', names: { en: 'Save' } } }
    const { labels, doubtful } = await surveyPage(document, anchors, options('en'))
    expect([labels, doubtful]).toEqual([{}, { save: 'Save' }])
  })
})
