// What the app uses of packages that are installed only where it is built.

/** What a field of the base components offers. */
interface BaseInput {
  value: unknown
  reportValidity(): boolean
}

declare module 'lwc' {
  /** The parts of the base class that the components here call. */
  export class LightningElement {
    setAttribute(name: string, value: string): void
    dispatchEvent(event: Event): boolean
    readonly template: { querySelector(selector: string): BaseInput | null }
  }
  /** A property that the parent's template sets. */
  export function api(value: unknown, context: DecoratorContext): void
  export function createElement(name: string, options: { readonly is: typeof LightningElement }): HTMLElement
}

declare module 'lightning/modal' {
  import { LightningElement } from 'lwc'
  export default class LightningModal extends LightningElement {
    static open(options: { readonly label: string; readonly size?: string }): Promise<unknown>
    connectedCallback(): void
    close(result?: unknown): void
  }
}

declare module 'lightning/confirm' {
  const LightningConfirm: {
    open(options: { readonly label: string; readonly message: string }): Promise<boolean>
  }
  export default LightningConfirm
}

declare module 'lightning/toast' {
  const Toast: {
    show(options: { readonly label: string; readonly variant: string; readonly mode: string }): void
  }
  export default Toast
}

declare module 'rollup' {
  export interface Plugin {
    readonly name: string
    load?(id: string): string | undefined
  }
  export interface RollupOptions {
    readonly input: string
    readonly output: {
      readonly file: string
      readonly format: 'iife'
      readonly inlineDynamicImports: boolean
    }
    readonly plugins: readonly Plugin[]
    readonly onwarn: (warning: { readonly code?: string; readonly message: string }) => void
  }
}

declare module '@lwc/rollup-plugin' {
  import type { Plugin } from 'rollup'
  type Module =
    | { readonly dir: string }
    | { readonly npm: string }
    | { readonly name: string; readonly path: string }
  export default function lwc(options: {
    readonly rootDir: string
    readonly modules: readonly Module[]
    readonly enableDynamicComponents: boolean
  }): Plugin
}

declare module '@rollup/plugin-node-resolve' {
  import type { Plugin } from 'rollup'
  export default function nodeResolve(): Plugin
}

declare module '@rollup/plugin-replace' {
  import type { Plugin } from 'rollup'
  export default function replace(options: {
    readonly preventAssignment: boolean
    readonly values: Readonly<Record<string, string>>
  }): Plugin
}
