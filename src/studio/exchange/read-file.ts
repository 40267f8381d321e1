import { decodeText } from '../../reading/reader.ts'
import { isAllowedSize, tooLargeFile, type FileReading } from '../../core/exchange/file-reading.ts'

/**
 * The text of a file that the trainer chose, in whatever letters a spreadsheet saved it; one that is too large is refused
 * before it is loaded.
 */
export async function readChosenFile(file: File): Promise<FileReading<string>> {
  return isAllowedSize(file.size)
    ? { ok: true, value: decodeText(new Uint8Array(await file.arrayBuffer())), refused: [] }
    : { ok: false, refused: [tooLargeFile(file.size)] }
}
