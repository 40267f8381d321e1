import type { Picked, Preview, RecordedStep } from '../contract/studio.ts'
import type { Pack } from '../core/pack.ts'
import type { PickerMove } from '../core/authoring/picker-moves.ts'
import type { PackDraft } from '../core/authoring/pack-draft.ts'
import type { PageKey } from '../core/page-key.ts'

/** What an element gave that was picked, and perhaps a safer one nearby. */
export interface PickResult {
  readonly page: PageKey
  readonly picked: Picked
  readonly better?: Picked | undefined
}

/** What became of publishing. */
export type Publishing =
  | { readonly isPublished: true; readonly pack: Pack }
  | { readonly isPublished: false; readonly reasons: readonly string[] }

/** Everything that the studio asks of the place in which it stands: packs, drafts, and the tab beside it. */
export interface StudioHost {
  readPacks(): Promise<readonly Pack[]>
  readDraft(pack: Pack): Promise<PackDraft>
  /** Resolves to whether the draft is on the disk. */
  keepDraft(draft: PackDraft): Promise<boolean>
  dropDraft(packId: string): Promise<void>
  /** Shows the draft in the tab, as the given person and at the given time. */
  preview(preview: Preview): Promise<void>
  /** Resolves to what was picked; undefined when nothing was, or nothing can be on that page. */
  pick(locale: string): Promise<PickResult | undefined>
  movePicker(move: PickerMove): Promise<void>
  /** Records what is done in the tab, over its pages; undefined when nothing can be recorded on that page. */
  record(
    locale: string,
    onStep: (step: RecordedStep) => void,
  ): Promise<{ readonly stop: () => Promise<void> } | undefined>
  /** Uses the pack on this machine from now on. */
  publish(pack: Pack): Promise<Publishing>
  saveFile(name: string, text: string): void
  /** Calls back with the page of the tab beside the studio whenever it changes, until the signal aborts. */
  onPage(listener: (page: PageKey) => void, signal: AbortSignal): void
}
