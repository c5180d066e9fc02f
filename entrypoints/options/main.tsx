import { browser } from 'wxt/browser'
import { ErrorBoundary } from '../../components/app/error-boundary.tsx'
import { mount } from '../../components/app/mount.tsx'
import { OptionsPage } from '../../components/settings/options-page.tsx'

mount(
  <ErrorBoundary>
    <OptionsPage version={browser.runtime.getManifest().version} />
  </ErrorBoundary>,
)
