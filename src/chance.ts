/** The only source of time. Tests move it; no setting can replace it. */
export type Clock = { now(): Date };

/**
 * The only source of chance. `stream` names what the value is for (a case, a room): values of one stream never depend on
 * how many were drawn from another, so a number seen in one room tells nothing of what happened in another.
 */
export type Ids = {
  uuid(stream: string): string;
  bytes(stream: string, length: number): Buffer;
};
