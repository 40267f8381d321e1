import type { StudioWork } from '../contract/help-desk-requests.ts'
import type { Survey } from '../contract/survey.ts'
import type { Anchor } from '../core/anchor.ts'
import type { Picked, Preview, RecordedStep } from '../contract/studio.ts'
import type { Pack } from '../core/pack.ts'
import type { NotedPage } from '../core/checking/check-list.ts'
import type { LinkCheck } from '../core/desk/link-check.ts'
import type { Wish } from '../core/desk/wish.ts'
import type { Missing } from '../core/missed-anchor.ts'
import type { PickerMove } from '../core/authoring/picker-moves.ts'
import type { CrmSite } from '../core/authoring/begin-pack.ts'
import type { PackDraft } from '../core/authoring/pack-draft.ts'
import type { PageKey } from '../core/page-key.ts'
import type { Release, Unsigned } from '../core/publishing/release.ts'
import type { Translate } from '../ui/translate.ts'
import type { DraftTurn } from './draft-turn.ts'
import type { FetchedPage } from './bring-in.ts'

/** What an element gave that was picked, and perhaps a safer one nearby. */
export interface PickResult {
  readonly page: PageKey
  readonly picked: Picked
  readonly better?: Picked | undefined
}

/** What became of publishing. `overtaken`: another version went out meanwhile, and nothing was written over it. */
export type Publishing =
  | { readonly outcome: 'published' }
  | { readonly outcome: 'refused'; readonly reasons: readonly string[] }
  | { readonly outcome: 'overtaken' }
  /** So many more have to agree: nothing is out, and `text` is what they are to be handed. */
  | { readonly outcome: 'proposed'; readonly text: string; readonly missing: number }
  /** The name that was given does not count. */
  | { readonly outcome: 'unsigned'; readonly why: Unsigned }

/**
 * Where versions of packs are published and kept: this machine, or a team's server in its place. It alone decides what is
 * the newest version, and takes a new one only over the one that its author saw.
 */
export interface Publisher {
  /** The name that goes with what is published; undefined for one who gave none. */
  readName(): Promise<string | undefined>
  /** Begins a pack that is not there yet. */
  begin(pack: Pack): Promise<Publishing>
  publish(pack: Pack, over: number): Promise<Publishing>
  /** Agrees to a proposal, by the text of its file and under a name; it goes out once enough have. */
  agree(text: string, name: string): Promise<Publishing>
  /** Takes one item away from everybody at once. */
  withdraw(packId: string, itemId: string, release: Release): Promise<Publishing>
  /** The versions before the newest, latest first. */
  readEarlier(packId: string): Promise<readonly Pack[]>
  readonly saveFile: (name: string, text: string) => void
}

/** Looks for what a pack points at, on pages of the CRM. */
export interface Checker {
  /** Checks the page beside; resolves once it was, or where none can be. */
  checkBeside(packId: string, locale: string): Promise<void>
  /**
   * Opens the address behind the page, checks it and closes it, at once when the signal aborts; resolves to whether it
   * could be checked.
   */
  checkAddress(address: string, packId: string, locale: string, signal: AbortSignal): Promise<boolean>
  /** What `fingerpost links` found out last about the addresses of the pack; undefined where nobody loaded that. */
  readLinks(packId: string): Promise<LinkCheck | undefined>
  /** What people on this machine missed of the pack's newest version, the one that is missed most often first. */
  readMisses(packId: string): Promise<readonly Missing[]>
  /** Calls back with each frame that was checked, until the signal aborts. */
  onChecked(listener: (page: NotedPage) => void, signal: AbortSignal): void
}

/** Lists what the page of the tab beside has; undefined where nothing can be read on it. */
export type TakeSurvey = (
  crmLocale: string,
  anchors: Readonly<Record<string, Anchor>>,
) => Promise<Survey | undefined>

/** Fetches a help page by its address, with the person's leave where the browser wants it; in words why it could not be. */
export type FetchPage = (address: string) => Promise<FetchedPage | string>

/** A tip that the desk wishes for, with the words of those who still wait for it. */
export interface AskedWish extends Wish {
  readonly asked: readonly string[]
}

/** Where the tab beside is, by the places of the pack that it is to be shown. */
export interface PlaceBeside {
  /** Whether the pack is for it; else nothing of the draft is shown there. */
  readonly isServed: boolean
  /** The environment of the pack that it is; absent where it is none. */
  readonly environmentId?: string | undefined
}

/** Everything that the studio asks of the place in which it stands: packs, drafts, and the tab beside it. */
export interface StudioHost {
  readonly publisher: Publisher
  readonly checker: Checker
  readPacks(): Promise<readonly Pack[]>
  readDraft(pack: Pack): Promise<PackDraft>
  /** Resolves to whether the draft is on the disk. */
  keepDraft(draft: PackDraft): Promise<boolean>
  /** Takes part in the turns of writing in a pack's draft, until the signal aborts. */
  takeTurns(packId: string, turn: DraftTurn, signal: AbortSignal): { readonly ask: () => void }
  /** The extension's own texts in this language, for what is written into a pack; undefined where it does not speak it. */
  readonly readTexts: (locale: string) => Promise<Translate | undefined>
  /** Shows the draft in the tab, as the given person and at the given time. */
  preview(preview: Preview): Promise<void>
  /** The language that the CRM of a pack was last said to be in; undefined where nobody said it. */
  readCrmLanguage(packId: string): Promise<string | undefined>
  keepCrmLanguage(packId: string, locale: string): Promise<void>
  /** Resolves to what was picked; undefined when nothing was, or nothing can be on that page. */
  pick(crmLocale: string): Promise<PickResult | undefined>
  movePicker(move: PickerMove): Promise<void>
  /** The CRM of the tab beside; undefined where help may not run there, or it is no page of the web. */
  readSite(): Promise<CrmSite | undefined>
  readonly takeSurvey: TakeSurvey
  readonly fetchPage: FetchPage
  /** Begins a walkthrough of the draft in the tab, at this step. */
  tryStep(packId: string, walkthroughId: string, stepId: string): Promise<void>
  /** Records what is done in the tab, over its pages; undefined when nothing can be recorded on that page. */
  record(
    crmLocale: string,
    onStep: (step: RecordedStep) => void,
  ): Promise<{ readonly stop: () => Promise<void> } | undefined>
  /** The wishes for which questions still wait. */
  readWishes(): Promise<readonly AskedWish[]>
  /** The work that the desk handed to this studio, once; undefined where it handed none. */
  takeWork(): Promise<StudioWork | undefined>
  /** Calls back when work was handed over, or the desk did something, until the signal aborts. */
  onWishes(listener: () => void, signal: AbortSignal): void
  /** Calls back when other versions of packs are in use, until the signal aborts. */
  onPacks(listener: () => void, signal: AbortSignal): void
  /** Calls back with the page of the tab beside the studio, and its place, whenever it changes, until the signal aborts. */
  onPage(listener: (page: PageKey, place?: PlaceBeside) => void, signal: AbortSignal): void
}
