import { parse } from '@puppeteer/replay'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readRecordingFile } from '../../../src/contract/recording-file.ts'
import { toPlainMarkdown } from '../../../src/core/exchange/plain-markdown.ts'
import {
  exportRecording,
  importRecording,
  type RecordedWalkthrough,
} from '../../../src/core/exchange/recorder.ts'
import type { PagePattern } from '../../../src/core/page-key.ts'
import type { Step, Walkthrough } from '../../../src/core/walkthrough/walkthrough.ts'
import { parseMarkdown } from '../../../src/core/markdown.ts'
import { plainText } from '../../../src/core/rich-text.ts'
import { anyText } from '../../support/arbitrary-pack.ts'

const findPage = (url: string): PagePattern | undefined =>
  url.includes('contacts')
    ? { object: 'contacts', view: url.includes('create') ? 'create' : 'list' }
    : undefined

const options = {
  id: 'recorded',
  locale: 'en',
  crmLocale: 'en',
  describe: (action: string, name: string) => ({ title: `${action} ${name}`, text: `${action} ${name}` }),
  findPage,
}

function bringIn(file: unknown): RecordedWalkthrough {
  const read = readRecordingFile(typeof file === 'string' ? file : JSON.stringify(file))
  if (!read.ok) throw new Error(JSON.stringify(read.refused))
  return importRecording(read.value, options)
}

/** As Chrome 142 exported it, with what was typed. */
const recorded = {
  title: 'Add a contact',
  steps: [
    {
      type: 'setViewport',
      width: 1440,
      height: 900,
      deviceScaleFactor: 1,
      isMobile: false,
      hasTouch: false,
      isLandscape: false,
    },
    {
      type: 'navigate',
      url: 'https://crm.example.com/#/contacts',
      assertedEvents: [{ type: 'navigation', url: 'https://crm.example.com/#/contacts', title: 'Contacts' }],
    },
    {
      type: 'click',
      target: 'main',
      selectors: [
        ['aria/Create'],
        ['#main-content > div a:nth-of-type(2)'],
        ['xpath///*[@id="main-content"]/div/a[2]'],
        ['pierce/#main-content > div a'],
        ['text/Create'],
      ],
      offsetX: 20,
      offsetY: 10,
      assertedEvents: [{ type: 'navigation', url: 'https://crm.example.com/#/contacts/create', title: '' }],
    },
    {
      type: 'click',
      selectors: [['aria/First name'], ['my-form', 'input[name="first_name"]']],
      offsetX: 1,
      offsetY: 1,
    },
    {
      type: 'change',
      value: 'Grace Hopper',
      selectors: [
        ['aria/First name', 'aria/[role="generic"]'],
        ['my-form', 'input[name="first_name"]'],
        ['xpath///*[@id=":r1:"]'],
      ],
      target: 'main',
    },
    { type: 'keyDown', target: 'main', key: 'Tab' },
    { type: 'keyUp', target: 'main', key: 'Tab' },
    {
      type: 'change',
      value: 'Hopper',
      selectors: [['aria/Last name[role="textbox"]'], ['input[name="last_name"]']],
    },
    {
      type: 'change',
      value: 'Hopper!',
      selectors: [['aria/Last name[role="textbox"]'], ['input[name="last_name"]']],
    },
    {
      type: 'click',
      selectors: [['aria/grace@navy.example'], ['tr:nth-of-type(3) > td']],
      offsetX: 1,
      offsetY: 1,
    },
    { type: 'scroll', x: 0, y: 200 },
    { type: 'waitForElement', selectors: ['aria/Saved'], operator: '>=', count: 1 },
    { type: 'waitForExpression', expression: 'window.done' },
    { type: 'hover', selectors: ['aria/Help[role="button"]'] },
    { type: 'keyDown', target: 'main', key: 'Enter' },
    { type: 'keyUp', target: 'main', key: 'Enter' },
    { type: 'customStep', name: 'ours', parameters: {} },
  ],
}

