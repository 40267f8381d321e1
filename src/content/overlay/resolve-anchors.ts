import type { Anchor, Resolution } from '../../core/anchor.ts'
import { findAnchoring, type Anchoring } from '../anchoring/anchor-watch.ts'
import type { OverlayServices } from './overlay.ts'

/**
 * Looks once for anchors that are not followed, by keys of the caller's, and loads the script for it where the page had
 * nothing to look for. Empty where that could not be loaded; rejects when the signal aborts.
 */
export async function resolveAnchors(
  document: Document,
  anchors: ReadonlyMap<string, Anchor>,
  { product, send, signal, isClose }: Pick<OverlayServices, 'send'> & Parameters<Anchoring['resolveOnce']>[2],
): Promise<ReadonlyMap<string, Resolution<Element>>> {
  if (anchors.size === 0) return new Map()
  if (findAnchoring() === undefined) await send('script/load', { script: 'anchoring' })
  return (await findAnchoring()?.resolveOnce(document, anchors, { product, signal, isClose })) ?? new Map()
}
