import type { Anchor } from './anchor.ts'
import type { Audience } from './audience.ts'
import type { CrmEvent } from './crm-event.ts'
import { isPlace, type Environment } from './environment.ts'
import type { TranslationMarks } from './exchange/translation.ts'
import type { Item } from './item.ts'
import type { LocalizedText } from './locale.ts'
import type { Look } from './look.ts'
import type { MediaFiles } from './media/media.ts'
import { matchesPage, type PageKey, type PagePattern } from './page-key.ts'
import type { GoLivePlan } from './phase.ts'
import type { Approval, Release } from './publishing/release.ts'
import type { Rollout } from './publishing/rollout.ts'
import type { Region } from './region.ts'

/** The versioned, immutable bundle of help for one CRM. Its written form is `contract/pack.ts`. */
export interface Pack {
  readonly id: string
  /** Rises by one or more with each release of the pack. */
  readonly version: number
  readonly title: LocalizedText
  readonly defaultLocale: string
  readonly crm: {
    /** The product of the page keys that the pack is for. */
    readonly product: string
    /** Where given, the only origins that the pack is for. */
    readonly origins?: readonly string[] | undefined
    /** The places where it runs, besides those origins: one pack serves the sandbox and production. */
    readonly environments?: readonly Environment[] | undefined
  }
  readonly items: readonly Item[]
  readonly resources: readonly Resource[]
  readonly milestones: readonly Milestone[]
  /** Audiences that items name by id. */
  readonly audiences?: readonly NamedAudience[] | undefined
  /** What people can say of themselves. */
  readonly roles?: readonly Choice[] | undefined
  readonly teams?: readonly Choice[] | undefined
  readonly sites?: readonly Site[] | undefined
  readonly regions?: readonly Region[] | undefined
  readonly goLive?: GoLivePlan | undefined
  /** How the help of the organisation looks, where it is to look of its own. */
  readonly look?: Look | undefined
  /** The pictures and films that lie in the pack. */
  readonly media?: MediaFiles | undefined
  /** Words by language that people outside of the project do not know, besides those that the linter knows. */
  readonly jargon?: Readonly<Record<string, readonly string[]>> | undefined
  /** How far translations are, and what translators said. People are shown a text whatever is said of it here. */
  readonly translations?: TranslationMarks | undefined
  /** Who made this version, and why. */
  readonly release?: Release | undefined
  /** To whom this version goes; the others keep the one before. */
  readonly rollout?: Rollout | undefined
  /** Ids of items that are not to be seen in an earlier version either. */
  readonly withdrawn?: readonly string[] | undefined
  /** How many have to agree before a version goes out. */
  readonly approval?: Approval | undefined
}

/** Something that a person can choose for their profile. */
export interface Choice {
  readonly id: string
  readonly title: LocalizedText
}

/** A place of work. */
export interface Site extends Choice {
  /** The region that it lies in. */
  readonly region?: string | undefined
}

/** An audience with a name of its own. */
export interface NamedAudience extends Choice, Audience {}

/** A help page that can be pointed to: a URL, a text of its own, or both. */
export interface Resource {
  readonly id: string
  readonly title: LocalizedText
  /** What it is about, in a sentence or two. */
  readonly summary?: LocalizedText | undefined
  /** Words that people use for it and that its text does not hold. */
  readonly keywords?: LocalizedText | undefined
  /** Safe Markdown. */
  readonly text?: LocalizedText | undefined
  readonly url?: string | undefined
  readonly pages?: readonly PagePattern[] | undefined
  /** Where in the CRM that is which it speaks of: there it is shown to who asks for it. */
  readonly places?: readonly ResourcePlace[] | undefined
  /** The questions that it was written or mended for, in the askers' words, redacted: its why. */
  readonly questions?: readonly string[] | undefined
  /** Where it was imported from; absent of what was written in the pack. */
  readonly source?: ResourceSource | undefined
  /** Under which terms its text may be used: an SPDX id, or words. */
  readonly licence?: string | undefined
  /** The day, `2026-11-29`, on which its source says that it was changed. */
  readonly modifiedOn?: string | undefined
  /** The day from which what is held of it has to be looked at again, whatever the CRM's releases. */
  readonly reviewOn?: string | undefined
  /** A hash of what the last import wrote, by language: what tells an import's text from one that was mended since. */
  readonly contentHash?: LocalizedText | undefined
}

/** An element that a resource speaks of. */
export interface ResourcePlace {
  readonly page: PagePattern
  readonly anchor: Anchor
}

/** The place in a folder or on the web that a resource was imported from. */
export interface ResourceSource {
  /** What was imported together, by a name that does not change from one import to the next. */
  readonly of: string
  /** The path in the folder, the address, or the row's id; with `#` and a part where one file holds several. */
  readonly path: string
  /** The address that was asked for, where it led elsewhere. */
  readonly redirectedFrom?: string | undefined
}

/** A step of the first day, met by something that happens in the CRM and by nothing else. */
export interface Milestone {
  readonly id: string
  readonly title: LocalizedText
  readonly benefit?: LocalizedText | undefined
  readonly event: CrmEvent
}

/** True when the pack is for the CRM that the page at this address belongs to. */
export function servesPage(pack: Pack, page: PageKey, address: string): boolean {
  return pack.crm.product === page.product && isPlace(pack.crm, address)
}

/** Where on a page a resource can be pointed at; undefined where it has no place there. */
export function findPlaceOf(resource: Resource, page: PageKey): ResourcePlace | undefined {
  return resource.places?.find((place) => matchesPage(place.page, page))
}

/** True when something of the pack waits for events of the CRM: else nobody needs to see them. */
export function awaitsEvents({ milestones, items }: Pack): boolean {
  return (
    milestones.length > 0 ||
    items.some(
      (item) => item.kind === 'walkthrough' && item.steps.some(({ advance }) => advance?.on === 'event'),
    )
  )
}
