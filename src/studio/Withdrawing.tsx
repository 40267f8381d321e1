import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Translate } from '../ui/translate.ts'
import { Refused } from './Outcome.tsx'
import type { Publishing } from './studio-host.ts'

/** Takes one published item away from everybody, after a second press. */
export function Withdrawing({
  t,
  onWithdraw,
}: {
  readonly t: Translate
  readonly onWithdraw: () => Promise<Publishing>
}): JSX.Element {
  const [became, setBecame] = useState<Publishing>()
  return (
    <details>
      <summary>{t('studioWithdraw')}</summary>
      <p>{t('studioWithdrawDetail')}</p>
      {became === undefined ? null : <Refused became={became} t={t} />}
      <button type="button" class="danger" onClick={() => void onWithdraw().then(setBecame)}>
        {t('studioWithdrawNow')}
      </button>
    </details>
  )
}
