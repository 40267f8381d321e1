import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { listUnfinishedFields } from '../contract/finish-pack.ts'
import { diffItems } from '../core/authoring/pack-diff.ts'
import { applyDraft, type PackDraft } from '../core/authoring/pack-draft.ts'
import type { Item } from '../core/item.ts'
import { lintPack } from '../core/linting/lint-pack.ts'
import { localize } from '../core/locale.ts'
import { findFaults } from '../core/pack-faults.ts'
import type { Pack } from '../core/pack.ts'
import { toRelease } from '../core/publishing/to-release.ts'
import type { Translate } from '../ui/translate.ts'
import { NotOut, Published } from './Outcome.tsx'
import { describeRollout } from './rollout-words.ts'
import type { Publisher, Publishing } from './studio-host.ts'
import { Warnings } from './Warnings.tsx'

/**
 * The short way out for one item that is all that differs, and so stands before the trainer's eyes as it is: to those whom
 * the version before goes to. Nothing where more differs, it is not finished, or others have to agree.
 */
export function PublishNow({
  item,
  pack,
  draft,
  locale,
  publisher,
  t,
  now,
  onPublish,
  onClose,
}: {
  readonly item: Item
  readonly pack: Pack
  readonly draft: PackDraft
  readonly locale: string
  readonly publisher: Publisher
  readonly t: Translate
  readonly now: () => number
  readonly onPublish: (pack: Pack) => Promise<Publishing>
  readonly onClose: () => void
}): JSX.Element | null {
  const [publishing, setPublishing] = useState<{ readonly of: Pack; readonly became: Publishing }>()
  if (publishing?.became.outcome === 'published')
    return <Published pack={publishing.of} publisher={publisher} t={t} onDone={onClose} />
  if (!isAllThatDiffers(item, pack, draft)) return null
  const publish = async (): Promise<void> => {
    const release = { at: new Date(now()).toISOString(), by: await publisher.readName() }
    const next = applyDraft(pack, draft)
    const of = toRelease(next, next.version, { release, rollout: pack.rollout })
    setPublishing({ of, became: await onPublish(of) })
  }
  const warnings = lintPack({ ...pack, items: [item] }).filter(({ code }) => code !== 'colour-adjusted')
  const toWhom = describeRollout(pack.rollout ?? {}, t)
  return (
    <section class="publish-now">
      <Warnings warnings={warnings} nameOf={() => localize(item.title, locale, pack.defaultLocale)} t={t} />
      {publishing === undefined ? null : <NotOut {...publishing} t={t} onSave={publisher.saveFile} />}
      <p class="quiet">{t('publishNowDetail', toWhom)}</p>
      <button type="button" class="primary" onClick={() => void publish()}>
        {t('publishNow')}
      </button>
    </section>
  )
}

function isAllThatDiffers(item: Item, pack: Pack, draft: PackDraft): boolean {
  if (pack.approval !== undefined || draft.texts !== undefined || draft.brought !== undefined) return false
  const [only, ...others] = diffItems(pack, draft)
  if (only?.item.id !== item.id || others.length > 0 || listUnfinishedFields(item).length > 0) return false
  // What only the whole pack can tell, as a window that ends before it begins.
  return findFaults(applyDraft(pack, draft)).length === 0
}
