import { afterEach, describe, expect, it } from 'vitest'
import {
  isTabOfOneRecord,
  leadsToRecord,
  readIcon,
  readLeads,
  readMarks,
} from '../../../src/content/anchoring/element-marks.ts'
import { requireElement, show } from '../../support/show-page.ts'

afterEach(() => document.body.replaceChildren())

function showOne(html: string): Element {
  show(html)
  return requireElement('body > *')
}

describe('what a CRM calls an element', () => {
  it.each<[string, string, string[]]>([
    ['is the name of a field', '<input name="email">', ['name=email']],
    ['is what it writes into its data', '<button data-action="addEmail"></button>', ['data-action=addEmail']],
    ['is the column of a grid', '<div col-id="stage"></div>', ['col-id=stage']],
    ['is an id that somebody chose', '<button id="save-button"></button>', ['id=save-button']],
    [
      'is the sort of a field that browsers fill in',
      '<input autocomplete="family-name">',
      ['autocomplete=family-name'],
    ],
    [
      'is what a radio button stands for',
      '<input type="radio" name="sort" value="person">',
      ['choice=sort/person', 'name=sort', 'value=person'],
    ],
    [
      'is yes and no of a radio button',
      '<input type="radio" name="sort" value="1">',
      ['choice=sort/1', 'name=sort', 'value=1'],
    ],
    ['is no longer number of a radio button', '<input type="radio" name="sort" value="17">', ['name=sort']],
    [
      'is a name with brackets, as Rails and PHP write it',
      '<input name="ticket[fields][17][]">',
      ['name=ticket[fields][#][]'],
    ],
    ['is a name of one letter', '<input type="search" name="q">', ['name=q']],
    ['is one behind the sign before all names', '<input type="search" name="_q">', ['name=_q']],
    ['is no other letter', '<input data-of="q">', []],
    [
      'keeps a name in which something is counted',
      '<input name="phones.0.number">',
      ['name=phones.#.number'],
    ],
    ['keeps a path', '<button data-target="#contact/edit"></button>', ['data-target=#contact/edit']],
    [
      'is several things at once',
      '<input name="email" data-field="Email" id="email-field">',
      ['name=email', 'data-field=Email', 'id=email-field'],
    ],
    ['is nothing where there is none', '<button class="primary" title="Save">Save</button>', []],
    ['is no GUID', '<button data-id="3f2504e0-4f89-11d3-9a0c-0305e82c3301"></button>', []],
    [
      'is no GUID with letters before',
      '<b data-id="row-3f2504e0-4f89-11d3-9a0c-0305e82c3301"></b>',
      ['data-id=row-#'],
    ],
    ['is no id of a record', '<b data-record="0015g00000XyZabAAB"></b>', []],
    ['is no number', '<b data-id="147"></b>', []],
    ['is no id that was counted up', '<b id="input-147"></b>', []],
    ['is no id of a framework', '<b id="radix-panel"></b>', []],
    ['is no text', '<b data-label="Jane of the first floor"></b>', []],
    ['is no mail address', '<b data-value-of="jane@example.com"></b>', []],
    [
      'is not how the element is at the moment',
      '<b data-state="open" data-selected="yes" data-index="four"></b>',
      [],
    ],
    [
      'is nothing that a framework writes',
      '<b data-radix-collection-item="yes" data-v-abc="yes" data-react-x="yes"></b>',
      [],
    ],
    ['is no yes or no', '<b data-closable="true" data-movable="off"></b>', []],
    [
      'is what a CRM writes where browsers look for that',
      '<input autocomplete="espo-assignedUser">',
      ['autocomplete=espo-assignedUser'],
    ],
    ['is no new password', '<input autocomplete="new-password">', []],
    ['is no wish that browsers should fill in nothing', '<input autocomplete="off">', []],
    ['is no sort of fill-in that is not one', '<input autocomplete="nope">', []],
    ['is not what a field holds', '<input value="jane">', []],
    ['is not what a checkbox stands for', '<input type="checkbox" value="jane">', []],
  ])('%s', (_title, html, marks) => {
    expect(readMarks(showOne(html))).toEqual(marks)
  })
})

