/** What an operation that may fail in a foreseen way returns: a value, or a named reason that the caller can act on. */
export type Result<Value, Reason extends string = string> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: Reason; readonly detail?: string }

/** A success that carries `value`. */
export function succeed<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value }
}

/** A foreseen failure, named by `error`; `detail` is for a person who reads a log, never for code. */
export function fail<Reason extends string>(
  error: Reason,
  detail?: string,
): { readonly ok: false; readonly error: Reason; readonly detail?: string } {
  return detail === undefined ? { ok: false, error } : { ok: false, error, detail }
}
