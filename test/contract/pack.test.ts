import { describe, expect, it } from 'vitest'
import { parsePack } from '../../src/contract/pack.ts'
import { aPackFile, aResourceEntry, aTipEntry } from '../support/build-pack.ts'

function anEntry(kind: string, change: Record<string, unknown>): Record<string, unknown> {
  return { kind, id: 'x', page: {}, title: { en: 'X' }, text: { en: 'X' }, ...change }
}

function aStepEntry(id: string, change: Record<string, unknown> = {}): Record<string, unknown> {
  return { id, title: { en: id }, text: { en: id }, ...change }
}

function reasonsFor(change: Record<string, unknown>): readonly string[] {
  const reading = parsePack(JSON.stringify(aPackFile(change)))
  return reading.ok ? [] : reading.reasons
}

describe('reading a pack', () => {
  it('takes a pack that is right', () => {
    expect(parsePack(JSON.stringify(aPackFile()))).toMatchObject({ ok: true, value: { id: 'test-pack' } })
  })

  it.each<[string, Record<string, unknown>, string]>([
    [
      'a role that is a number',
      { items: [aTipEntry({ anchor: { role: 7, names: { en: 'x' } } })] },
      'items[0].anchor.role: expected string',
    ],
    ['an unknown version', { formatVersion: 2 }, 'formatVersion: expected 1'],
    ['another format', { format: 'something' }, 'format: expected "fingerpost-pack"'],
    ['no title', { title: undefined }, 'title: expected record'],
    ['an unknown key', { tipps: [] }, 'the whole: unknown key "tipps"'],
    [
      'markup in a tip',
      { items: [aTipEntry({ text: { en: 'Hi <img onerror=alert(1)>' } })] },
      'items[0].text.en: line 1: HTML is not allowed',
    ],
    [
      'a script link in a resource',
      { resources: [aResourceEntry({ url: 'javascript:alert(1)' })] },
      'resources[0].url: expected a URL that begins with https://',
    ],
    [
      'an unencrypted link',
      { resources: [aResourceEntry({ url: 'http://example.com' })] },
      'resources[0].url: expected a URL that begins with https://',
    ],
    [
      'a resource with nothing to open',
      { resources: [{ id: 'a', title: { en: 'A' } }] },
      'resources[0]: a resource needs a text or a url: there must be something to open',
    ],
    [
      'an anchor that identifies nothing',
      { items: [aTipEntry({ anchor: { role: 'button' } })] },
      'items[0].anchor: an anchor needs names, a field or a trace: a role alone identifies nothing',
    ],
    [
      'two tips of one id',
      { items: [aTipEntry(), aTipEntry()] },
      'items[1].id: "create-contact" stands here a second time',
    ],
    ['a language tag that is none', { title: { 'e n': 'x' } }, 'title.e n: expected a BCP 47 language tag'],
    ['a title in no language', { title: {} }, 'title: expected a text in at least one language'],
    [
      'a link in capitals, which no later check would take',
      { resources: [aResourceEntry({ url: 'HTTPS://example.com' })] },
      'resources[0].url: expected a URL that begins with https://',
    ],
    [
      'an origin with a path, which would never match',
      { crm: { product: 'x', origins: ['https://crm.example.com/app'] } },
      'crm.origins[0]: expected an origin: https://crm.example.com',
    ],
    ['the version nought', { version: 0 }, 'version: more than 0'],
    ['an id with a slash', { id: '../x' }, 'id: expected an id: a-z, 0-9, dot, dash, underscore'],
    ['a version that is not a number', { version: '1' }, 'version: expected number'],
    [
      'a tip text that is endless',
      { items: [aTipEntry({ text: { en: 'x'.repeat(4_001) } })] },
      'items[0].text.en: at most 4000 characters',
    ],
    [
      'a view that does not exist',
      { items: [aTipEntry({ page: { view: 'lst' } })] },
      'items[0].page.view: expected "home" or "list" or "record" or "create" or "edit" or "dashboard" or "search" or "setup" or "other"',
    ],
    [
      'an item of no known kind',
      { items: [aTipEntry({ kind: 'pop-up' })] },
      'items[0].kind: expected one of the allowed forms',
    ],
    [
      'a parallel run without a reason',
      { items: [anEntry('parallel-run-notice', { endsOn: '2026-12-31' })] },
      'items[0].reason: expected record',
    ],
    [
      'a parallel run without an end',
      { items: [anEntry('parallel-run-notice', { reason: { en: 'x' } })] },
      'items[0].endsOn: expected string',
    ],
    [
      'a parallel run that ends on a day that never comes',
      { items: [anEntry('parallel-run-notice', { reason: { en: 'x' }, endsOn: '2026-02-30' })] },
      'items[0].endsOn: expected a day that the calendar has',
    ],
    [
      'a celebration of five seconds',
      { items: [anEntry('celebration', { of: { kind: 'phase', phase: 'live' }, seconds: 5 })] },
      'items[0].seconds: at most 4',
    ],
    [
      'a picture that says nothing to those who cannot see it',
      { items: [aTipEntry({ media: [{ kind: 'image', url: 'https://example.com/a.png' }] })] },
      'items[0].media[0].alt: expected record',
    ],
    [
      'a picture over an unencrypted line',
      {
        items: [aTipEntry({ media: [{ kind: 'image', url: 'http://example.com/a.png', alt: { en: 'x' } }] })],
      },
      'items[0].media[0].url: expected a URL that begins with https://',
    ],
    [
      'a rule that is the pack’s own expression',
      {
        items: [
          anEntry('field-hint', {
            anchor: { role: 'textbox', field: 'x' },
            rule: { kind: 'regex', source: '(a+)+$' },
          }),
        ],
      },
      'items[0].rule.kind: expected one of the allowed forms',
    ],
    [
      'a time zone that does not exist',
      { items: [aTipEntry({ window: { from: '2026-11-26', timeZone: 'Europe/Lyon' } })] },
      'items[0].window.timeZone: expected a time zone: Europe/Paris',
    ],
    [
      'a window that ends before it begins',
      { items: [aTipEntry({ window: { from: '2026-11-26T08:00', until: '2026-11-25' } })] },
      'items[0].window: ends before it begins',
    ],
    [
      'phases in disorder',
      { goLive: { phases: { pilot: '2026-11-26', live: '2026-11-25' } } },
      'goLive.phases.live: begins before the phase in front of it',
    ],
    [
      'two environments in one place',
      {
        crm: {
          product: 'generic',
          environments: ['sandbox', 'production'].map((id) => ({
            id,
            title: { en: id },
            origins: ['https://crm.example.com'],
          })),
        },
      },
      'crm.environments[1]: is where an environment before it is',
    ],
    [
      'an environment whose path ends with a slash',
      {
        crm: {
          product: 'generic',
          environments: [
            { id: 'a', title: { en: 'A' }, origins: ['https://crm.example.com'], pathPrefix: '/crm/' },
          ],
        },
      },
      'crm.environments[0].pathPrefix: expected a path without a slash at its end: /crm',
    ],
    [
      'a milestone that nothing has',
      { items: [aTipEntry({ afterMilestones: ['nowhere'] })] },
      'items[0].afterMilestones[0]: no milestone is called "nowhere"',
    ],
    [
      'a way to a milestone that is no walkthrough',
      {
        milestones: [
          { id: 'made', title: { en: 'Made' }, event: { kind: 'record-created', object: 'contacts' } },
        ],
        items: [
          anEntry('checklist', {
            entries: [{ kind: 'milestone', milestone: 'made', walkthrough: 'nowhere' }],
          }),
        ],
      },
      'items[0].entries[0]: no walkthrough is called "nowhere"',
    ],
    [
      'an audience that nothing has',
      { items: [aTipEntry({ audience: 'nobody' })] },
      'items[0].audience: no audience is called "nobody"',
    ],
    [
      'a step that leads nowhere',
      { items: [anEntry('walkthrough', { steps: [aStepEntry('a', { next: 'b' })] })] },
      'items[0].steps[0]: no step is called "b"',
    ],
    [
      'a step that no way leads to',
      { items: [anEntry('walkthrough', { steps: [aStepEntry('a', { next: 'end' }), aStepEntry('b')] })] },
      'items[0].steps[1]: no way leads to the step "b"',
    ],
    [
      'steps that go round in circles',
      { items: [anEntry('walkthrough', { steps: [aStepEntry('a'), aStepEntry('b', { next: 'a' })] })] },
      'items[0].steps[0]: no way leads on from "a" to the end',
    ],
    [
      'a step that is left by choice and by what is on the page',
      {
        items: [
          anEntry('walkthrough', {
            steps: [
              aStepEntry('a', {
                branches: [
                  { on: 'choice', text: { en: 'x' }, to: 'end' },
                  { on: 'page', page: { object: 'x' }, to: 'end' },
                ],
              }),
            ],
          }),
        ],
      },
      'items[0].steps[0]: branches by choice and by what is on the page do not mix',
    ],
    [
      'a branch that is never tried',
      {
        items: [
          anEntry('walkthrough', {
            steps: [
              aStepEntry('a', {
                branches: [
                  { on: 'page', page: {}, to: 'end' },
                  { on: 'page', page: { object: 'x' }, to: 'end' },
                ],
              }),
            ],
          }),
        ],
      },
      'items[0].steps[0].branches[1]: an earlier branch holds whenever this one does',
    ],
    [
      'a branch that never holds where the step ends',
      {
        items: [
          anEntry('walkthrough', {
            steps: [
              aStepEntry('a', {
                advance: { on: 'page', page: { object: 'deals' } },
                branches: [{ on: 'page', page: { object: 'contacts' }, to: 'end' }],
              }),
            ],
          }),
        ],
      },
      'items[0].steps[0].branches[0]: never holds on the page that ends the step',
    ],
    [
      'a step that waits for an element that it does not have',
      { items: [anEntry('walkthrough', { steps: [aStepEntry('a', { advance: { on: 'click' } })] })] },
      'items[0].steps[0]: a step that waits for its element needs an anchor',
    ],
  ])('refuses %s, and says where and why', (_name, change, reason) => {
    expect(reasonsFor(change)).toContain(reason)
  })

  it('refuses a file that was cut off', () => {
    const text = JSON.stringify(aPackFile())
    const reading = parsePack(text.slice(0, text.length / 2))
    expect(reading).toMatchObject({ ok: false, reasons: [expect.stringMatching(/^the whole: not JSON \(/)] })
  })

  it('refuses 40 MB', () => {
    const reading = parsePack(' '.repeat(40_000_000))
    expect(reading).toEqual({ ok: false, reasons: ['the whole: 40.0 MB, at most 30.0 MB'] })
  })

  it('names every fault, and counts those past twenty', () => {
    const items = Array.from({ length: 30 }, (_, index) => aTipEntry({ id: `t${index}`, title: 1 }))
    const reasons = reasonsFor({ items })
    expect(reasons).toHaveLength(21)
    expect(reasons[20]).toBe('and 10 more')
  })

  it.each([['null'], ['[]'], ['"x"'], ['{"__proto__":{"tips":[]}}']])(
    'refuses %s without falling over',
    (text) => {
      expect(parsePack(text).ok).toBe(false)
    },
  )
})