describe('where a link leads', () => {
  const here = location.origin

  it.each([
    ['is its path', '/contacts', '/contacts'],
    ['is its path without what is asked', '/contacts?filter=jane', '/contacts'],
    ['is a route of the page', '#/contacts', '#/contacts'],
    ['has no number of a record', '/contacts/147/show', '/contacts/*/show'],
    ['has no number of a record in a route', '#/contacts/147/show', '#/contacts/*/show'],
    [
      'has no id of letters and digits',
      '/lightning/r/Account/0015g00000XyZab/view',
      '/lightning/r/Account/*/view',
    ],
    ['has no name of a file', '/files/jane.pdf', '/files/*'],
    ['has the name of a server’s page', '/Admin/Queues/Modify.html', '/Admin/Queues/Modify.html'],
    [
      'has what names a page of a server',
      '/index.php?module=Leads&action=index&query=jane',
      '/index.php?action=index&module=Leads',
    ],
    [
      'has no number of a record that is asked for',
      '/comm/propal/card.php?id=147&mainmenu=commercial',
      '/comm/propal/card.php?*&mainmenu=commercial',
    ],
    [
      'says of no record where only the app, the form, the view or the language has a number',
      '/main.aspx?appid=5e3f1c60-88a5&pagetype=entitylist&etn=account&viewid=00aa-11&formid=7&lcid=1031',
      '/main.aspx?etn=account&pagetype=entitylist',
    ],
    [
      'names the page of a server that begins its parameters with a line',
      '/?_task=mail&_action=compose&_mbox=INBOX',
      '/?_action=compose&_task=mail',
    ],
    ['has no value in the place of a page', '/index.php?module=Leads17', '/index.php'],
    ['is the same with the origin of the page', `${here}/contacts/147`, '/contacts/*'],
    ['says of another site that it is another', 'https://jane.example.com/about', 'external:'],
    ['says of a mail that it is one', 'mailto:jane@example.com', 'mailto:'],
    ['says of a call that it is one', 'tel:+4930123456', 'tel:'],
    ['is nowhere without an address', '', ''],
    ['is nowhere for a script', 'javascript:void(0)', ''],
    ['is nowhere for the top of the page', '#', ''],
    ['is nowhere for a panel of the page with a counted id', '#panel-147', ''],
    ['is a part of the page that has a name', '#details', '#details'],
    ['is nowhere for what no address is', 'https://', ''],
  ])('%s', (_title, href, leads) => {
    expect(readLeads(showOne(`<a href="${href}">x</a>`))).toBe(leads)
  })

  it('is nowhere for an element without an address', () => {
    expect(readLeads(showOne('<button>x</button>'))).toBe('')
  })

  it.each([
    ['/contacts/*', true],
    ['/contacts/*/show', true],
    ['mailto:', true],
    ['tel:', true],
    ['external:', true],
    ['/comm/card.php?*', true],
    ['/index.php?module=Leads', false],
    ['/contacts', false],
    ['#/contacts/new', false],
    ['', false],
  ])('is a record for %j: %s', (leads, is) => {
    expect(leadsToRecord(leads)).toBe(is)
  })
})

describe('the icon of an element', () => {
  const iconOf = (html: string): string => readIcon(showOne(html))

  it.each([
    [
      'of a sprite',
      '<button><svg><use href="/icons.svg?v=3#edit"></use></svg></button>',
      '<button><svg><use href="/other.svg#edit"></use></svg></button>',
      'u',
    ],
    [
      'that is drawn',
      '<button><svg><path d="M0 0h4"/></svg></button>',
      '<button><svg class="big"><path d="M0 0h4"/></svg></button>',
      'd',
    ],
    [
      'of a font',
      '<button><i class="fa fa-edit"></i></button>',
      '<button><i class="fa-edit fa"></i></button>',
      'c',
    ],
    [
      'that is a picture',
      '<button><img src="/a/edit-17.png?v=1"></button>',
      '<button><img src="/b/edit-18.png"></button>',
      'i',
    ],
  ])('%s is the same in two places', (_title, html, other, letter) => {
    expect(iconOf(html)).toMatch(new RegExp(`^${letter}[\\w-]{3}$`))
    expect(iconOf(other)).toBe(iconOf(html))
  })

  it('is another where another is drawn', () => {
    const drawn = (d: string): string => iconOf(`<button><svg><path d="${d}"/></svg></button>`)
    expect(drawn('M0 0h4')).not.toBe(drawn('M0 0h5'))
  })

  it.each([
    ['where there is only text', '<button>Save</button>'],
    ['where it is a picture of its own', '<button><img src="data:image/png;base64,AAAA"></button>'],
    [
      'where the element holds a whole part of the page',
      `<div><svg><path d="M0 0h4"/></svg>${'word '.repeat(20)}</div>`,
    ],
  ])('is none %s', (_title, html) => {
    expect(iconOf(html)).toBe('')
  })
})

describe('tabs that lead to a record', () => {
  const tabs = (...addresses: string[]): boolean => {
    show(`<div role="tablist">${addresses.map((one) => `<a role="tab" href="${one}">x</a>`).join('')}</div>`)
    return isTabOfOneRecord(requireElement('a'))
  }

  it.each<[string, string[], boolean]>([
    ['are of one', ['#/companies/1/show/activity', '#/companies/1/show/deals'], true],
    ['are of one where the first is the record itself', ['#/contacts/17/show', '#/contacts/17/show/1'], true],
    ['are of several', ['/lightning/r/Account/001A/view', '/lightning/r/Account/001B/view'], false],
    ['are of several of one organization', ['/o12/accounts/77', '/o12/accounts/88'], false],
    ['are of none', ['/reports/sales', '/reports/service'], false],
    ['are alone', ['#/companies/1/show/activity'], false],
  ])('%s', (_title, addresses, isOfOne) => {
    expect(tabs(...addresses)).toBe(isOfOne)
  })
})
