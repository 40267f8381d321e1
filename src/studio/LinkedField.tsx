import type { JSX, RefObject } from 'preact'
import { useId, useRef, useState } from 'preact/hooks'
import { fold } from '../core/fold.ts'
import { localize } from '../core/locale.ts'
import type { Pack, Resource } from '../core/pack.ts'
import { linkedAtMost } from '../core/pack-limits.ts'
import { optionId } from '../ui/SuggestionList.tsx'
import type { Translate } from '../ui/translate.ts'
import { useActiveOption } from '../ui/use-active-option.ts'

const optionsAtMost = 8

type PackOfLinked = Pick<Pack, 'resources' | 'defaultLocale'>

/** The resources that an item or a step links: each with a way to take it off, and a combobox over the others of the pack. */
export function LinkedField({
  linked: given,
  pack,
  locale,
  t,
  onChange,
}: {
  readonly linked: readonly string[] | undefined
  /** With the resources that the draft brought in. */
  readonly pack: PackOfLinked
  readonly locale: string
  readonly t: Translate
  readonly onChange: (linked: readonly string[] | undefined) => void
}): JSX.Element | null {
  const linked = given ?? []
  const inputId = useId()
  const input = useRef<HTMLInputElement>(null)
  const titleOf = ({ title }: Resource): string => localize(title, locale, pack.defaultLocale)
  const nameOf = (id: string): string => {
    const resource = pack.resources.find((one) => one.id === id)
    return resource === undefined ? t('studioLinkedUnknown', id) : titleOf(resource)
  }
  if (pack.resources.length === 0 && linked.length === 0) return null
  return (
    <div class="field linked-field">
      <label for={inputId}>{t('studioLinked')}</label>
      <Chips
        {...{ linked, nameOf, t }}
        onRemove={(id) => {
          const rest = linked.filter((one) => one !== id)
          input.current?.focus()
          onChange(rest.length === 0 ? undefined : rest)
        }}
      />
      <ResourceBox
        id={inputId}
        inputRef={input}
        resources={pack.resources.filter(({ id }) => !linked.includes(id))}
        isFull={linked.length >= linkedAtMost}
        {...{ titleOf, t }}
        onPick={({ id }) => onChange([...linked, id])}
      />
    </div>
  )
}

function Chips({
  linked,
  nameOf,
  t,
  onRemove,
}: {
  readonly linked: readonly string[]
  readonly nameOf: (id: string) => string
  readonly t: Translate
  readonly onRemove: (id: string) => void
}): JSX.Element | null {
  if (linked.length === 0) return null
  return (
    <ul class="linked-chips" aria-label={t('studioLinked')}>
      {linked.map((id) => (
        <li key={id}>
          <span dir="auto">{nameOf(id)}</span>
          <button
            type="button"
            class="plain"
            aria-label={t('studioUnlink', nameOf(id))}
            onClick={() => onRemove(id)}
          >
            <span aria-hidden="true">×</span>
          </button>
        </li>
      ))}
    </ul>
  )
}

/** A combobox (ARIA Authoring Practices): the list opens as one types, or with the arrow down; Enter links what is active. */
function ResourceBox({
  id,
  inputRef,
  resources,
  isFull,
  titleOf,
  t,
  onPick,
}: {
  readonly id: string
  readonly inputRef: RefObject<HTMLInputElement | null>
  readonly resources: readonly Resource[]
  readonly isFull: boolean
  readonly titleOf: (resource: Resource) => string
  readonly t: Translate
  readonly onPick: (resource: Resource) => void
}): JSX.Element {
  const listId = useId()
  const [typed, setTyped] = useState('')
  const [isOpen, setIsOpen] = useState(false)
  const found = isOpen && !isFull ? findByTitle(resources, typed, titleOf) : []
  const close = (): void => setIsOpen(false)
  const pick = (resource: Resource): void => {
    setTyped('')
    close()
    deactivate()
    onPick(resource)
  }
  const { active, onKeyDown, deactivate } = useActiveOption(found, { onPick: pick, onClose: close })
  const nothing = isOpen && found.length === 0 ? t('studioLinkedNothing') : ''
  return (
    <>
      <input
        ref={inputRef}
        id={id}
        type="text"
        role="combobox"
        autocomplete="off"
        dir="auto"
        placeholder={t('studioLinkedAdd')}
        aria-autocomplete="list"
        aria-expanded={found.length > 0}
        aria-controls={found.length > 0 ? listId : undefined}
        aria-activedescendant={active === undefined ? undefined : optionId(listId, active)}
        value={typed}
        onInput={(event) => {
          setTyped(event.currentTarget.value)
          setIsOpen(true)
          deactivate()
        }}
        onClick={() => setIsOpen(true)}
        onBlur={close}
        onKeyDown={(event) => (event.key === 'ArrowDown' && !isOpen ? setIsOpen(true) : onKeyDown(event))}
      />
      <Options id={listId} {...{ found, active, titleOf, t }} onPick={pick} />
      <p role="status" class="quiet">
        {isFull ? t('studioLinkedFull', String(linkedAtMost)) : nothing}
      </p>
    </>
  )
}

function Options({
  id,
  found,
  active,
  titleOf,
  t,
  onPick,
}: {
  readonly id: string
  readonly found: readonly Resource[]
  readonly active: number | undefined
  readonly titleOf: (resource: Resource) => string
  readonly t: Translate
  readonly onPick: (resource: Resource) => void
}): JSX.Element | null {
  if (found.length === 0) return null
  return (
    <div id={id} class="linked-options" role="listbox" aria-label={t('studioLinked')}>
      {found.map((resource, nth) => (
        // By keyboard the input picks it: options are never focused.
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- see above
        <div
          key={resource.id}
          id={optionId(id, nth)}
          role="option"
          tabIndex={-1}
          dir="auto"
          aria-selected={nth === active}
          // Pressing leaves the focus in the input.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onPick(resource)}
        >
          {titleOf(resource)}
        </div>
      ))}
    </div>
  )
}

/** Those whose title has a part for each of the words, first those that begin so. */
function findByTitle(
  resources: readonly Resource[],
  typed: string,
  titleOf: (resource: Resource) => string,
): readonly Resource[] {
  const whole = fold(typed).trim()
  const words = whole.split(/\s+/)
  const folded = resources.map((resource) => ({ resource, title: fold(titleOf(resource)) }))
  const matching = folded.filter(({ title }) => words.every((word) => title.includes(word)))
  const first = matching.filter(({ title }) => title.startsWith(whole))
  return [...new Set([...first, ...matching])].slice(0, optionsAtMost).map(({ resource }) => resource)
}
