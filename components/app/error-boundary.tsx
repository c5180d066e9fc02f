import { Component, type ReactNode } from 'react'
import { i18n } from '#i18n'
import { Button } from '../primitives/button.tsx'
import { EmptyState } from '../primitives/empty-state.tsx'
import { VisuallyHidden } from '../primitives/visually-hidden.tsx'

type State = { message: string | null }

/** The last resort: says that decisions are safe, because they are on disk before anything is drawn. */
export class ErrorBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { message: null }

  static getDerivedStateFromError(thrown: unknown): State {
    return { message: thrown instanceof Error ? thrown.message : i18n.t('error.unknown') }
  }

  override render(): ReactNode {
    if (this.state.message === null) return this.props.children
    return (
      <main>
        <h1>
          <VisuallyHidden>Heatline</VisuallyHidden>
        </h1>
        <EmptyState
          title={i18n.t('error.title')}
          action={
            <Button look="primary" onClick={() => location.reload()}>
              {i18n.t('error.reload')}
            </Button>
          }
        >
          <p role="alert">{i18n.t('error.body')}</p>
          <details>
            <summary>{i18n.t('error.details')}</summary>
            {this.state.message}
          </details>
        </EmptyState>
      </main>
    )
  }
}
