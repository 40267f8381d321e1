import { afterEach, describe, expect, it } from 'vitest'
import { findLinks } from '../../../src/content/checker/find-links.ts'
import { show } from '../../support/show-page.ts'

afterEach(() => document.body.replaceChildren())

const address = (path: string): string => new URL(path, location.href).href

describe('the links of a page', () => {
  it('are those to pages of its host, each once, with all that they are called', () => {
    show(`
      <a href="/contacts">Contacts</a>
      <a href="/x?1" title="Sign out"><svg></svg></a>
      <a href="/x?1">Ada</a>
      <a href="https://elsewhere.example/">Elsewhere</a>
      <a href="mailto:ada@example.com">Mail</a>`)
    expect(findLinks(document)).toEqual([
      { url: address('/contacts'), label: 'Contacts' },
      { url: address('/x?1'), label: 'Sign out Ada' },
    ])
  })

  it('are none that are kept as a file, or sent', () => {
    show(`
      <a href="/report" download>Report</a>
      <a href="/contacts/7" data-method="delete">x</a>
      <a href="/contacts/8" data-turbo-method="DELETE">x</a>
      <a href="/contacts/9" hx-post="/contacts/9">x</a>
      <a href="/contacts/10" data-confirm="Sure?">x</a>
      <a href="/contacts/11" data-method="get">Ada</a>`)
    expect(findLinks(document).map(({ url }) => url)).toEqual([address('/contacts/11')])
  })
})
