import gated15 from '../../examples/gated-15.model.json' with { type: 'json' }
import { type ScoringModel, scoringModelSchema } from '../../lib/contract/index.ts'

/** What a new workspace scores with until it publishes a model of its own. */
export const defaultModel: ScoringModel = scoringModelSchema.parse(gated15)
