import { LightningElement } from 'lwc'

/** What renders its content when it comes into view, on a real page. */
export default class ProgressiveContainer extends LightningElement {}