describe('a recording of Chrome', () => {
  it('is one that Chrome’s own reader takes', () => {
    expect(parse(recorded).steps).toHaveLength(recorded.steps.length)
  })

  it('becomes a walkthrough with anchors by role, label and field, on the pages where it happened', () => {
    const { walkthrough, refused } = bringIn(recorded)
    const list = { object: 'contacts', view: 'list' }
    const create = { object: 'contacts', view: 'create' }
    expect(walkthrough).toMatchObject({ title: { en: 'Add a contact' }, page: list })
    expect(walkthrough?.steps).toMatchObject([
      { page: list, anchor: { role: 'link', names: { en: 'Create' } }, advance: { on: 'click' } },
      {
        page: create,
        anchor: { role: 'textbox', names: { en: 'First name' }, field: 'first_name' },
        advance: { on: 'filled' },
      },
      {
        anchor: { role: 'textbox', names: { en: 'Last name' }, field: 'last_name' },
        title: { en: 'filled Last name' },
        advance: { on: 'filled' },
      },
      // What may be a customer's is no label.
      { title: { en: 'click …' }, advance: { on: 'next' } },
      {
        title: { en: 'hover Help' },
        anchor: { role: 'button', names: { en: 'Help' } },
        advance: { on: 'next' },
      },
    ])
    expect(walkthrough?.steps.map(({ id }) => id)).toEqual(['step-1', 'step-2', 'step-3', 'step-4', 'step-5'])
    expect(refused.map(({ reason }) => reason)).toEqual([
      'step 10 (click): its selectors name no label and no field',
      'step 15 (keyDown): nothing that a walkthrough can point at',
      'step 17 (customStep): nothing that a walkthrough can point at',
    ])
  })

  it('has its labels in the language that the CRM was in, and its texts in the one that is written in', () => {
    const reading = readRecordingFile(JSON.stringify(recorded))
    const { walkthrough } = importRecording(reading.ok ? reading.value : { title: '', steps: [] }, {
      ...options,
      locale: 'fr',
    })
    expect(walkthrough?.steps[0]).toMatchObject({
      title: { fr: 'click Create' },
      anchor: { names: { en: 'Create' } },
    })
  })

  it('leaves nothing of what was typed anywhere', () => {
    expect(JSON.stringify(readRecordingFile(JSON.stringify(recorded)))).not.toContain('Hopper')
    expect(JSON.stringify(bringIn(recorded))).not.toMatch(/Hopper|navy/)
  })

  it('says so where nothing in it is done by a person', () => {
    const { walkthrough, refused } = bringIn({ title: 'Empty', steps: [{ type: 'scroll' }] })
    expect(walkthrough).toBeUndefined()
    expect(refused).toEqual([{ reason: 'nothing in it is a step that a person takes' }])
  })

  it.each<[what: string, file: string, refused: unknown]>([
    [
      'no JSON',
      '{\n"title": "x",\n"steps": [}',
      { line: 3, reason: expect.stringContaining('not JSON') as string },
    ],
    ['no recording', '{"title":"x"}', { reason: 'steps: expected array' }],
    ['steps without a type', '{"title":"x","steps":[{}]}', { reason: 'steps[0].type: expected string' }],
    ['too much', `"${'x'.repeat(10_000_000)}"`, { reason: 'the whole: 10.0 MB, at most 10.0 MB' }],
  ])('is refused where it is %s', (_what, file, refused) => {
    expect(readRecordingFile(file)).toEqual({ ok: false, refused: [refused] })
  })
})

const name = anyText
  .map((text) => text.replaceAll(/[[\]\s\d@]/g, 'x').slice(0, 40))
  .filter((text) => text !== '')
const step = fc.record({
  role: fc.constantFrom('button', 'link', 'textbox', 'combobox', 'menuitem'),
  name: fc.option(name, { nil: undefined }),
  field: fc.stringMatching(/^[a-z][a-z_.-]{0,20}$/),
  hasField: fc.boolean(),
  on: fc.constantFrom('click' as const, 'filled' as const, 'next' as const),
})
const walkthrough: fc.Arbitrary<Walkthrough> = fc
  .tuple(name, fc.array(step, { minLength: 1, maxLength: 6 }))
  .map(([title, steps]) => ({
    kind: 'walkthrough',
    id: 'recorded',
    page: {},
    title: { en: title },
    text: { en: title },
    steps: steps.map((one, at): Step => ({
      id: `step-${at + 1}`,
      anchor: {
        role: one.role,
        ...(one.name === undefined ? {} : { names: { en: `${one.name}${'abcdef'[at] ?? ''}` } }),
        // Told apart from the one before, or two that are filled in a row would be one.
        ...(one.hasField || one.name === undefined ? { field: `${one.field}${'abcdef'[at] ?? ''}` } : {}),
      },
      title: { en: 'Do it' },
      text: { en: 'Do it' },
      advance: { on: one.on },
    })),
  }))

describe('a walkthrough through a recording', () => {
  it('keeps its title, and of each step the element and what is done there', () => {
    fc.assert(
      fc.property(walkthrough, (before) => {
        const { recording, refused } = exportRecording(before, {
          locale: 'en',
          crmLocale: 'en',
          fallback: 'en',
        })
        expect(refused).toEqual([])
        expect(parse(JSON.parse(JSON.stringify(recording))).steps).toHaveLength(before.steps.length)
        const after = bringIn(recording).walkthrough
        const kept = (one: Walkthrough | undefined): unknown =>
          one?.steps.map(({ anchor, advance }) => ({ names: anchor?.names, field: anchor?.field, advance }))
        expect(after?.title).toEqual({ en: before.title['en']?.trim() })
        expect(kept(after)).toEqual(kept(before))
        // Where there is a label its role goes along; a field alone is what a field most often is.
        const roles = (one: Walkthrough | undefined): unknown =>
          one?.steps.map(({ anchor }) => (anchor?.names === undefined ? '' : anchor.role))
        expect(roles(after)).toEqual(roles(before))
      }),
      { numRuns: 100 },
    )
  }, 30_000)

  it('says what it cannot carry', () => {
    const silent: Walkthrough = {
      kind: 'walkthrough',
      id: 'w',
      page: {},
      title: { en: 'W' },
      text: { en: 'W' },
      steps: [{ id: 'a', title: { en: 'Look' }, text: { en: 'Look' } }],
    }
    expect(exportRecording(silent, { locale: 'en', crmLocale: 'en', fallback: 'en' })).toEqual({
      recording: { title: 'W', steps: [] },
      refused: [{ reason: 'step 1: no label and no field by which Chrome could find its element' }],
    })
  })
})

it('says just the words that came in, whatever they are', () => {
  fc.assert(
    fc.property(anyText, (words) => {
      const parsed = parseMarkdown(toPlainMarkdown(words))
      const said = parsed.ok ? plainText(parsed.value) : undefined
      // Markdown knows no character 0.
      expect(said).toBe(words.replaceAll(/\s+/g, ' ').trim().replaceAll('\u0000', '\uFFFD'))
    }),
    { numRuns: 300 },
  )
})
