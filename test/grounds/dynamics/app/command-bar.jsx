import { CommandBar as FluentCommandBar } from '@fluentui/react'
import { useState } from 'react'
import { translate } from './texts.js'

let buttons = 0

/** The commands of a page; what does not fit goes behind the last button, to `overflow`, in a flyout. */
export function CommandBar({ place, commands, overflow }) {
  const [first] = useState(() => (buttons += 20))
  const toItem = ([command, label, iconName, onClick], at) => {
    const dataId = `account|NoRelationship|${place}|${command}`
    return {
      key: command,
      id: `${dataId}${first + at}-button`,
      'data-id': dataId,
      text: translate(label),
      iconProps: { iconName },
      onClick: () => onClick?.(),
    }
  }
  return (
    <div data-id="CommandBar" data-lp-id={`commandbar-${place}:account`}>
      <FluentCommandBar
        items={commands.map(toItem)}
        overflowItems={overflow.map((command, at) => toItem(command, commands.length + at))}
        overflowButtonProps={{
          'data-id': 'OverflowButton',
          ariaLabel: translate('More commands'),
          menuProps: { items: [], calloutProps: { layerProps: { hostId: '__flyoutRootNode' } } },
        }}
      />
    </div>
  )
}
