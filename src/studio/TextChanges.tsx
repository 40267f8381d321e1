import type { JSX } from 'preact'
import { narrow, type TextDifference } from '../core/authoring/diff-texts.ts'
import type { Translate } from '../ui/translate.ts'
import { nameLanguage } from '../ui/wording.ts'
import { nameField } from './name-field.ts'

/** Texts that are others now: what each said before, and what it says. */
export function TextChanges({
  changes,
  t,
}: {
  readonly changes: readonly TextDifference[]
  readonly t: Translate
}): JSX.Element | null {
  if (changes.length === 0) return null
  return (
    <ul class="text-changes">
      {changes.map(({ part, locale, before = '', after = '' }) => {
        const [was, is] = narrow(before, after)
        return (
          <li key={`${part} ${locale}`}>
            <span class="quiet">{`${namePart(part, t)} (${nameLanguage(locale, t('language'))}):`}</span>{' '}
            {was === '' ? null : (
              <del lang={locale} dir="auto">
                {was}
              </del>
            )}
            {t('direction') === 'rtl' ? ' ← ' : ' → '}
            {is === '' ? null : (
              <ins lang={locale} dir="auto">
                {is}
              </ins>
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** `step:save:text` as the studio calls it. */
function namePart(part: string, t: Translate): string {
  const words = part.split(':').filter((word) => !/^\d+$/.test(word))
  const [first = '', id = ''] = words
  if (first === 'step') return `${nameField('steps', t)} · ${id} · ${nameField(words.at(-1) ?? '', t)}`
  return nameField(words.at(-1) ?? part, t)
}
