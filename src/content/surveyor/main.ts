// Put into the frames of a tab when the studio asks for a survey, or the desk which page it shows; the worker then calls what it leaves in this world of
// the extension's own, in the same breath.
import type { Anchor } from '../../core/anchor.ts'
import type { Survey } from '../../contract/survey.ts'
import type { PageKey } from '../../core/page-key.ts'
import { readPageKey, requireAdapter } from '../sites/registry.ts'
import { surveyPage } from './survey.ts'

const readPage = (): PageKey => {
  const url = new URL(location.href)
  return readPageKey(requireAdapter(url, document), url, document)
}

const survey = async (anchors: Readonly<Record<string, Anchor>>, locale: string): Promise<Survey> => {
  const page = readPage()
  return { page, ...(await surveyPage(document, anchors, { product: page.product, locale })) }
}

Reflect.set(globalThis, 'fingerpostSurvey', survey)
Reflect.set(globalThis, 'fingerpostPage', readPage)
