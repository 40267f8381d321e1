import { describe, expect, it } from 'vitest'
import type { Anchor } from '../../../src/core/anchor.ts'
import { readLabels } from '../../../src/core/checking/read-labels.ts'
import type { CheckedAnchor } from '../../../src/core/checking/pack-check.ts'

const checked = (key: string, names: Anchor['names']): CheckedAnchor => ({
  key,
  itemId: key,
  page: {},
  anchor: { role: 'button', names, field: key },
})

describe('the labels of a page in another language', () => {
  it('are new, seem to be so, or are missing where an anchor goes by its label', () => {
    const anchors = [
      checked('known', { en: 'Save', fr: 'Enregistrer' }),
      checked('found', { en: 'Create' }),
      checked('doubtful', { en: 'Merge' }),
      checked('gone', { en: 'Export' }),
      checked('nameless', undefined),
    ]
    const survey = {
      labels: { known: 'enregistrer', found: 'Créer' },
      // Another frame had it for sure.
      doubtful: { doubtful: 'Fusionner', found: 'Ajouter' },
    }
    expect(readLabels(anchors, survey, 'fr')).toEqual({
      found: new Map([['found', 'Créer']]),
      doubtful: new Map([['doubtful', 'Fusionner']]),
      missing: ['gone'],
    })
  })
})
