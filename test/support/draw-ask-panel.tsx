import { vi } from 'vitest'
import type { Suggested } from '../../src/core/search/suggestion.ts'
import { AskPanel, type AskActions, type Asked } from '../../src/ui/AskPanel.tsx'
import { drawSurface, type Surface } from './surface.ts'
import { t } from './texts.ts'

/** One page, found for a question. */
export const found: Extract<Asked, { stored: true }> = {
  stored: true,
  id: '01935f6e-0000-7000-8000-000000000001',
  text: 'where do I log a call?',
  kind: 'question',
  trust: 'confident',
  mended: [],
  resources: [
    {
      id: 'call',
      title: 'Log a call',
      text: [{ kind: 'paragraph', content: [{ kind: 'text', text: 'Open the contact.' }] }],
      url: 'https://example.com/call',
      hasPlaceHere: false,
    },
  ],
}

/** A report, stored. */
export const broken: Extract<Asked, { stored: true }> = {
  ...found,
  kind: 'broken',
  resources: [],
  text: 'Save does nothing',
}

/** One of each kind. */
export const suggested: Suggested = {
  suggestions: [
    { kind: 'resource', id: 'call', title: 'Log a call', isHere: true },
    { kind: 'tip', id: 'demo/tip', title: 'Add a contact' },
    { kind: 'glossary-mark', id: 'demo/deal', title: 'Deals', oldTerm: 'Opportunity', newTerm: 'Deal' },
    { kind: 'earlier', id: 'q', title: 'how to log calls', resource: { id: 'call', title: 'Log a call' } },
  ],
  trust: 'confident',
  mended: [],
  wouldBeStored: 'call',
}

/** Draws the open panel, with what a test changes of what it asks. */
export function drawAskPanel(change: Partial<AskActions> = {}): {
  readonly surface: Surface
  readonly actions: AskActions
} {
  const actions: AskActions = {
    onSuggest: vi.fn<AskActions['onSuggest']>().mockResolvedValue(undefined),
    onAsk: vi.fn<AskActions['onAsk']>().mockResolvedValue(found),
    onTakePicture: vi.fn<AskActions['onTakePicture']>().mockResolvedValue(undefined),
    onOpenResource: vi.fn<AskActions['onOpenResource']>(),
    onShowWhere: vi.fn<AskActions['onShowWhere']>(),
    onLeave: vi.fn<AskActions['onLeave']>(),
    onDecline: vi.fn<AskActions['onDecline']>().mockResolvedValue(true),
    onOutcome: vi.fn<AskActions['onOutcome']>().mockResolvedValue(true),
    onShowItem: vi.fn<AskActions['onShowItem']>(),
    onStartWalkthrough: vi.fn<AskActions['onStartWalkthrough']>(),
    onExplain: vi.fn<AskActions['onExplain']>(),
    onClose: vi.fn<AskActions['onClose']>(),
    ...change,
  }
  const shown = [{ id: 'tip', title: 'Add a contact' }]
  const surface = drawSurface(<AskPanel isOpen shown={shown} locale="en" t={t} actions={actions} />)
  return { surface, actions }
}
