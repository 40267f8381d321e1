import type { JSX } from 'preact'
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { chooseAnswers, type Choosable } from '../../core/desk/choose-answer.ts'
import type { Entry } from '../../core/desk/entry.ts'
import type { MessageKey } from '../../ui/translate.ts'
import type { Wording } from '../../ui/wording.ts'
import type { ListedItem, ListedPack } from '../desk-source.ts'

const choicesAtMost = 8
const kindKeys = { tip: 'kindTip', walkthrough: 'kindWalkthrough' } as const

/** What can be chosen; of a tip or walkthrough it is said that it is one. */
interface Answering extends Choosable {
  readonly kind?: ListedItem['kind']
  readonly itemId?: string
}

/** A search among answers that ends with one of them: those that were shown, and those of the page, come first. */
export function PointAt<Choice extends Answering>({
  label,
  entry,
  choices: all,
  packs,
  w: { t },
  onChoose,
}: {
  readonly label: MessageKey
  readonly entry: Entry
  readonly choices: readonly Choice[]
  readonly packs: readonly ListedPack[]
  readonly w: Wording
  readonly onChoose: (choice: Choice) => void
}): JSX.Element {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [words, setWords] = useState('')
  const [active, setActive] = useState(0)
  const choices = chooseAnswers(all, words, entry, choicesAtMost)
  useLayoutEffect(() => input.current?.focus(), [])
  const describe = ({ kind, packId }: Choice): string => {
    const title = packs.find((pack) => pack.id === packId)?.title ?? packId
    return kind === undefined ? title : `${t(kindKeys[kind])} · ${title}`
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const chosen = choices[active]
    if (event.key === 'ArrowDown') setActive(Math.min(active + 1, choices.length - 1))
    else if (event.key === 'ArrowUp') setActive(Math.max(active - 1, 0))
    else if (event.key === 'Enter' && !event.isComposing && chosen !== undefined) onChoose(chosen)
    else return
    event.preventDefault()
  }
  return (
    <div class="point-at">
      <label for={`${id}-words`}>{t(label)}</label>
      <input
        ref={input}
        id={`${id}-words`}
        type="text"
        role="combobox"
        autocomplete="off"
        aria-expanded={choices.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={choices[active] === undefined ? undefined : `${id}-${active}`}
        value={words}
        onInput={(event) => {
          setWords(event.currentTarget.value)
          setActive(0)
        }}
        onKeyDown={onKeyDown}
      />
      {choices.length === 0 ? (
        <p class="quiet">{t(words.trim() === '' ? 'pointTypeWords' : 'pointNothing')}</p>
      ) : null}
      <div id={`${id}-list`} role="listbox" aria-label={t('resources')} class="resource-choices">
        {choices.map((choice, index) => (
          // The keys are the box's above, which has the focus.
          // oxlint-disable-next-line click-events-have-key-events
          <div
            key={`${choice.packId}/${choice.resourceId ?? ''}/${choice.itemId ?? ''}`}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            onClick={() => onChoose(choice)}
          >
            <span dir="auto">{choice.title}</span>
            <span class="quiet">{describe(choice)}</span>
          </div>
        ))}
      </div>
    </div>
  )
}
