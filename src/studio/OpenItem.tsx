import type { JSX } from 'preact'
import type { PackDraft } from '../core/authoring/pack-draft.ts'
import type { Item } from '../core/item.ts'
import { localize } from '../core/locale.ts'
import type { Pack } from '../core/pack.ts'
import type { Translate } from '../ui/translate.ts'
import { ItemEditor } from './ItemEditor.tsx'
import { PublishNow } from './PublishNow.tsx'
import type { Publisher } from './studio-host.ts'
import type { Authoring } from './use-authoring.ts'

/** The item that is open, with the short way out for it. */
export function OpenItem({
  item,
  drafted,
  authoring,
  publisher,
  now,
  onLocale,
  onClose,
  ...shared
}: {
  readonly item: Item
  readonly pack: Pack
  /** With the resources that the draft brought in. */
  readonly drafted: Pack
  readonly draft: PackDraft
  readonly locale: string
  readonly authoring: Authoring
  readonly publisher: Publisher
  readonly t: Translate
  readonly now: () => number
  readonly onLocale: (locale: string) => void
  readonly onClose: () => void
}): JSX.Element {
  const { pack, locale, t } = shared
  const withdrawal = {
    over: pack,
    onWithdraw: () =>
      authoring.withdraw(item.id, t('studioWithdrew', localize(item.title, locale, pack.defaultLocale))),
    onSave: authoring.saveFile,
  }
  return (
    <>
      <ItemEditor
        {...{ item, locale, t, onLocale, media: authoring.media }}
        pack={drafted}
        findPick={authoring.findPick}
        onChange={authoring.edit}
        onPickAgain={(stepId) => void authoring.pickAgain(item.id, stepId)}
        onRecordOn={() => void authoring.startRecording(t, item.id)}
        onTry={(stepId) => void authoring.tryStep(item.id, stepId)}
        withdrawal={pack.items.some(({ id }) => id === item.id) ? withdrawal : undefined}
        onRemove={() => {
          authoring.remove(item.id)
          onClose()
        }}
        onBack={onClose}
      />
      <PublishNow {...shared} {...{ item, publisher, now, onClose }} onPublish={authoring.publish} />
    </>
  )
}
