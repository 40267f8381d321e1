import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { beginPack } from '../core/authoring/begin-pack.ts'
import type { Pack } from '../core/pack.ts'
import type { Translate } from '../ui/translate.ts'
import { nameLanguage } from '../ui/wording.ts'
import { Choice } from './Choice.tsx'
import type { StudioHost } from './studio-host.ts'

const languages = ['ar', 'de', 'en', 'es', 'fr', 'it', 'ja', 'pt-BR'] as const

/** Begins a pack for the CRM of the tab beside. */
export function BeginPack({
  packs,
  host,
  t,
  onBegun,
}: {
  readonly packs: readonly Pack[]
  readonly host: StudioHost
  readonly t: Translate
  readonly onBegun: (packId: string) => void
}): JSX.Element {
  const locales = [...new Set([t('language'), ...languages])]
  const [title, setTitle] = useState('')
  const [locale, setLocale] = useState(t('language'))
  const [refused, setRefused] = useState<readonly string[]>([])
  const begin = async (): Promise<void> => {
    const site = await host.readSite()
    if (site === undefined) return setRefused([t('beginPackNoSite')])
    const pack = beginPack({ title, locale }, site, new Set(packs.map(({ id }) => id)))
    const begun = await host.publisher.begin(pack)
    if (begun.outcome === 'published') return onBegun(pack.id)
    setRefused(begun.outcome === 'refused' ? begun.reasons : [t('studioOvertaken')])
  }
  return (
    <form
      class="begin"
      onSubmit={(event) => {
        event.preventDefault()
        void begin()
      }}
    >
      <p>{t('beginPackDetail')}</p>
      <label class="row">
        {t('beginPackTitle')}
        <input
          type="text"
          required
          maxLength={120}
          value={title}
          onInput={(event) => setTitle(event.currentTarget.value)}
        />
      </label>
      <Choice
        label={t('beginPackLanguage')}
        value={locale}
        options={locales.map((tag) => [tag, nameLanguage(tag, t('language'))])}
        onChoose={setLocale}
      />
      {refused.map((reason) => (
        <p key={reason} role="alert">
          {reason}
        </p>
      ))}
      <div class="bar">
        <button type="submit" class="primary">
          {t('beginPack')}
        </button>
      </div>
    </form>
  )
}
