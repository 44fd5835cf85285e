/** Who takes part in every trial: Ann and Amy on one side, Ben, and Eve; Mira mediates. */
export const [ann, amy, ben, eve, mira] = ['U0ANN', 'U0AMY', 'U0BEN', 'U0EVE', 'U0MIRA'] as const;
