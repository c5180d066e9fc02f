import { App } from '../../components/app/app.tsx'
import { mount } from '../../components/app/mount.tsx'

mount(<App />)
