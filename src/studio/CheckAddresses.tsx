import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Translate } from '../ui/translate.ts'
import type { Checking } from './use-checking.ts'

/** Addresses to be opened behind the page, one a line. What is no address of the web is left out. */
export function CheckAddresses({
  checking: { opening, unopened, checkAddresses, stopOpening },
  t,
}: {
  readonly checking: Checking
  readonly t: Translate
}): JSX.Element {
  const [text, setText] = useState('')
  const addresses = text.split(/\s+/).filter((word) => /^https?:\/\//.test(word) && URL.canParse(word))
  const isBusy = opening !== undefined || addresses.length === 0
  return (
    <details>
      <summary>{t('studioCheckAddresses')}</summary>
      <label class="field">
        {t('studioAddresses')}
        <textarea rows={3} value={text} onInput={(event) => setText(event.currentTarget.value)} />
      </label>
      <button type="button" aria-disabled={isBusy} onClick={() => isBusy || void checkAddresses(addresses)}>
        {t('studioOpenAddresses', String(addresses.length))}
      </button>
      {opening === undefined ? null : (
        <button type="button" onClick={stopOpening}>
          {t('stop')}
        </button>
      )}
      <div role="status">
        {opening === undefined ? null : <p>{t('studioOpening', opening)}</p>}
        {unopened.length === 0 ? null : <p>{t('studioUnopened', unopened.join(' '))}</p>}
      </div>
    </details>
  )
}
