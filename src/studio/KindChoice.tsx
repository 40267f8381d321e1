import type { JSX } from 'preact'
import { useId, useRef, useState } from 'preact/hooks'
import {
  changeKind,
  kindsAtElement,
  listLost,
  type ItemAtElement,
  type KindAtElement,
} from '../core/authoring/change-kind.ts'
import { kindKeys } from '../ui/kind-words.ts'
import type { Translate } from '../ui/translate.ts'
import { useBoxFocus } from '../ui/use-box-focus.ts'
import { Choice } from './Choice.tsx'
import { nameFields } from './name-field.ts'

/** Makes an item another kind; where words would go with that, only after a second press. */
export function KindChoice({
  item,
  t,
  onChange,
}: {
  readonly item: ItemAtElement
  readonly t: Translate
  readonly onChange: (item: ItemAtElement, field: string) => void
}): JSX.Element {
  const [wanted, setWanted] = useState<KindAtElement>()
  const lost = wanted === undefined ? [] : listLost(item, wanted)
  const asked = lost.length === 0 ? undefined : wanted
  const id = useId()
  const box = useBoxFocus(asked !== undefined)
  const select = useRef<HTMLSelectElement>(null)
  const close = (): void => {
    // Before the button goes that has the focus.
    if (asked !== undefined) select.current?.focus()
    setWanted(undefined)
  }
  const change = (kind: KindAtElement): void => {
    close()
    onChange(changeKind(item, kind), 'kind')
  }
  return (
    <>
      <Choice
        label={t('fieldKind')}
        selectRef={select}
        value={asked ?? item.kind}
        options={kindsAtElement.map((kind) => [kind, t(kindKeys[kind])])}
        onChoose={(kind) => (listLost(item, kind).length === 0 ? change(kind) : setWanted(kind))}
      />
      {asked === undefined ? null : (
        <div ref={box} class="kind-change" role="group" aria-labelledby={id} tabIndex={-1}>
          <p id={id}>{t('kindLoses', nameFields(lost, t))}</p>
          <div class="bar">
            <button type="button" onClick={close}>
              {t('studioCancel')}
            </button>
            <button type="button" class="danger" onClick={() => change(asked)}>
              {t('kindChange')}
            </button>
          </div>
        </div>
      )}
    </>
  )
}
