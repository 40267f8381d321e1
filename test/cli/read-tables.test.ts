import { describe, expect, it } from 'vitest'
import { readAs, slow } from '../support/read-as.ts'

describe('CSV', slow, () => {
  it('of Salesforce Knowledge is read by its own columns and languages', async () => {
    const { pages, notRead } = await readAs(
      'kb.csv',
      '\ufeff"KnowledgeArticleId","Title","Summary","Details__c","Language","PublishStatus","LastPublishedDate","IsLatestVersion"\n' +
        '"kA01","Quotes","How to","<p>Press <b>New</b>.</p>","en_US","Online","2026-02-03T10:00:00Z","true"\n' +
        '"kA01","Angebote","","<p>Neu</p>","de","Online","2026-02-03T10:00:00Z","true"\n' +
        '"kA02","Old","","<p>x</p>","en_US","Archived","2020-01-01","true"\n',
    )
    expect(pages).toMatchObject([
      {
        path: 'kb.csv#kA01',
        locale: 'en-US',
        title: 'Quotes',
        summary: 'How to',
        text: 'Press **New**.',
        modifiedOn: '2026-02-03',
      },
      { path: 'kb.csv#kA01', locale: 'de', title: 'Angebote', text: 'Neu' },
    ])
    expect(notRead).toEqual([
      { path: 'kb.csv', line: 4, reason: 'row 4: its status is Archived', isPart: true },
    ])
  })

  it('of any table is read by what its columns are called, in Windows’ letters too', async () => {
    const latin = Uint8Array.from('Titel;Link\nGröße;https://a.example/g\nohne;http://a.example\n', (sign) =>
      sign.charCodeAt(0),
    )
    const { pages, notRead } = await readAs('a.csv', latin)
    expect(pages).toMatchObject([{ title: 'Größe', url: 'https://a.example/g', text: '' }])
    expect(notRead).toMatchObject([{ line: 3 }])
  })
})

it('reads articles of Zendesk Guide', slow, async () => {
  const article = {
    id: 7,
    title: 'Quotes',
    body: '<p>Press <em>New</em></p>',
    locale: 'en-us',
    html_url: 'https://x.zendesk.com/hc/7',
    draft: false,
    label_names: ['a', 'b'],
    edited_at: '2026-05-06T01:02:03Z',
  }
  const { pages, notRead } = await readAs(
    'a.json',
    JSON.stringify({
      articles: [article, { ...article, id: 8, draft: true }, { ...article, id: 9, outdated: true }],
    }),
  )
  expect(pages).toMatchObject([
    {
      path: 'a.json#7',
      locale: 'en-US',
      title: 'Quotes',
      text: 'Press *New*',
      url: 'https://x.zendesk.com/hc/7',
      keywords: 'a, b',
      modifiedOn: '2026-05-06',
    },
    { path: 'a.json#9' },
  ])
  expect(notRead.map(({ reason }) => reason)).toEqual([
    'article 2: a draft (8)',
    'article 3: called outdated by its authors (9), and imported',
  ])
})

it('reads AsciiDoc, and nothing that it includes', slow, async () => {
  const { pages } = await readAs(
    'a.adoc',
    '= Quotes\n:description: How to\n:keywords: offer\n\nPress *New*.\n\n== More\n\n[NOTE]\nSave.\n\ninclude::/etc/passwd[]\n',
  )
  expect(pages).toMatchObject([{ title: 'Quotes', summary: 'How to', keywords: 'offer' }])
  expect(pages[0]?.text).toContain('Press **New**.')
  expect(pages[0]?.text).not.toContain('root:')
})
