import { useCallback, useEffect, useState } from 'preact/hooks'
import type { Showing } from '../../ui/ShowWhere.tsx'
import type { LayerProps } from './layer.ts'

/** Shows a resource beside the element that it speaks of, which pins it to the page. */
export interface ShowWhere {
  readonly showing: Showing
  readonly showWhere: (questionId: string, resourceId: string) => Promise<void>
}

/**
 * The pin comes with what the worker tells of the page anew; once its element is found, its card is opened. `isWanted` is
 * false once the person has turned to something else.
 */
export function useShowWhere({ view, onStage, services }: LayerProps, isWanted: boolean): ShowWhere {
  const { askDesk, onOpen } = services
  const [itemId, setItemId] = useState<string>()
  const [showing, setShowing] = useState<Showing>('not-asked')
  const isOnStage = itemId !== undefined && onStage.some(({ item }) => item.id === itemId)
  const kind = itemId === undefined ? undefined : view.resolutions.get(itemId)?.kind
  useEffect(() => {
    if (itemId === undefined) return
    // What is framed is shown where it is.
    if (!isWanted || kind === 'framed') setShowing('not-asked')
    else if (isOnStage) {
      setShowing('not-asked')
      onOpen({ kind: 'card', id: itemId })
    } else if (kind === 'lost' || kind === 'doubtful' || kind === 'hidden') setShowing('not-seen')
    else return
    setItemId(undefined)
  }, [itemId, isWanted, isOnStage, kind, onOpen])
  const { page } = view
  const showWhere = useCallback(
    async (questionId: string, resourceId: string) => {
      setShowing('looking')
      const answer = await askDesk('resource/pin', { questionId, resourceId, page, atMs: Date.now() })
      if (answer.ok && answer.value.itemId !== undefined) setItemId(answer.value.itemId)
      else setShowing('not-seen')
    },
    [askDesk, page],
  )
  return { showing, showWhere }
}
