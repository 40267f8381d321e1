// Where a value may begin and end. Writing of which the words are not set apart by blanks (Japanese, Chinese, Thai), or
// which joins short words to the next (Arabic), may stand right beside it; a letter of the alphabets that do may not.
const letters = '\\p{sc=Latn}\\p{sc=Grek}\\p{sc=Cyrl}\\p{N}'

/** In front of a value, as a part of a pattern with the `u` flag. */
export const wordStart = `(?<![${letters}])`

/** Behind a value. */
export const wordEnd = `(?![${letters}])`
