/** Makes the place from which things are said politely to those who listen; it goes with the signal. */
export function createAnnouncer(root: ShadowRoot, signal: AbortSignal): (words: string) => void {
  const region = root.ownerDocument.createElement('div')
  region.className = 'announcer'
  // There before it says something: what comes into the page with its words is not heard everywhere.
  region.setAttribute('role', 'status')
  root.append(region)
  signal.addEventListener('abort', () => region.remove())
  return (words) => {
    region.textContent = words
  }
}
