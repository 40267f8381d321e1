import type { JSX } from 'preact'
import type { PackDraft } from '../../core/authoring/pack-draft.ts'
import type { Pack } from '../../core/pack.ts'
import type { Translate } from '../../ui/translate.ts'
import type { ChangeTogether } from '../use-authoring.ts'
import { TranslateView } from './TranslateView.tsx'

/** What comes into a pack from elsewhere, and goes out of it. */
export function Exchange({
  pack,
  draft,
  t,
  onChange,
  onSave,
}: {
  readonly pack: Pack
  readonly draft: PackDraft
  readonly t: Translate
  readonly onChange: ChangeTogether
  readonly onSave: (name: string, text: string) => void
}): JSX.Element {
  return <TranslateView pack={pack} draft={draft} t={t} onChange={onChange} onSave={onSave} />
}
