/** What went wrong with words or with a case, as the closing line counts it. `stuck` is also whatever stands otherwise than it is kept. */
export type Finding = { kind: 'lost' | 'doubled' | 'altered' | 'stuck'; says: string };
