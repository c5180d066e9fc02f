import { App } from '../../components/app/app.tsx'
import { mount } from '../../components/app/mount.tsx'
import PageBeside from '../../components/page/page-beside.tsx'

mount(<App beside={PageBeside} />)
