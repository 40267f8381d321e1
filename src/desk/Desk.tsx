import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { toEntry } from '../core/desk/entry.ts'
import { entriesToCsv } from '../core/desk/export.ts'
import type { Question } from '../core/question.ts'
import type { Translate } from '../ui/translate.ts'
import type { DeskSource, PackSummary } from './desk-source.ts'
import { Packs } from './Packs.tsx'
import { QuestionTable } from './QuestionTable.tsx'

/** The help desk's page: what people asked, what they were shown, and the packs that it came from. */
export function Desk({
  source,
  locale,
  t,
  onSave,
}: {
  readonly source: DeskSource
  readonly locale: string
  readonly t: Translate
  readonly onSave: (name: string, type: string, text: string) => void
}): JSX.Element {
  const [questions, setQuestions] = useState<readonly Question[]>()
  const [packs, setPacks] = useState<readonly PackSummary[]>()
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    const stop = new AbortController()
    const read = async (): Promise<void> => {
      const [readQuestions, readPacks] = await Promise.all([source.readQuestions(), source.readPacks()])
      if (stop.signal.aborted) return
      // What is on the screen stays there while the source does not answer.
      setFailed(readQuestions === undefined || readPacks === undefined)
      if (readQuestions !== undefined) setQuestions(readQuestions)
      if (readPacks !== undefined) setPacks(readPacks)
    }
    source.onChange(() => void read(), stop.signal)
    void read()
    return () => stop.abort()
  }, [source])

  return (
    <main class="fp desk">
      <h1>{t('deskTitle')}</h1>
      {failed ? <p role="alert">{t('problemUnreachable')}</p> : null}
      <section aria-labelledby="questions-heading">
        <div class="section-head">
          <h2 id="questions-heading">{t('deskQuestions')}</h2>
          {questions === undefined || questions.length === 0 ? null : (
            <button
              type="button"
              onClick={() =>
                onSave(
                  'fingerpost-questions.csv',
                  'text/csv',
                  entriesToCsv(questions.map((question) => toEntry(question))),
                )
              }
            >
              {t('deskExport')}
            </button>
          )}
        </div>
        {questions === undefined ? null : <QuestionTable questions={questions} locale={locale} t={t} />}
      </section>
      {packs === undefined ? null : <Packs packs={packs} t={t} onLoad={(file) => source.loadPack(file)} />}
    </main>
  )
}
