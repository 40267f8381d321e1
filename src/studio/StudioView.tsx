import type { JSX } from 'preact'
import { useMemo } from 'preact/hooks'
import { applyDraft, type PackDraft } from '../core/authoring/pack-draft.ts'
import { replaceAnchors } from '../core/checking/check-list.ts'
import type { Pack } from '../core/pack.ts'
import type { Translate } from '../ui/translate.ts'
import { CheckView } from './CheckView.tsx'
import { PublishView } from './PublishView.tsx'
import type { Publisher } from './studio-host.ts'
import type { Authoring } from './use-authoring.ts'
import type { Checking } from './use-checking.ts'
import { VersionsView } from './VersionsView.tsx'

/** What stands in the place of the items while something is done with the whole pack. */
export function StudioView({
  view,
  draft,
  checking,
  authoring,
  onOpen,
  ...shared
}: {
  readonly view: 'publish' | 'versions' | 'check'
  readonly pack: Pack
  readonly draft: PackDraft
  readonly checking: Checking
  readonly authoring: Authoring
  readonly locale: string
  readonly publisher: Publisher
  readonly t: Translate
  readonly now: () => number
  readonly onBack: () => void
  readonly onOpen: (itemId: string) => void
}): JSX.Element {
  const { pack, locale, t, onBack } = shared
  const drafted = useMemo(() => applyDraft(pack, draft), [pack, draft])
  switch (view) {
    case 'publish':
      return <PublishView {...shared} drafted={drafted} onPublish={authoring.publish} />
    case 'versions':
      return <VersionsView {...shared} onPublish={authoring.publish} />
    case 'check':
      return (
        <CheckView
          {...{ checking, locale, t, onBack, onOpen }}
          pack={drafted}
          onRepair={(anchors) => {
            checking.forget(new Set(anchors.keys()))
            authoring.changeTogether(({ items }) => ({
              items: replaceAnchors(items, anchors, { isSameElement: true }),
            }))
          }}
          onPickAgain={(itemId, stepId) => void authoring.pickAgain(itemId, stepId)}
        />
      )
  }
}
