import surveyorScript from '../content/surveyor/main.ts?script&iife'
import { surveySchema, surveyedAtMost, type Survey, type surveyRequests } from '../contract/survey.ts'
import type { Anchor } from '../core/anchor.ts'
import { browser } from '../platform/browser.ts'
import type { Handlers } from '../platform/messaging.ts'

/** Surveys every frame of the tab; the page is the top frame's, and what stands in frames is listed behind it. */
export const surveyTab: Handlers<typeof surveyRequests>['page/survey'] = async ({
  tabId,
  locale,
  anchors,
}) => {
  const target = { tabId, allFrames: true }
  try {
    await browser.scripting.executeScript({ target, files: [`/${surveyorScript}`] })
    const answers = await browser.scripting.executeScript({
      target,
      func: runSurvey,
      args: [anchors, locale],
    })
    const surveys = answers.flatMap(({ frameId, result }) => {
      const parsed = surveySchema.safeParse(result)
      return parsed.success ? [{ frameId, survey: parsed.data }] : []
    })
    const top = surveys.find(({ frameId }) => frameId === 0)
    return top === undefined
      ? {}
      : {
          survey: join(
            top.survey,
            surveys.map(({ survey }) => survey),
          ),
        }
  } catch {
    // The site was not granted, or the tab shows a page of the browser's own.
    return {}
  }
}

function join({ page }: Survey, surveys: readonly Survey[]): Survey {
  return {
    page,
    elements: surveys.flatMap(({ elements }) => elements).slice(0, surveyedAtMost),
    labels: Object.fromEntries(surveys.flatMap(({ labels }) => Object.entries(labels))),
    doubtful: Object.fromEntries(surveys.flatMap(({ doubtful }) => Object.entries(doubtful))),
  }
}

// Runs in the page: nothing of this file is there.
async function runSurvey(anchors: Readonly<Record<string, Anchor>>, locale: string): Promise<unknown> {
  const survey: unknown = Reflect.get(globalThis, 'fingerpostSurvey')
  return typeof survey === 'function' ? Reflect.apply(survey, undefined, [anchors, locale]) : undefined
}
