import { describe, expect, it } from 'vitest'
import { readCrmBuild } from '../../src/content/overlay/read-crm-build.ts'

function read(product: string, html: string): string | undefined {
  return readCrmBuild(new DOMParser().parseFromString(html, 'text/html'), product)
}

// As public pages and templates of these CRMs write it.
const table: readonly (readonly [string, string, string])[] = [
  [
    'request-tracker',
    '<p id="bpscredits"><span>»|« RT 4.4.4+dfsg-2ubuntu1 (Debian) Copyright 1996-2019 <a>Best Practical</a></span></p>',
    '4.4.4+dfsg-2ubuntu1',
  ],
  [
    'vtiger',
    '<footer class="app-footer"><p>Powered by vtiger CRM - 7.5.0&nbsp;&nbsp;© 2004 - 2026</p></footer>',
    '7.5.0',
  ],
  [
    'odoo',
    '<script>odoo.__session_info__ = {"uid": 2, "db": "acme", "server_version": "17.0+e", "name": "Ann"};</script>',
    '17.0+e',
  ],
  [
    'dolibarr',
    '<link rel="stylesheet" href="/theme/md/style.css.php?lang=es_ES&amp;layout=classic&amp;version=20.0.0-alpha&amp;revision=76">',
    '20.0.0-alpha',
  ],
  ['dynamics-365', "<script>var APPLICATION_FULL_VERSION = '9.2.24044.184';</script>", '9.2.24044.184'],
  ['salesforce', '<script src="/soap/ajax/59.0/connection.js"></script>', '59.0'],
  ['generic', '<meta name="generator" content="House CRM 3.1.4">', '3.1.4'],
  ['generic', '<meta name="app-version" content="2026.11.2">', '2026.11.2'],
]

describe('the build of a CRM', () => {
  it.each(table)('is read from what %s says of itself', (product, html, build) => {
    expect(read(product, html)).toBe(build)
  })

  it.each([
    ['a page that says nothing', 'generic', '<p>RT 5.0 is great</p>'],
    ['a name in the place of a number', 'generic', '<meta name="version" content="Ann Example">'],
    ['a generator without a number', 'generic', '<meta name="generator" content="Directus">'],
    ['the sign of another CRM', 'odoo', '<p id="bpscredits">RT 5.0.3</p>'],
    ['a mail address', 'generic', '<meta name="version" content="1@example.com">'],
  ])('is not known of %s', (_name, product, html) => {
    expect(read(product, html)).toBeUndefined()
  })
})
