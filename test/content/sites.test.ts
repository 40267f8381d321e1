import { afterEach, describe, expect, it } from 'vitest'
import { generic } from '../../src/content/sites/generic.ts'
import { realtimexCrm } from '../../src/content/sites/realtimex-crm.ts'
import { readPageKey, requireAdapter } from '../../src/content/sites/registry.ts'
import { tryton } from '../../src/content/sites/tryton.ts'

const at = (hash: string): URL => new URL(`http://127.0.0.1:8790/${hash}`)
afterEach(() => document.body.replaceChildren())

describe('the adapter of the demo CRM', () => {
  it.each([
    ['', undefined, 'dashboard'],
    ['#/', undefined, 'dashboard'],
    ['#/contacts', 'contacts', 'list'],
    ['#/contacts?filter=%7B%22q%22%3A%22jane%22%7D', 'contacts', 'list'],
    ['#/contacts/create', 'contacts', 'create'],
    ['#/contacts/17', 'contacts', 'edit'],
    ['#/contacts/17/show', 'contacts', 'record'],
    ['#/companies/3/show', 'companies', 'record'],
    ['#/deals', 'deals', 'list'],
    ['#/deals/create', 'deals', 'create'],
    ['#/settings', undefined, 'setup'],
    ['#/something/else', undefined, 'other'],
  ])('reads %s as %s, %s', (hash, object, view) => {
    expect(realtimexCrm.readPage(at(hash))).toEqual({ object, view })
  })

  it('is chosen by what the CRM shows, and not by its address', () => {
    expect(requireAdapter(at('#/contacts'), document)).toBe(generic)
    document.body.innerHTML =
      '<header><a href="#/contacts"></a><a href="#/companies"></a><a href="#/deals"></a></header><main id="main-content"></main>'
    expect(requireAdapter(at('#/contacts'), document)).toBe(realtimexCrm)
  })
})

describe('the generic adapter', () => {
  it.each([
    ['https://crm.example.com/', undefined, 'home'],
    ['https://crm.example.com/contacts', 'contacts', 'list'],
    ['https://crm.example.com/contacts/new', 'contacts', 'create'],
    ['https://crm.example.com/contacts/17', 'contacts', 'record'],
    ['https://crm.example.com/contacts/17/edit', 'contacts', 'edit'],
    ['https://crm.example.com/#/deals/9/show', 'deals', 'record'],
    ['https://crm.example.com/settings', undefined, 'setup'],
    ['https://crm.example.com/0015g00000XyZab', undefined, 'other'],
    ['https://crm.example.com/jane.doe@example.com/edit', undefined, 'edit'],
    ['https://crm.example.com/contacts/jane-doe', 'contacts', 'record'],
    ['https://crm.example.com/admin/crm/contact/5/change/', 'contact', 'edit'],
    ['https://crm.example.com/Contacts/Details/5', 'Contacts', 'record'],
    ['https://crm.example.com/contact_edit.php?id=4', 'contact', 'edit'],
    ['https://crm.example.com/index.php?module=Invoices&action=edit&id=3', 'Invoices', 'edit'],
    ['https://crm.example.com/index.php?r=invoice/update&id=3', 'invoice', 'edit'],
    ['https://crm.example.com/accounts/7/contacts/9', 'contacts', 'record'],
    ['https://crm.example.com/accounts/7/contacts', 'contacts', 'list'],
    ['https://crm.example.com/app/#/leads/123/edit', 'leads', 'edit'],
    ['https://crm.example.com/sales-orders/3f2504e0-4f89-11d3-9a0c-0305e82c3301', 'sales-orders', 'record'],
    ['https://crm.example.com/settings/users', 'users', 'setup'],
    ['https://crm.example.com/dashboard/leads', 'leads', 'list'],
    ['https://crm.example.com/search?q=jane', undefined, 'search'],
    ['https://crm.example.com/contacts?search=jane#doe', 'contacts', 'list'],
    ['https://crm.example.com/JaneDoe', undefined, 'other'],
    ['https://crm.example.com/jane-doe', undefined, 'other'],
  ])('reads %s as %s, %s', (url, object, view) => {
    expect(generic.readPage(new URL(url))).toEqual({ object, view })
  })
})

describe('what a page adds to its address', () => {
  const at = new URL('https://crm.example.com/#crm/model/party.party')

  it('is whose it is, where the host may be anybody’s', () => {
    document.body.innerHTML = '<link rel="stylesheet" href="dist/tryton-sao.min.css">'
    expect(requireAdapter(at, document)).toBe(tryton)
    document.body.replaceChildren()
    expect(requireAdapter(at, document)).toBe(generic)
  })

  it('does not make one CRM’s page another’s, whose host it is not', () => {
    document.body.innerHTML = '<link rel="stylesheet" href="dist/tryton-sao.min.css">'
    expect(requireAdapter(new URL('https://acme.lightning.force.com/'), document).product).toBe('salesforce')
  })

  it('is that a record is being made, where Tryton’s address names the list', () => {
    const pane = (shown: string): string =>
      `<div id="tabcontent"><div class="tab-pane"><div class="screen-container"><div><div class="form"></div></div></div></div>
       <div class="tab-pane active"><div class="screen-container"><div>${shown}</div></div></div></div>`
    document.body.innerHTML = pane('<table class="tree"></table>')
    expect(readPageKey(tryton, at, document)).toEqual({
      product: 'tryton',
      object: 'party.party',
      view: 'list',
    })
    document.body.innerHTML = pane('<div class="form"></div>')
    expect(readPageKey(tryton, at, document)).toEqual({
      product: 'tryton',
      object: 'party.party',
      view: 'create',
    })
  })

  it('is a heading of nothing but words for what CRMs keep, where the address says nothing', () => {
    const silent = new URL('https://crm.example.com/x7/go')
    document.body.innerHTML = '<h1>New contact</h1>'
    expect(readPageKey(generic, silent, document)).toMatchObject({ object: 'contact', view: 'create' })
    document.body.innerHTML = '<h1>Contact Jane</h1>'
    expect(readPageKey(generic, silent, document)).toEqual({ product: 'generic', view: 'other' })
  })
})
