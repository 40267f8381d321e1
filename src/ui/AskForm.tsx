import type { JSX } from 'preact'
import { useId, useState } from 'preact/hooks'
import { questionLengthAtMost, type Asker, type QuestionKind } from '../core/question.ts'
import type { PagePicture } from '../core/picture/page-picture.ts'
import type { Suggested, Suggestion } from '../core/search/suggestion.ts'
import { AddPicture } from './AddPicture.tsx'
import { optionId, SuggestionList } from './SuggestionList.tsx'
import type { MessageKey, Translate } from './translate.ts'
import { useActiveOption } from './use-active-option.ts'
import { useAsker, type AskedAs, type AskerChoice } from './use-asker.ts'
import { useSuggestions } from './use-suggestions.ts'

/** What somebody asks, and for whom. */
export interface AskRequest {
  readonly text: string
  readonly kind: QuestionKind
  readonly asker: Asker
  /** Of the page, where something is broken and the person added one. */
  readonly picture?: PagePicture | undefined
  /** The resource that was chosen while typing. */
  readonly picked?: string | undefined
}

const nameLengthAtMost = 80

/**
 * The box for the question, a combobox over what may answer it. While one is under way a second press does nothing;
 * what was typed stays. Once it is stored the next is a question again, of nobody who was named for this one.
 */
export function AskForm({
  askedAs,
  locale,
  t,
  onSuggest,
  onTakePicture,
  onAsk,
  onPickItem,
}: {
  readonly askedAs: AskedAs
  readonly locale: string
  readonly t: Translate
  readonly onSuggest: (text: string) => Promise<Suggested | undefined>
  /** Resolves to nothing where none can be made of this page. */
  readonly onTakePicture: () => Promise<PagePicture | undefined>
  /** Resolves to whether it is stored. */
  readonly onAsk: (request: AskRequest) => Promise<boolean>
  /** A tip, a walkthrough or a glossary mark of this page was chosen. */
  readonly onPickItem: (suggestion: Suggestion) => void
}): JSX.Element {
  const [inputId, listId, hintId] = [useId(), useId(), useId()]
  const [text, setText] = useState('')
  const [busy, setBusy] = useState(false)
  const [kind, setKind] = useState<QuestionKind>('question')
  const choice = useAsker(askedAs)
  const [picture, setPicture] = useState<PagePicture>()
  const { suggested, follow, clear } = useSuggestions(onSuggest)
  const isOwn = kind === 'question' && choice.asker.by === 'self'
  const suggestions = kind === 'question' ? listFor(isOwn, suggested) : []
  // What is stored is not sent with the next; what is not is kept as the words are.
  const settle = (): void => {
    setPicture(undefined)
    setKind('question')
    choice.settle()
    // The words of a report are no question.
    if (kind === 'broken') setText('')
  }
  const ask = async (picked?: string): Promise<void> => {
    if (busy || text.trim() === '') return
    setBusy(true)
    try {
      const said = { text: text.trim(), kind, asker: choice.said, picked }
      const isStored = await onAsk({ ...said, picture: kind === 'broken' ? picture : undefined })
      if (isStored) settle()
      clear()
    } finally {
      setBusy(false)
    }
  }
  const pick = (suggestion: Suggestion): void => {
    if (suggestion.kind === 'resource') void ask(suggestion.id)
    else if (suggestion.kind === 'earlier') void ask(suggestion.resource.id)
    else onPickItem(suggestion)
  }
  const { active, onKeyDown, deactivate } = useActiveOption(suggestions, { onPick: pick, onClose: clear })
  return (
    <form
      class="ask"
      onSubmit={(event) => {
        event.preventDefault()
        void ask()
      }}
    >
      <AskInput
        id={inputId}
        {...{ text, busy, hintId, t, onKeyDown }}
        says={kind === 'broken' ? kind : choice.asker.by}
        list={suggestions.length > 0 ? { id: listId, active } : undefined}
        onText={(typed) => {
          setText(typed)
          deactivate()
          follow(typed)
        }}
      />
      <SuggestionList
        {...{ id: listId, suggestions, trust: suggested?.trust, active, locale, t }}
        onPick={pick}
      />
      <AskHints id={hintId} {...{ text, suggested, kind, isOwn, t }} />
      {kind === 'broken' && <AddPicture {...{ picture, t }} onTake={onTakePicture} onChange={setPicture} />}
      <AskedFor {...{ kind, choice, t }} onKind={setKind} />
    </form>
  )
}

