import type { Draft } from '../core/desk/draft.ts'
import type { Entry } from '../core/desk/entry.ts'
import type { Act, ResourceRef } from '../core/desk/handling.ts'
import type { LinkCheck } from '../core/desk/link-check.ts'
import type { CrmRelease, Verdict } from '../core/desk/verdict.ts'
import type { Wish } from '../core/desk/wish.ts'
import type { WorkingWeek } from '../core/desk/working-time.ts'
import type { Missing } from '../core/missed-anchor.ts'
import type { PagePicture } from '../core/picture/page-picture.ts'
import type { PagePattern } from '../core/page-key.ts'
import type { PackSource } from '../core/publishing/pack-source.ts'

/** A pack in use, in short. */
export interface PackSummary {
  readonly id: string
  readonly version: number
  readonly title: string
  readonly product: string
  readonly tips: number
  readonly resources: number
}

/** What became of a pack file. */
export type PackLoad =
  | { readonly installed: true; readonly pack: PackSummary }
  | { readonly installed: false; readonly reasons: readonly string[] }

/** A resource of a pack in use, in the desk's language. */
export interface ListedResource {
  readonly packId: string
  readonly resourceId: string
  readonly title: string
  readonly keywords: string
  readonly url?: string | undefined
  readonly hasText: boolean
  readonly pages: readonly PagePattern[]
  /** The day from which it has to be looked at again. */
  readonly reviewOn?: string | undefined
  /** How often it was opened from a tip, or another item that links it. */
  readonly openedFromItems: number
}

/** A pack in use, as far as its resources go. */
export interface ListedPack {
  readonly id: string
  readonly version: number
  readonly title: string
  readonly product: string
  /** BCP 47 tag of the language in which the desk writes for it. */
  readonly locale: string
}

/** A tip or walkthrough of a pack in use, in the desk's language. */
export interface ListedItem {
  readonly kind: 'tip' | 'walkthrough'
  readonly packId: string
  readonly itemId: string
  readonly title: string
  readonly pages: readonly PagePattern[]
}

/** All that can answer a question, and the packs that it is of. */
export interface Library {
  readonly packs: readonly ListedPack[]
  readonly resources: readonly ListedResource[]
  readonly items: readonly ListedItem[]
}

/** A resource as it is written, in one language. */
export interface WrittenResource {
  readonly locale: string
  readonly title: string
  readonly text: string
  readonly url?: string | undefined
  readonly pages: readonly PagePattern[]
  readonly reviewOn?: string | undefined
}

/** What the desk holds of resources, and the releases that make it stale. */
export interface Judged {
  readonly verdicts: readonly Verdict[]
  readonly releases: readonly CrmRelease[]
}

/** The desk's own settings. */
export interface DeskSettings {
  readonly name?: string | undefined
  readonly locale: string
  readonly week: WorkingWeek
}

/** A filter that was given a name. */
export interface SavedView {
  readonly id: string
  readonly name: string
  readonly filter: string
}

/** An element that is missed, by the title of its item. */
export interface ListedMiss extends Missing {
  readonly title: string
}

/** What became of publishing a draft. */
export type Publication =
  | {
      readonly published: true
      readonly packId: string
      readonly version: number
      readonly resource: ResourceRef
    }
  | { readonly published: false; readonly reasons: readonly string[] }

/** What became of loading the report of a check of links. */
export type LinksLoad =
  | { readonly loaded: true }
  | { readonly loaded: false; readonly reasons: readonly string[] }

/** What changed: these questions, or something else that the desk shows. */
export interface DeskListener {
  readonly onQuestions: (ids: readonly string[]) => void
  readonly onRest: () => void
}

/** What became of following an address. */
export type Following =
  | { readonly followed: true }
  | { readonly followed: false; readonly reasons: readonly string[] }

/** Addresses that packs are kept up to date from. */
export interface SourceList {
  read(): Promise<readonly PackSource[]>
  /** Uses the pack of the address from now on, with each newer version, or says why not. */
  follow(url: string): Promise<Following>
  /** The pack stays in use. */
  unfollow(url: string): Promise<void>
}

/**
 * Where the desk gets its content from: this machine's database now, a team server as well later. What is read is
 * `undefined` when the source does not answer; what is written resolves to whether it was kept, and can be sent twice.
 */
export interface DeskSource {
  /** All questions, in any order. */
  readAll(): Promise<readonly Entry[] | undefined>
  /** Those of these ids that there are. */
  readThese(ids: readonly string[]): Promise<readonly Entry[] | undefined>
  /** The picture that was added to a report; `undefined` also where there is none. */
  readPicture(questionId: string): Promise<PagePicture | undefined>
  act(act: Act, questionIds: readonly string[]): Promise<boolean>
  readSettings(): Promise<DeskSettings | undefined>
  rename(name: string | undefined): Promise<boolean>
  readJudged(): Promise<Judged | undefined>
  giveVerdict(verdict: Verdict): Promise<boolean>
  withdrawVerdict(id: string, atMs: number): Promise<boolean>
  noteRelease(release: CrmRelease): Promise<boolean>
  readLibrary(): Promise<Library | undefined>
  /** One resource as it is written; `undefined` also when there is none. */
  readResource(packId: string, resourceId: string): Promise<WrittenResource | undefined>
  readDrafts(): Promise<readonly Draft[] | undefined>
  saveDraft(draft: Draft): Promise<boolean>
  discardDraft(id: string): Promise<boolean>
  publishDraft(
    id: string,
    act: { readonly actId: string; readonly atMs: number; readonly by?: string | undefined },
  ): Promise<Publication>
  /** The wishes for tips for which questions still wait. */
  readWishes(): Promise<readonly Wish[] | undefined>
  saveWish(wish: Wish): Promise<boolean>
  /** What people missed of the newest versions, the one that is missed most often first. */
  readMisses(): Promise<readonly ListedMiss[] | undefined>
  readViews(): Promise<readonly SavedView[] | undefined>
  saveView(view: SavedView): Promise<boolean>
  removeView(id: string): Promise<boolean>
  readPacks(): Promise<readonly PackSummary[] | undefined>
  /** Uses the pack in the file from now on, or says why not. */
  loadPack(file: File): Promise<PackLoad>
  readLinkChecks(): Promise<readonly LinkCheck[] | undefined>
  /** Keeps the report of a check of links, or says why not. */
  loadLinkCheck(file: File): Promise<LinksLoad>
  readonly sources: SourceList
  /** A pack in use, as a file's text. */
  readPackFile(id: string): Promise<string | undefined>
  /** Calls back whenever something changed, until the signal aborts. */
  onChange(listener: DeskListener, signal: AbortSignal): void
}
