import type { Page } from 'playwright'
import { pause, until, waitForOurs, type Tab } from '../../test/e2e/support/under-test.ts'
import type { GalleryAnchors } from './grounds.ts'

/** One picture: an item, what has to be done to see it, and what is seen then. */
export interface Scene {
  readonly name: string
  /** As in a pack file, without what all have. */
  readonly item: (anchors: GalleryAnchors) => Record<string, unknown>
  /** What the person does, with ours and with the page. */
  readonly act?: (tab: Tab, field: ReturnType<Page['locator']>) => Promise<void>
  /** A selector of ours that is there at the end. */
  readonly seen: string
  /** In first-day mode; else as on every other day. */
  readonly isFirstDay?: boolean
}

const said = (en: [title: string, text: string], ar: [title: string, text: string]): object => ({
  title: { en: en[0], ar: ar[0] },
  text: { en: en[1], ar: ar[1] },
})

const save = said(
  [
    'Save, and it is everybody’s',
    'Press **Save** when you have what you know. The rest can wait until you hear it.',
  ],
  ['احفظ ليراه الجميع', 'اضغط **حفظ** عندما تنتهي مما تعرفه. والباقي يمكن أن ينتظر.'],
)
const benefit = {
  benefit: {
    en: 'Whoever takes the next call sees who it is.',
    ar: 'من يرد على المكالمة التالية يعرف من المتصل.',
  },
}
const nowhere = { role: 'button', names: { en: 'Nowhere' } }
const unasked = { atAnyHour: true, audience: {} }

const press =
  (selector: string) =>
  (tab: Tab): Promise<void> =>
    tab.ours.click(selector)

/** What is done to a field before help is there is not heard: it is done until something of ours is seen. */
const again =
  (selector: string, act: (field: ReturnType<Page['locator']>) => Promise<void>): NonNullable<Scene['act']> =>
  async (tab, field) => {
    await until(async () => {
      await act(field)
      await pause(300)
      return tab.ours.read((root, wanted) => root.querySelector(wanted) !== null, selector)
    }, selector)
  }

/** A walkthrough that is offered, so that a press begins it. */
const walk = (...steps: object[]): Record<string, unknown> => ({
  ...{ kind: 'walkthrough', offered: true, ...unasked, steps },
  ...said(
    ['Your first contact', 'Five short steps, two minutes: the person, and what was said.'],
    ['أول جهة اتصال لك', 'خمس خطوات قصيرة في دقيقتين.'],
  ),
})
const begin = press('.offer .primary')
const name = said(
  ['The name comes first', 'With it the CRM finds what it knows already. Start here.'],
  ['الاسم أولاً', 'به يجد النظام ما يعرفه. ابدأ من هنا.'],
)