// What the person asked before is news to nobody else.
function listFor(isOwn: boolean, suggested: Suggested | undefined): readonly Suggestion[] {
  const all = suggested?.suggestions ?? []
  return isOwn ? all : all.filter(({ kind }) => kind !== 'earlier')
}

/** What the box is for at the moment. */
type Says = Asker['by'] | 'broken'

const labelKeys = {
  self: 'askLabel',
  observer: 'askObservedLabel',
  broken: 'askBrokenLabel',
} as const satisfies Readonly<Record<Says, MessageKey>>

/** The combobox itself, with its label and its button. */
function AskInput({
  id,
  text,
  says,
  busy,
  list,
  hintId,
  t,
  onText,
  onKeyDown,
}: {
  readonly id: string
  readonly text: string
  readonly says: Says
  readonly busy: boolean
  /** The list that is open, and the place of its active option. */
  readonly list: { readonly id: string; readonly active: number | undefined } | undefined
  readonly hintId: string
  readonly t: Translate
  readonly onText: (text: string) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}): JSX.Element {
  return (
    <>
      <label for={id}>{t(labelKeys[says])}</label>
      <div class="ask-row">
        <input
          id={id}
          type="text"
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={list !== undefined}
          aria-controls={list?.id}
          aria-activedescendant={list?.active === undefined ? undefined : optionId(list.id, list.active)}
          dir="auto"
          autocomplete="off"
          maxLength={questionLengthAtMost}
          aria-describedby={hintId}
          value={text}
          onInput={(event) => onText(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <button type="submit" class="primary" aria-disabled={busy}>
          {t(says === 'broken' ? 'askReport' : 'ask')}
        </button>
      </div>
    </>
  )
}

/** What a word was taken for, what was asked before, and how the question would be stored where that is not as it was typed. */
function AskHints({
  id,
  text,
  suggested,
  kind,
  isOwn,
  t,
}: {
  readonly id: string
  readonly text: string
  readonly suggested: Suggested | undefined
  readonly kind: QuestionKind
  /** It is a question, and the person's own. */
  readonly isOwn: boolean
  readonly t: Translate
}): JSX.Element {
  const isChanged = suggested !== undefined && suggested.wouldBeStored !== text
  // For a report nothing is looked for.
  const mended = kind === 'question' ? (suggested?.mended ?? []) : []
  return (
    <>
      {mended.map(({ from, to }) => (
        <p key={from} class="quiet hint mended">
          {t('mended', to, from)}
        </p>
      ))}
      {suggested?.open === undefined || !isOwn ? null : (
        <p class="quiet hint">{t('askedAlready', suggested.open)}</p>
      )}
      <p id={id} class="quiet hint">
        {isChanged ? t('wouldBeStored', suggested.wouldBeStored) : t('askHint')}
      </p>
    </>
  )
}

/** What kind of word it is, and from whom: two marks and a name, each of which may stay as it is. */
function AskedFor({
  kind,
  choice: { asker, rename, observe },
  t,
  onKind,
}: {
  readonly kind: QuestionKind
  readonly choice: AskerChoice
  readonly t: Translate
  readonly onKind: (kind: QuestionKind) => void
}): JSX.Element {
  const nameId = useId()
  return (
    <div class="asked-for">
      <label class="mark">
        <input
          type="checkbox"
          checked={kind === 'broken'}
          onChange={(event) => onKind(event.currentTarget.checked ? 'broken' : 'question')}
        />
        {t('askBroken')}
      </label>
      <label class="mark">
        <input
          type="checkbox"
          checked={asker.by === 'observer'}
          onChange={(event) => observe(event.currentTarget.checked)}
        />
        {t('askForAnother')}
      </label>
      <div class="name">
        <label for={nameId}>{t(asker.by === 'observer' ? 'askTheirName' : 'askOwnName')}</label>
        <input
          id={nameId}
          type="text"
          dir="auto"
          autocomplete="off"
          maxLength={nameLengthAtMost}
          placeholder={t('askAnonymous')}
          value={asker.name ?? ''}
          onInput={(event) => rename(event.currentTarget.value)}
        />
      </div>
    </div>
  )
}
