import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Translate } from '../ui/translate.ts'
import type { Checking } from './use-checking.ts'

/** Addresses to be opened behind the page, one a line. What is no address of the web is left out. */
export function CheckAddresses({
  checking: { written, onWrite, opening, opened, unopened, checkAddresses, stopOpening },
  t,
}: {
  readonly checking: Checking
  readonly t: Translate
}): JSX.Element {
  const addresses = written.split(/\s+/).filter((word) => /^https?:\/\//.test(word) && URL.canParse(word))
  const isOpening = opening !== undefined
  // Whoever comes back here finds what goes on, and the way to stop it.
  const [isOpen, setOpen] = useState(isOpening || written !== '')
  const isBusy = isOpening || addresses.length === 0
  return (
    <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('studioCheckAddresses')}</summary>
      <label class="field">
        {t('studioAddresses')}
        <textarea rows={3} value={written} onInput={(event) => onWrite(event.currentTarget.value)} />
      </label>
      <div class="bar">
        <button type="button" aria-disabled={isBusy} onClick={() => isBusy || void checkAddresses(addresses)}>
          {t('studioOpenAddresses', String(addresses.length))}
        </button>
        {/* It stays when all are done, and with it the focus. */}
        {isOpening || opened !== undefined ? (
          <button type="button" aria-disabled={!isOpening} onClick={stopOpening}>
            {t('stop')}
          </button>
        ) : null}
      </div>
      <div role="status">
        {opening === undefined ? null : (
          <p>{t('studioOpening', String(opening.number), String(opening.all), opening.address)}</p>
        )}
        {opened === undefined || isOpening ? null : (
          <p>{t('studioOpened', String(opened.done), String(opened.all))}</p>
        )}
        {unopened.length === 0 ? null : <p>{t('studioUnopened', unopened.join(' '))}</p>}
      </div>
    </details>
  )
}
