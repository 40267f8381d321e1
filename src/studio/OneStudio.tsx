import type { ComponentChildren, JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Translate } from '../ui/translate.ts'
import { useBoxFocus } from '../ui/use-box-focus.ts'

/**
 * What a studio shows of a pack. While another studio writes in it, that is said, with the way to go on here; what is
 * shown stays behind it, so that nothing is lost that was typed and is in no draft yet.
 */
export function OneStudio({
  isOurs,
  t,
  onTakeOver,
  children,
}: {
  readonly isOurs: boolean
  readonly t: Translate
  readonly onTakeOver: () => void
  readonly children: ComponentChildren
}): JSX.Element {
  const [isAskedFor, setAskedFor] = useState(false)
  const box = useBoxFocus(isAskedFor && isOurs)
  return (
    <>
      {isOurs ? null : (
        <section role="alert" class="other-studio">
          <h1>{t('studioOther')}</h1>
          <p>{t('studioOtherDetail')}</p>
          <button
            type="button"
            class="primary"
            onClick={() => {
              setAskedFor(true)
              onTakeOver()
            }}
          >
            {t('studioGoOnHere')}
          </button>
        </section>
      )}
      <div ref={box} class="pack" tabIndex={-1} hidden={!isOurs}>
        {children}
      </div>
    </>
  )
}