/** Every kind of item, in the order in which the gallery shows them. */
export const scenes: readonly Scene[] = [
  {
    name: 'beacon',
    item: ({ button }) => ({ kind: 'tip', anchor: button, ...save, ...benefit }),
    seen: '.beacon',
  },
  {
    name: 'beacon-card',
    item: ({ button }) => ({ kind: 'tip', anchor: button, ...save, ...benefit }),
    act: press('.beacon'),
    seen: '.card',
  },
  {
    name: 'tooltip',
    item: ({ field }) => ({
      ...{ kind: 'tip', shownAs: 'tooltip', anchor: field },
      ...said(
        ['As on the card', 'Capitals and accents as the person writes them.'],
        ['كما على البطاقة', 'كما يكتبه صاحب الاسم.'],
      ),
    }),
    act: again('.tooltip', async (field) => {
      await field.blur()
      await field.click()
    }),
    seen: '.tooltip',
  },
  {
    name: 'card-unasked',
    item: ({ button }) => ({ kind: 'tip', shownAs: 'card', anchor: button, ...save, ...benefit, ...unasked }),
    act: press('.later button'),
    seen: '.later ul',
  },
  {
    name: 'highlight',
    item: ({ field }) => ({
      ...{ kind: 'highlight', anchor: field, ...unasked },
      ...name,
    }),
    seen: '.spotlight',
  },
  {
    name: 'banner',
    item: () => ({
      ...{ kind: 'announcement', shownAs: 'banner', ...unasked },
      ...said(
        ['Import is closed until three', 'The old list is being copied. Everything else works.'],
        ['الاستيراد متوقف حتى الثالثة', 'يجري نسخ القائمة القديمة. كل ما عداه يعمل.'],
      ),
    }),
    seen: '.banner',
  },
  {
    name: 'corner-card',
    item: () => ({
      ...{ kind: 'announcement', shownAs: 'corner-card', ...unasked },
      media: [
        {
          kind: 'image',
          url: 'https://pictures.example/floor.png',
          alt: { en: 'The plan of your floor', ar: 'مخطط طابقك' },
        },
      ],
      ...said(
        ['Floor-walkers are on your floor', 'In the yellow shirts, until five o’clock. Wave, and they come.'],
        ['المرافقون في طابقك', 'بالقمصان الصفراء حتى الخامسة. لوّح لهم فيأتون.'],
      ),
    }),
    seen: '.corner-card',
  },
  {
    name: 'dialog',
    item: () => ({
      ...{ kind: 'announcement', shownAs: 'dialog', ...unasked },
      ...said(
        [
          'The old system is read-only from tonight',
          'From **eight o’clock** on nothing can be written there. What you have not finished:\n\n- finish it before, or\n- begin it again here.',
        ],
        [
          'النظام القديم للقراءة فقط من الليلة',
          'من **الساعة الثامنة** لا يمكن الكتابة فيه.\n\n- أنهِ عملك قبلها، أو\n- ابدأه هنا من جديد.',
        ],
      ),
    }),
    seen: '.announcement.dialog',
  },
  {
    name: 'checklist-pill',
    item: () => checklist,
    seen: '.pill',
  },
  {
    name: 'checklist',
    item: () => checklist,
    act: press('.pill'),
    seen: '.entries',
  },
  {
    name: 'field-hint',
    item: ({ field }) => ({
      ...{ kind: 'field-hint', anchor: field, rule: { kind: 'not-all-capitals' } },
      ...said(
        ['Not all in capitals', 'Letters to this person begin with the name as it stands here.'],
        ['ليس كله بحروف كبيرة', 'تبدأ الرسائل إلى هذا الشخص بالاسم كما هو هنا.'],
      ),
    }),
    act: again('.field-hint', async (field) => {
      await field.fill('')
      await field.fill('MARLENE')
      await field.blur()
    }),
    seen: '.field-hint',
  },
  {
    name: 'glossary-mark',
    item: ({ field }) => ({
      ...{ kind: 'glossary-mark', anchor: field },
      ...{ oldTerm: { en: 'Contact 1', ar: 'جهة الاتصال ١' }, newTerm: { en: 'First name', ar: 'الاسم الأول' } },
      ...said(
        [
          'One field has become two',
          'First and last name are apart here, so that letters can be written to both.',
        ],
        ['صار الحقل حقلين', 'الاسم الأول والأخير منفصلان هنا.'],
      ),
    }),
    act: press('.glossary-mark'),
    seen: '.glossary',
  },
  {
    name: 'parallel-run',
    item: () => ({
      ...{ kind: 'parallel-run-notice', endsOn: '2099-12-31' },
      reason: {
        en: 'Deals of before December stay in the old system until they are closed.',
        ar: 'تبقى صفقات ما قبل ديسمبر في النظام القديم حتى تُغلق.',
      },
      ...said(
        ['Two systems until the end of the year', 'New deals go into this CRM.'],
        ['نظامان حتى نهاية السنة', 'الصفقات الجديدة تُسجَّل هنا.'],
      ),
    }),
    seen: '.parallel-run',
  },
  {
    name: 'celebration',
    item: () => ({ ...celebration, audience: {} }),
    seen: '.fanfare',
  },
  {
    name: 'welcome',
    item: () => ({
      ...{ kind: 'welcome', ...unasked },
      sponsor: {
        name: 'Amira Haddad',
        position: { en: 'Head of Sales', ar: 'مديرة المبيعات' },
        portrait: {
          kind: 'image',
          url: 'https://pictures.example/amira.jpg',
          alt: { en: 'Amira Haddad at her desk', ar: 'أميرة حداد في مكتبها' },
        },
      },
      ...said(
        [
          'Welcome to the new CRM',
          'Today is about **three small things**: a contact, a company, and a look at the deals. Take your time. The help tab at the edge of the page is there all day.',
        ],
        [
          'أهلاً بكم في النظام الجديد',
          'اليوم **ثلاثة أشياء صغيرة**: جهة اتصال، وشركة، ونظرة على الصفقات. خذوا وقتكم.',
        ],
      ),
    }),
    seen: '.welcome',
  },
  {
    name: 'offer',
    item: () => walk({ id: 'one', ...save }),
    seen: '.offer',
  },
  {
    name: 'step',
    item: ({ field, button }) =>
      walk(
        { id: 'one', anchor: field, advance: { on: 'filled' }, ...name },
        { id: 'two', anchor: button, ...save },
      ),
    act: begin,
    seen: '.placed .step',
  },
  {
    name: 'step-docked',
    item: ({ button }) =>
      walk({ id: 'one', anchor: nowhere, ...name }, { id: 'two', anchor: button, ...save }),
    act: begin,
    seen: '.docked:not(.patient) .reason',
  },
  {
    name: 'finished',
    item: () => walk({ id: 'one', ...save }),
    async act(tab) {
      await begin(tab)
      await waitForOurs(tab, '.step')
      await press('.step .primary')(tab)
    },
    seen: '.note',
  },
  {
    name: 'docked',
    item: () => ({
      ...{ kind: 'tip', mattersWithoutPlace: true, anchor: nowhere },
      ...save,
      ...benefit,
    }),
    seen: '.card',
  },
  {
    name: 'first-day',
    item: ({ button }) => ({ kind: 'tip', anchor: button, ...save, ...benefit }),
    act: press('.beacon'),
    seen: '.card',
    isFirstDay: true,
  },
]

const checklist = {
  kind: 'checklist',
  entries: [
    { kind: 'walkthrough', walkthrough: 'tour' },
    { kind: 'milestone', milestone: 'contact' },
    { kind: 'milestone', milestone: 'deals' },
  ],
  ...said(
    ['Your first day', 'Ticked off by what you do in the CRM.'],
    ['يومك الأول', 'تُنجَز بما تفعله في النظام.'],
  ),
}

const celebration = {
  ...{ kind: 'celebration', of: { kind: 'phase', phase: 'live' }, atAnyHour: true },
  ...said(
    ['We are live', 'From this minute on, everything is in one place.'],
    ['انطلقنا', 'من هذه الدقيقة كل شيء في مكان واحد.'],
  ),
}
