import { expect, it } from 'vitest'
import { render } from 'vitest-browser-react'
import { capsOf } from '../keyboard/key-words.ts'
import { shortcut, shortcutNames } from '../keyboard/shortcuts.ts'
import HelpDialog from './help-dialog.tsx'

it('the help names every shortcut there is, with every key that does it', async () => {
  const { container } = await render(<HelpDialog />)
  const lines = [...container.querySelectorAll('dl > div')].map((line) => [
    [...line.querySelectorAll('kbd')].map((cap) => cap.textContent),
    line.querySelector('dd')?.textContent,
  ])
  expect(lines).toHaveLength(shortcutNames.length)
  for (const name of shortcutNames) {
    const { keys, words } = shortcut(name)
    expect(lines).toContainEqual([keys.flatMap(capsOf), words()])
  }
})
