import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Pack } from '../core/pack.ts'
import type { Translate } from '../ui/translate.ts'
import { NotOut } from './Outcome.tsx'
import type { Publisher, Publishing } from './studio-host.ts'

/** How an item is withdrawn. */
export interface Withdrawal {
  /** The version that is without it. */
  readonly of: Pick<Pack, 'id' | 'version'>
  readonly onWithdraw: () => Promise<Publishing>
  readonly onSave: Publisher['saveFile']
}

/** Takes one published item away from everybody, after a second press. */
export function Withdrawing({
  of,
  t,
  onWithdraw,
  onSave,
}: Withdrawal & { readonly t: Translate }): JSX.Element {
  const [became, setBecame] = useState<Publishing>()
  return (
    <details>
      <summary>{t('studioWithdraw')}</summary>
      <p>{t('studioWithdrawDetail')}</p>
      {became === undefined ? null : <NotOut {...{ of, became, t, onSave }} />}
      <button type="button" class="danger" onClick={() => void onWithdraw().then(setBecame)}>
        {t('studioWithdrawNow')}
      </button>
    </details>
  )
}
