import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { parseProposal } from '../contract/proposal.ts'
import type { Pack } from '../core/pack.ts'
import { withAgreement } from '../core/publishing/proposal.ts'
import type { Translate } from '../ui/translate.ts'
import { Differences } from './Differences.tsx'
import { NotOut, Published } from './Outcome.tsx'
import type { Publisher, Publishing } from './studio-host.ts'

interface Proposal {
  readonly text: string
  readonly of: Pack
}

/** Reads a proposal that somebody handed over, shows what it would change, and puts a name to it. */
export function AgreeView({
  pack,
  locale,
  publisher,
  t,
}: {
  /** The version that is out. */
  readonly pack: Pack
  readonly locale: string
  readonly publisher: Publisher
  readonly t: Translate
}): JSX.Element {
  const [proposal, setProposal] = useState<Proposal>()
  const [reasons, setReasons] = useState<readonly string[]>([])
  const read = async (file: File): Promise<void> => {
    const text = await file.text()
    const reading = parseProposal(text)
    const isOfThis = reading.ok && reading.value.id === pack.id
    setProposal(isOfThis ? { text, of: reading.value } : undefined)
    setReasons(reading.ok ? (isOfThis ? [] : [t('agreeOtherPack', reading.value.id)]) : reading.reasons)
  }
  return (
    <details>
      <summary>{t('agreeTitle')}</summary>
      <p class="quiet">{t('agreeDetail')}</p>
      <label class="field">
        {t('agreeFile')}
        <input
          type="file"
          accept=".json,application/json"
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? []
            if (file !== undefined) void read(file)
          }}
        />
      </label>
      {reasons.length === 0 ? null : (
        <ul role="alert">
          {reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
      {proposal === undefined ? null : (
        <Agreeing key={proposal.text} {...{ pack, proposal, locale, publisher, t }} />
      )}
    </details>
  )
}

function Agreeing({
  pack,
  proposal: { text, of },
  locale,
  publisher,
  t,
}: {
  readonly pack: Pack
  readonly proposal: Proposal
  readonly locale: string
  readonly publisher: Publisher
  readonly t: Translate
}): JSX.Element {
  const [before] = useState(pack)
  const [name, setName] = useState('')
  const [signed, setSigned] = useState<{ readonly by: string; readonly became: Publishing }>()
  useEffect(() => {
    void publisher.readName().then((own) => own !== undefined && setName(own))
  }, [publisher])
  const agree = async (): Promise<void> => {
    const own = name.trim()
    setSigned({ by: own, became: await publisher.agree(text, own) })
  }
  if (signed?.became.outcome === 'published') {
    const out = withAgreement(of, signed.by)
    return <Published pack={out} publisher={publisher} t={t} onDone={() => setSigned(undefined)} />
  }
  const { by, why, agreedBy = [] } = of.release ?? {}
  return (
    <>
      <h3>{t('studioPublishing', String(of.version))}</h3>
      <p>{t('agreeMadeBy', new Intl.ListFormat(t('language')).format([by ?? '', ...agreedBy]))}</p>
      {why === undefined ? null : <p>{why}</p>}
      <Differences before={before} after={of} locale={locale} t={t} />
      <label class="row">
        {t('studioBy')}
        <input
          type="text"
          maxLength={80}
          value={name}
          onInput={(event) => setName(event.currentTarget.value)}
        />
      </label>
      {signed === undefined ? null : (
        <NotOut {...{ of, t }} became={signed.became} onSave={publisher.saveFile} />
      )}
      <button type="button" class="primary" onClick={() => void agree()}>
        {t('agreeNow')}
      </button>
    </>
  )
}
