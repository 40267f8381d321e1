/// <reference types="@crxjs/vite-plugin/client" />

interface ImportMetaEnv {
  /** Path of the pack that this build carries, inside the extension; empty in the store build. */
  readonly VITE_PINNED_PACK?: string
}

interface ImportMeta {
  readonly env: ImportMetaEnv
}
