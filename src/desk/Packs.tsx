import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { FileChoice } from '../ui/FileChoice.tsx'
import type { Translate } from '../ui/translate.ts'
import type { PackLoad, PackSummary, SourceList } from './desk-source.ts'
import { PackSources } from './PackSources.tsx'
import { Refused } from './Refused.tsx'

/** The packs in use, and a way to load one from a file. A refused file is answered with every reason. */
export function Packs({
  packs,
  sources,
  t,
  onLoad,
  onDownload,
}: {
  readonly packs: readonly PackSummary[]
  readonly sources: SourceList
  readonly t: Translate
  readonly onLoad: (file: File) => Promise<PackLoad>
  readonly onDownload: (id: string) => void
}): JSX.Element {
  const [load, setLoad] = useState<{ readonly file: string; readonly outcome: PackLoad }>()
  const choose = async (file: File): Promise<void> =>
    setLoad({ file: file.name, outcome: await onLoad(file) })
  return (
    <section class="packs-part" aria-labelledby="packs-heading">
      <h2 id="packs-heading">{t('deskPacks')}</h2>
      {packs.length === 0 ? <p class="quiet">{t('deskNoPacks')}</p> : null}
      <ul class="packs">
        {packs.map((pack) => (
          <li key={pack.id}>
            <strong>{pack.title}</strong>
            <div class="quiet">
              {t(
                'deskPackLine',
                String(pack.version),
                pack.product,
                String(pack.tips),
                String(pack.resources),
              )}
            </div>
            <button type="button" onClick={() => onDownload(pack.id)}>
              {t('packDownload')}
            </button>
          </li>
        ))}
      </ul>
      <FileChoice
        label={t('deskLoadPack')}
        accept="application/json,.json"
        onFile={(file) => void choose(file)}
      />
      <div role="status">
        {load === undefined ? null : <LoadWord file={load.file} load={load.outcome} t={t} />}
      </div>
      <PackSources sources={sources} packs={packs} t={t} />
    </section>
  )
}

function LoadWord({
  file,
  load,
  t,
}: {
  readonly file: string
  readonly load: PackLoad
  readonly t: Translate
}): JSX.Element {
  if (load.installed) return <p>{t('deskPackInstalled', load.pack.title, String(load.pack.version))}</p>
  return <Refused what={t('deskPackRefused', file)} reasons={load.reasons} />
}
