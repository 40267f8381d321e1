import { viewSchema } from '../../contract/desk.ts'
import type { SavedView } from '../desk-source.ts'
import type { DeskServices } from '../services.ts'
import type { InboxState } from './use-inbox.ts'

/** Keeping, choosing and forgetting views by name. One that a later release wrote, and this does not know, is not chosen. */
export function useSavedViews(
  inbox: InboxState,
  { source, createId }: DeskServices,
): {
  readonly onSaveView: (name: string) => void
  readonly onRemoveView: (view: SavedView) => void
  readonly onChooseView: (view: SavedView) => void
} {
  return {
    onSaveView: (name) => void source.saveView({ id: createId(), name, filter: JSON.stringify(inbox.view) }),
    onRemoveView: ({ id }) => void source.removeView(id),
    onChooseView({ filter }) {
      const view = viewSchema.safeParse(parse(filter))
      if (view.success)
        inbox.setView({ ...view.data, filter: { ...view.data.filter, kind: inbox.view.filter.kind } })
    },
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
