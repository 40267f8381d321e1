import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Pack } from '../core/pack.ts'
import type { Translate } from '../ui/translate.ts'
import { NotOut } from './Outcome.tsx'
import type { Publisher, Publishing } from './studio-host.ts'

/** How an item is withdrawn. */
export interface Withdrawal {
  /** The version that is out. */
  readonly over: Pick<Pack, 'id' | 'version' | 'approval'>
  readonly onWithdraw: () => Promise<Publishing>
  readonly onSave: Publisher['saveFile']
}

/** Takes one published item away from everybody, after a second press, or proposes that where others have to agree. */
export function Withdrawing({
  over,
  t,
  onWithdraw,
  onSave,
}: Withdrawal & { readonly t: Translate }): JSX.Element {
  const [became, setBecame] = useState<Publishing>()
  const { id, version, approval } = over
  const of = { id, version: version + 1 }
  return (
    <details>
      <summary>{t('studioWithdraw')}</summary>
      {approval === undefined ? (
        <p>{t('studioWithdrawDetail')}</p>
      ) : (
        <p class="note">{t('studioAsksAgreement', String(approval.atLeast))}</p>
      )}
      {became === undefined ? null : <NotOut {...{ of, became, t, onSave }} />}
      <button type="button" class="danger" onClick={() => void onWithdraw().then(setBecame)}>
        {t(approval === undefined ? 'studioWithdrawNow' : 'studioProposeWithdrawal')}
      </button>
    </details>
  )
}
