// Put into the frames of a tab when the studio asks for a survey; the worker then calls what it leaves in this world of
// the extension's own, in the same breath.
import type { Anchor } from '../../core/anchor.ts'
import type { Survey } from '../../contract/survey.ts'
import { readPageKey, requireAdapter } from '../sites/registry.ts'
import { surveyPage } from './survey.ts'

const survey = async (anchors: Readonly<Record<string, Anchor>>, locale: string): Promise<Survey> => {
  const url = new URL(location.href)
  const adapter = requireAdapter(url, document)
  const { product } = adapter
  return {
    page: readPageKey(adapter, url, document),
    ...(await surveyPage(document, anchors, { product, locale })),
  }
}

Reflect.set(globalThis, 'fingerpostSurvey', survey)
