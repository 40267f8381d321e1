import { startDemoCrm } from '../../test/e2e/support/crm.ts'
import { lightning } from '../../test/e2e/grounds/lightning.ts'
import { Pointers } from '../../test/e2e/grounds/pointers.ts'
import { requestTracker } from '../../test/e2e/grounds/request-tracker.ts'
import type { StoryGround, Visit } from '../../test/e2e/grounds/story-ground.ts'
import { tryton } from '../../test/e2e/grounds/tryton.ts'
import { startDynamics } from '../../test/grounds/dynamics/dynamics.mjs'
import type { Tab } from '../../test/e2e/support/under-test.ts'

/** A button and a field of the page, as a pack file remembers them. */
export interface GalleryAnchors {
  readonly button: object
  readonly field: object
}

/** A page on which every kind of item is shown. */
export interface GalleryGround {
  readonly name: string
  readonly product: string
  /** Why this machine cannot draw it, where it cannot. */
  readonly findReasonToSkip?: StoryGround['findReasonToSkip']
  readonly start: () => Promise<{ readonly origin: string; close(): Promise<void> }>
  /** Brings the tab to the page, whatever it shows now. */
  readonly reach: (tab: Tab, origin: string) => Promise<void>
  /** What is pointed at, once the page was reached. */
  readonly pick: (tab: Tab, origin: string) => Promise<GalleryAnchors>
  /** The field, as Playwright finds it. */
  readonly fieldSelector: string
}

const byName = (role: string, name: string): object => ({ role, names: { en: name } })

/** A ground of the pointer story: one of its scenes, and which of its targets are shown. */
function ofStory(
  name: string,
  story: StoryGround,
  {
    scene: at,
    button,
    field,
    fieldSelector,
  }: { scene: number; button: string | object; field: string | object; fieldSelector: string },
): GalleryGround {
  const scene = story.scenes[at]
  if (scene === undefined) throw new Error(`${name} has no scene ${at}`)
  const visitOf = (tab: Tab, origin: string): Visit => ({ tab, origin, language: 'en', record: 0 })
  return {
    ...{ name, product: story.product, start: () => story.start(), fieldSelector },
    findReasonToSkip: () => story.findReasonToSkip(),
    async reach(tab, origin) {
      await story.open(visitOf(tab, origin))
      await scene.reach(visitOf(tab, origin))
    },
    async pick(tab, origin) {
      const pointers = await Pointers.of({ ...story, scenes: [scene, scene] })
      const { items } = await pointers.author(visitOf(tab, origin))
      const anchorOf = (key: string | object): object => {
        if (typeof key !== 'string') return key
        const tip = items.find(({ id }) => id === key)
        if (tip?.kind !== 'tip') throw new Error(`${name} has no ${key}`)
        return tip.anchor
      }
      return { button: anchorOf(button), field: anchorOf(field) }
    },
  }
}

function ofAddress(path: string, anchors: GalleryAnchors): Pick<GalleryGround, 'reach' | 'pick'> {
  return { reach: (tab, origin) => tab.goto(`${origin}${path}`), pick: () => Promise.resolve(anchors) }
}

/** The grounds of which each is drawn where this machine can start it. */
export const grounds: readonly GalleryGround[] = [
  {
    ...{ name: 'demo-crm', product: 'realtimex-crm', start: () => startDemoCrm() },
    ...ofAddress('/#/contacts/create', {
      button: byName('button', 'Save'),
      field: byName('textbox', 'First name'),
    }),
    fieldSelector: 'main input[name=first_name]',
  },
  {
    ...{ name: 'dynamics', product: 'dynamics-365', start: () => startDynamics() },
    ...ofAddress('/main.aspx?pagetype=entityrecord&etn=account', {
      button: byName('menuitem', 'Save'),
      field: byName('textbox', 'Account Name'),
    }),
    fieldSelector: '[data-id="name.fieldControl-text-box-text"]',
  },
  ofStory('lightning', lightning('synthetic'), {
    ...{ scene: 2, button: byName('button', 'Mark Status as Complete') },
    // With the star of a required field, which stands in its label.
    ...{ field: byName('textbox', '*Account Name'), fieldSelector: 'input[name=Name]' },
  }),
  ofStory('tryton', tryton, {
    ...{ scene: 1, button: 'record-save', field: 'record-name' },
    fieldSelector: '#tabcontent > .tab-pane.active input[name=name]',
  }),
  ofStory('request-tracker', requestTracker, {
    ...{ scene: 2, button: 'edit-save', field: 'edit-subject', fieldSelector: 'input[name=Subject]' },
  }),
]
