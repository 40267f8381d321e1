import type { JSX } from 'preact'
import { useId, useState } from 'preact/hooks'
import type { Pack, Resource } from '../../core/pack.ts'
import { sourceEndings } from '../../reading/source-file.ts'
import { FileChoice } from '../../ui/FileChoice.tsx'
import type { Translate } from '../../ui/translate.ts'
import { bringInFile, bringInPage, type BroughtIn } from '../bring-in.ts'
import type { FetchPage } from '../studio-host.ts'
import { TakenNote, type Taken } from './TakenNote.tsx'

/** Help pages as resources of the pack: a file, or a page by its address. */
export function ResourcesView({
  pack,
  locale,
  t,
  fetchPage,
  onResources,
}: {
  /** As the draft has it. */
  readonly pack: Pack
  readonly locale: string
  readonly t: Translate
  readonly fetchPage: FetchPage
  /** New ones, and others in the place of the pack's. */
  readonly onResources: (resources: readonly Resource[]) => void
}): JSX.Element {
  const id = useId()
  const [address, setAddress] = useState('')
  const [taken, setTaken] = useState<Taken>()
  const take = ({ resources, refused }: BroughtIn): void => {
    if (resources.length > 0) onResources(resources)
    setTaken({ count: resources.length, refused })
  }
  const takePage = async (): Promise<void> => {
    const page = await fetchPage(address.trim())
    if (typeof page === 'string') return setTaken({ count: 0, refused: [{ reason: page }] })
    take(await bringInPage(page, pack, locale))
  }
  return (
    <details>
      <summary>{t('resourcesTitle')}</summary>
      <p class="quiet">{t('resourcesDetail')}</p>
      <FileChoice
        label={t('resourcesFile')}
        accept={sourceEndings.join(',')}
        onFile={(file) => void bringInFile(file, pack, locale).then(take)}
      />
      <form
        class="field"
        onSubmit={(event) => {
          event.preventDefault()
          void takePage()
        }}
      >
        <label for={id}>{t('resourcesAddress')}</label>
        <input
          id={id}
          type="url"
          required
          pattern="https://.*"
          value={address}
          onInput={(event) => setAddress(event.currentTarget.value)}
        />
        <div class="bar">
          <button type="submit">{t('resourcesFetch')}</button>
        </div>
      </form>
      {taken === undefined ? null : <TakenNote taken={taken} t={t} />}
    </details>
  )
}
