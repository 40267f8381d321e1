import { LightningElement } from 'lwc'

/** A place that an administrator puts a component in. */
export default class Component2 extends LightningElement {}
