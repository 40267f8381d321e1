import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { QuestionKind } from '../core/question.ts'
import type { Wording } from '../ui/wording.ts'
import { deskParts, partKeys, type DeskPart } from './desk-parts.ts'

/** The desk's name, its parts, and who sits there. */
export function DeskHead({
  part,
  counts,
  name,
  w,
  onPart,
  onName,
}: {
  readonly part: DeskPart
  /** What is to be done, by kind. */
  readonly counts: Readonly<Record<QuestionKind, number>>
  readonly name: string | undefined
  readonly w: Wording
  readonly onPart: (part: DeskPart) => void
  readonly onName: (name: string | undefined) => void
}): JSX.Element {
  const { t } = w
  const countOf = (each: DeskPart): number => {
    if (each === 'questions') return counts.question
    return each === 'broken' ? counts.broken : 0
  }
  return (
    <header class="desk-head">
      <h1>{t('deskTitle')}</h1>
      <nav aria-label={t('deskParts')}>
        {deskParts.map((each) => (
          <button
            key={each}
            type="button"
            class="tab"
            aria-current={each === part ? 'page' : undefined}
            onClick={() => onPart(each)}
          >
            {t(partKeys[each])}
            {countOf(each) === 0 ? null : (
              <span class="tab-count">
                <span class="visually-hidden">{w.plural('toDo', countOf(each))}</span>
                <span aria-hidden="true">{countOf(each)}</span>
              </span>
            )}
          </button>
        ))}
      </nav>
      <NameField key={name ?? ''} name={name ?? ''} w={w} onName={onName} />
    </header>
  )
}

function NameField({
  name,
  w: { t },
  onName,
}: {
  readonly name: string
  readonly w: Wording
  readonly onName: (name: string | undefined) => void
}): JSX.Element {
  const [text, setText] = useState(name)
  return (
    <label class="desk-name">
      <span>{t('deskName')}</span>
      <input
        type="text"
        maxLength={80}
        placeholder={t('byDesk')}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        onChange={() => {
          const given = text.trim()
          if (given !== name) onName(given === '' ? undefined : given)
        }}
      />
    </label>
  )
}
