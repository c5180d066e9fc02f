import { lazy } from 'react'
import { App } from '../../components/app/app.tsx'
import { mount } from '../../components/app/mount.tsx'

// Asked for before anything is drawn: it is there when the session is read.
const besideThePage = import('../../components/page/page-beside.tsx')

mount(<App beside={lazy(() => besideThePage)} />)
