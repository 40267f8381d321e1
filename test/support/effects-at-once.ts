import { options } from 'preact'

// Preact runs effects at the frame after; on a busy machine a test would act before anything listens, or ask before
// anything was said. So they run here as soon as the drawing is done.
options.requestAnimationFrame = (run) => queueMicrotask(run)
