import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { localize } from '../core/locale.ts'
import type { Pack } from '../core/pack.ts'
import type { PageKey } from '../core/page-key.ts'
import type { Translate } from '../ui/translate.ts'
import { BeginPack } from './BeginPack.tsx'
import { Choice } from './Choice.tsx'
import { PackStudio } from './PackStudio.tsx'
import type { PlaceBeside, StudioHost } from './studio-host.ts'
import { useWishes } from './use-wishes.ts'

/** What is known of the tab beside. */
interface Beside {
  readonly page?: PageKey
  readonly place?: PlaceBeside | undefined
}

/** The trainer's panel beside the CRM, for the pack of the page beside it, or the one that they choose. */
export function Studio({
  host,
  t,
  now,
}: {
  readonly host: StudioHost
  readonly t: Translate
  /** Milliseconds since 1970. */
  readonly now: () => number
}): JSX.Element {
  const [packs, setPacks] = useState<readonly Pack[]>()
  const [packId, setPackId] = useState<string>()
  const [{ page, place }, setBeside] = useState<Beside>({})
  useEffect(() => {
    const stop = new AbortController()
    const read = (): void => void host.readPacks().then((packs) => !stop.signal.aborted && setPacks(packs))
    read()
    // The desk publishes too: the draft goes on over what is out now.
    host.onPacks(read, stop.signal)
    return () => stop.abort()
  }, [host])
  const wishes = useWishes(host, (id) => {
    setPackId(id)
    // Another tab may stand beside by now; it says which page it shows when it is shown the draft.
    setBeside({})
  })
  useEffect(() => {
    const stop = new AbortController()
    host.onPage((entered, at) => setBeside({ page: entered, place: at }), stop.signal)
    return () => stop.abort()
  }, [host])
  const pack =
    packs?.find(({ id }) => id === packId) ??
    packs?.find(({ crm }) => crm.product === page?.product) ??
    packs?.[0]
  const onBegun = (id: string): void => {
    setPackId(id)
    void host.readPacks().then(setPacks)
  }
  return (
    <main class="fp studio">
      {packs?.length === 0 ? (
        <>
          <h1>{t('studioTitle')}</h1>
          <p>{t('studioNoPack')}</p>
          <BeginPack {...{ packs, host, t }} onBegun={onBegun} />
        </>
      ) : null}
      {packs !== undefined && packs.length > 1 && pack !== undefined ? (
        <Choice
          label={t('studioPack')}
          value={pack.id}
          options={packs.map((one) => [one.id, localize(one.title, t('language'), one.defaultLocale)])}
          onChoose={setPackId}
        />
      ) : null}
      {pack === undefined ? null : (
        <PackStudio
          key={pack.id}
          pack={pack}
          page={page}
          place={place}
          wishes={wishes}
          host={host}
          t={t}
          now={now}
          onRecord={() => setPackId(pack.id)}
          onPublished={(next) => setPacks(packs?.map((one) => (one.id === next.id ? next : one)))}
        />
      )}
      {packs === undefined || packs.length === 0 ? null : (
        // Where no pack is for the site beside, that is what there is to do.
        <details key={packId} class="another" open={place?.isServed === false}>
          <summary>{t('beginPack')}</summary>
          <BeginPack {...{ packs, host, t }} onBegun={onBegun} />
        </details>
      )}
    </main>
  )
}
