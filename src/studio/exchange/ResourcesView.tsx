import type { JSX } from 'preact'
import { useId, useState } from 'preact/hooks'
import type { Pack } from '../../core/pack.ts'
import { sourceEndings } from '../../reading/source-file.ts'
import { FileChoice } from '../../ui/FileChoice.tsx'
import type { Translate } from '../../ui/translate.ts'
import { useLatest } from '../../ui/use-latest.ts'
import { bringInFile, bringInPage, refuse, type BroughtIn } from '../bring-in.ts'
import type { FetchPage } from '../studio-host.ts'
import { TakenNote, type Taken } from './TakenNote.tsx'

/** What is being read, and what became of all that was read since nothing was. */
interface Bringing {
  readonly pending: number
  readonly taken: Taken | undefined
}

/** Help pages as resources of the pack: a file, or a page by its address. */
export function ResourcesView({
  pack,
  locale,
  t,
  fetchPage,
  onPages,
}: {
  /** As the draft has it. */
  readonly pack: Pack
  readonly locale: string
  readonly t: Translate
  readonly fetchPage: FetchPage
  readonly onPages: (merge: BroughtIn['merge']) => void
}): JSX.Element {
  const id = useId()
  const [address, setAddress] = useState('')
  const [{ pending, taken }, setState] = useState<Bringing>({ pending: 0, taken: undefined })
  const latestPack = useLatest(pack)
  const bring = async (of: string, read: () => Promise<BroughtIn>): Promise<void> => {
    setState((before) => ({
      pending: before.pending + 1,
      taken: before.pending > 0 ? before.taken : undefined,
    }))
    // A file may be gone since it was chosen, a browser refuse to ask.
    const { merge, refused } = await read().catch((error: unknown) => refuse(`${of}: ${String(error)}`))
    const { length } = merge(latestPack.current)
    if (length > 0) onPages(merge)
    setState((before) => ({
      pending: before.pending - 1,
      taken: {
        count: (before.taken?.count ?? 0) + length,
        refused: [...(before.taken?.refused ?? []), ...refused],
      },
    }))
  }
  const readPage = async (): Promise<BroughtIn> => {
    const page = await fetchPage(address.trim())
    return typeof page === 'string' ? refuse(page) : bringInPage(page, locale)
  }
  return (
    <details>
      <summary>{t('resourcesTitle')}</summary>
      <p class="quiet">{t('resourcesDetail')}</p>
      <FileChoice
        label={t('resourcesFile')}
        accept={sourceEndings.join(',')}
        onFile={(file) => void bring(file.name, () => bringInFile(file, locale))}
      />
      <form
        class="field"
        onSubmit={(event) => {
          event.preventDefault()
          void bring(address.trim(), readPage)
        }}
      >
        <label for={id}>{t('resourcesAddress')}</label>
        <input
          id={id}
          type="url"
          dir="ltr"
          required
          pattern="https://.*"
          value={address}
          onInput={(event) => setAddress(event.currentTarget.value)}
        />
        <div class="bar">
          <button type="submit">{t('resourcesFetch')}</button>
        </div>
      </form>
      {pending > 0 ? <p role="status">{t('reading')}</p> : null}
      {pending > 0 || taken === undefined ? null : <TakenNote taken={taken} t={t} />}
    </details>
  )
}
