// @ts-check

/** Why a change was not made, in words for whoever asked for it. */
export class Refusal extends Error {}
