import { isAllowedSize, tooLargeFile, type FileReading } from '../../core/exchange/file-reading.ts'

/** The text of a file that the trainer chose; one that is too large is refused before it is loaded. */
export async function readChosenFile(file: File): Promise<FileReading<string>> {
  return isAllowedSize(file.size)
    ? { ok: true, value: await file.text(), refused: [] }
    : { ok: false, refused: [tooLargeFile(file.size)] }
}
