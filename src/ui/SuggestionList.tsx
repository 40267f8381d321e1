import type { JSX } from 'preact'
import { directionOf } from './direction.ts'
import type { Suggestion } from '../core/search/suggestion.ts'
import type { Trust } from '../core/search/trust-levels.ts'
import type { Translate } from './translate.ts'

/** The list of a combobox, where there is any: the focus stays in the input, which names the active option. */
export function SuggestionList({
  id,
  suggestions,
  trust,
  active,
  locale,
  t,
  onPick,
}: {
  readonly id: string
  readonly suggestions: readonly Suggestion[]
  /** How far they may be shown as the answer; nothing while nobody can say. */
  readonly trust: Trust | undefined
  /** Its place in the list; undefined where none is active. */
  readonly active: number | undefined
  readonly locale: string
  readonly t: Translate
  readonly onPick: (suggestion: Suggestion) => void
}): JSX.Element | null {
  if (suggestions.length === 0) return null
  const isUnsure = trust === 'maybe'
  return (
    <div class="suggestions">
      {isUnsure ? (
        <p class="quiet" aria-hidden="true">
          {t('maybeOneOfThese')}
        </p>
      ) : null}
      <div id={id} role="listbox" aria-label={t(isUnsure ? 'maybeOneOfThese' : 'suggestions')}>
        {suggestions.map((suggestion, index) => (
          // By keyboard the input picks it: options are never focused.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- see above
          <div
            key={`${suggestion.kind} ${suggestion.id}`}
            id={optionId(id, index)}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            // Pressing leaves the focus in the input.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onPick(suggestion)}
          >
            <span dir={directionOf(locale)} lang={locale}>
              {suggestion.kind === 'glossary-mark'
                ? t('suggestedTerm', suggestion.oldTerm, suggestion.newTerm)
                : suggestion.title}
            </span>
            <span class="quiet kind">{describeKind(suggestion, t)}</span>
          </div>
        ))}
      </div>
    </div>
  )
}

/** The id of an option, for the input to name the active one by. */
export function optionId(listId: string, index: number): string {
  return `${listId}-${index}`
}

function describeKind(suggestion: Suggestion, t: Translate): string {
  switch (suggestion.kind) {
    case 'resource':
      return t(suggestion.isHere ? 'suggestedHere' : 'suggestedPage')
    case 'tip':
      return t('suggestedTip')
    case 'walkthrough':
      return t('suggestedWalkthrough')
    case 'glossary-mark':
      return t('suggestedTermKind')
    case 'earlier':
      return t('suggestedEarlier', suggestion.resource.title)
  }
}
