import { i18n } from '#i18n'
import { Wordmark } from '../primitives/wordmark.tsx'
import { ServerAnswers } from './server-answers.tsx'
import styles from './sign-in.module.css'
import { SignInForm } from './sign-in-form.tsx'

const stay = () => undefined

/** The first thing a rep sees. Once signed in, the session in the local copy takes the page on. */
const SignInPage = () => (
  <ServerAnswers>
    <main className={styles.page}>
      <div className={styles.form}>
        <Wordmark />
        <h1 className={styles.title}>{i18n.t('signIn.title')}</h1>
        <p className={styles.lead}>{i18n.t('signIn.lead')}</p>
        <SignInForm onSignedIn={stay} />
      </div>
    </main>
  </ServerAnswers>
)

export default SignInPage
