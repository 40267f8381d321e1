import {
  converter,
  formatHex,
  formatHex8,
  modeLab,
  modeLch,
  modeLrgb,
  modeOklab,
  modeOklch,
  modeP3,
  modeRgb,
  modeXyz50,
  modeXyz65,
  useMode,
} from 'culori/fn'

// What a browser's computed colours are written in.
useMode(modeLrgb)
useMode(modeXyz65)
useMode(modeXyz50)
useMode(modeLab)
useMode(modeLch)
useMode(modeOklab)
useMode(modeOklch)
useMode(modeP3)
useMode(modeRgb)
const toRgb = converter('rgb')

/** A colour of CSS as `#rrggbb`, or `#rrggbbaa` where one sees through it; undefined for none, or one that is not seen. */
export function toHex(colour: string, opacity = 1): string | undefined {
  const rgb = toRgb(colour)
  if (rgb === undefined) return undefined
  const alpha = (rgb.alpha ?? 1) * opacity
  if (alpha < 0.02) return undefined
  return alpha > 0.98 ? formatHex(rgb) : formatHex8({ ...rgb, alpha })
}
