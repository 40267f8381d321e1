import { afterEach, describe, expect, it } from 'vitest'
import { pickElement, type Pick } from '../../../src/content/anchoring/describe.ts'
import { readPage } from '../../../src/content/anchoring/read-page.ts'
import { parseTrace } from '../../support/parse-trace.ts'

afterEach(() => document.body.replaceChildren())

const form = `
  <input id="q" name="q" type="search" placeholder="Search">
  <main>
    <h1>New contact</h1>
    <form>
      <label for="f1">First name</label><input id="f1" name="first_name">
      <label for="f2">Last name</label><input id="f2" name="last_name">
      <label for="f3">Email</label><input id="f3" name="email" type="email">
      <button type="submit" id="save">Save</button>
      <button type="button" id="r1">Remove</button>
      <button type="button" id="r2">Remove</button>
      <button type="button" id="cancel">Cancel</button>
      <button type="button" id="star" aria-label="Mark"><svg><title>Mark</title><path d="M0 0h9z" /></svg></button>
    </form>
    <table>
      <thead><tr><th id="head">Name</th><th>Stage</th></tr></thead>
      <tbody>
        <tr><td id="cell">Jane Planted</td><td>Won</td></tr>
        <tr><td>John Planted</td><td>Lost</td></tr>
      </tbody>
    </table>
    <div id="plain"><button id="inner">Import</button><p>From a file</p></div>
  </main>`

function pick(id: string): Pick {
  document.body.innerHTML = form
  const element = document.querySelector(`#${id}`)
  if (element === null) throw new Error(`there is no ${id}`)
  return pickElement(element, readPage(document), { locale: 'en', fieldAttributes: ['name'] })
}
const reasonsOf = (id: string): string[] => pick(id).grading.reasons.map(({ kind }) => kind)

describe('picking an element', () => {
  it('calls a field strong that the CRM names and that has a place in its form', () => {
    expect(pick('f2').grading.grade).toBe('strong')
  })

  it('writes down label and field for people to read', () => {
    expect(pick('f2').anchor).toMatchObject({
      role: 'textbox',
      names: { en: 'last name' },
      field: 'last_name',
    })
  })

  it('says how many others could be taken for it', () => {
    expect(pick('r1').grading.reasons).toContainEqual({ kind: 'has-twins', others: 1 })
  })

  it('says that an id looks generated', () => {
    expect(reasonsOf('f1')).toContain('has-a-generated-id')
    expect(reasonsOf('save')).not.toContain('has-a-generated-id')
  })

  it('says that a button shows no text', () => {
    expect(pick('star').grading).toMatchObject({ grade: 'fair' })
    expect(reasonsOf('star')).toContain('is-not-written')
    expect(reasonsOf('cancel')).not.toContain('is-not-written')
    expect(reasonsOf('f2')).not.toContain('is-not-written')
  })

  it('says that a field has no label, and only a hint in it', () => {
    expect(pick('q').grading).toMatchObject({ grade: 'fair' })
    expect(reasonsOf('q')).toContain('has-no-label')
    expect(reasonsOf('f2')).not.toContain('has-no-label')
  })

  it.each([
    ['cell', 'is-of-a-record'],
    ['plain', 'has-no-place'],
  ])('calls %s weak, and says why', (id, reason) => {
    expect(pick(id).grading.grade).toBe('weak')
    expect(reasonsOf(id)).toContain(reason)
  })

  it.each(['f1', 'save', 'r1', 'head', 'cell', 'plain'])(
    'makes an anchor of %s that a pack may hold',
    (id) => {
      const { trace } = pick(id).anchor
      expect(parseTrace(trace)).toEqual(JSON.parse(JSON.stringify(trace)))
    },
  )
})
