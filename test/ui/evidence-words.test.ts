import { describe, expect, it } from 'vitest'
import { evidenceKinds } from '../../src/core/anchor.ts'
import { describeCandidate, evidenceKeys } from '../../src/ui/evidence-words.ts'
import { aWording } from '../support/build-wording.ts'
import { t, translations } from '../support/texts.ts'

describe('the words of what was compared', () => {
  it('tell what agreed, what did not, and how sure it is, each once', () => {
    const said = describeCandidate(
      {
        score: 0.98,
        evidence: [
          { kind: 'name', agrees: true, ratio: 400 },
          { kind: 'icon', agrees: true },
          { kind: 'classes', agrees: false },
          { kind: 'classes', agrees: false },
        ],
      },
      aWording(),
    )
    expect(said).toEqual([
      'The same as when it was chosen: label and icon.',
      'Different: look.',
      'How sure: 98%',
    ])
  })

  it('say nothing of what was not compared', () => {
    expect(describeCandidate({ score: 1, evidence: [] }, aWording())).toEqual(['How sure: 100%'])
  })

  it.each(Object.keys(translations))('are there in %s for every kind', (locale) => {
    const say = translations[locale] ?? t
    expect(evidenceKinds.filter((kind) => say(evidenceKeys[kind]) === '')).toEqual([])
  })
})
