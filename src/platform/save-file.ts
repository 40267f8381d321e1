/** Hands a text to the person as a file download. */
export function saveFile(name: string, type: string, text: string): void {
  // The mark in front makes spreadsheet programs read it as UTF-8; whoever reads JSON would stumble over it.
  const parts = type === 'text/csv' ? ['\uFEFF', text] : [text]
  const url = URL.createObjectURL(new Blob(parts, { type: `${type};charset=utf-8` }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // Not at once: a browser may begin to read it a while later.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
