import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Wording } from '../../ui/wording.ts'
import type { DeskServices } from '../services.ts'
import type { DeskRest } from '../use-desk-content.ts'

/** Releases of the CRMs, and a way to note one: what was judged before it is to be looked at again. */
export function Releases({
  rest: { library, judged },
  services: { source, now, createId },
  w,
}: {
  readonly rest: DeskRest
  readonly services: DeskServices
  readonly w: Wording
}): JSX.Element {
  const { t } = w
  const products = [...new Set(library.packs.map(({ product }) => product))]
  const [product, setProduct] = useState(products[0] ?? '')
  const [build, setBuild] = useState('')
  const latest = judged.releases.toSorted((one, other) => other.atMs - one.atMs)
  return (
    <details class="releases">
      <summary>
        {latest[0] === undefined
          ? t('releasesNone')
          : t('releasesLast', `${latest[0].product} ${latest[0].build}`, w.date(latest[0].atMs))}
      </summary>
      <p class="quiet">{t('releasesWhy')}</p>
      <ul>
        {latest.map((release) => (
          <li key={release.id}>
            {release.product} · {release.build} · {w.date(release.atMs)}
          </li>
        ))}
      </ul>
      <form
        class="inline-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (build.trim() === '' || product === '') return
          void source.noteRelease({ id: createId(), product, build: build.trim(), atMs: now() })
          setBuild('')
        }}
      >
        <label class="field">
          <span>{t('releaseProduct')}</span>
          <select value={product} onChange={(event) => setProduct(event.currentTarget.value)}>
            {products.map((each) => (
              <option key={each} value={each}>
                {each}
              </option>
            ))}
          </select>
        </label>
        <label class="field">
          <span>{t('releaseBuild')}</span>
          <input
            type="text"
            maxLength={80}
            value={build}
            onInput={(event) => setBuild(event.currentTarget.value)}
          />
        </label>
        <button type="submit">{t('releaseNote')}</button>
      </form>
    </details>
  )
}
