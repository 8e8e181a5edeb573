/** Children whom one guardian may enter: more than any family here has, few enough that nobody enters a class. */
export const CHILDREN_MOST = 10
/** People who may fetch one child, beside the guardian. */
export const PICK_UPS_MOST = 5

/** Characters. A nickname is what the family calls the child, not the name on papers. */
export const MAX_NICKNAME = 8
export const MAX_NOTE = 60
export const MAX_PICK_UP_NAME = 10
export const MAX_RELATION = 8

/** Majority, Civil Code 17: from the birth month eighteen years later on. Months. */
export const GROWN_MONTHS = 18 * 12

/** How long a consent holds. PIPL asks for a term and names none: a year is our choice, about a school year. Days. */
export const CONSENT_DAYS = 365
/** What is kept of a child outlives a consent so long, for its guardian to give it anew. Our choice. Days. */
export const KEPT_DAYS = 30
/** The proof of a consent, of ids and times alone, is kept so long after its end. Our choice, as for the log of looks. Days. */
export const PROOF_DAYS = 1095

/** How long before its end the guardian is reminded. Days. */
export const WARN_DAYS = 30
