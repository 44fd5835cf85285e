import type { CaseId, Instant, PersonId, WorkspaceId } from './ids.js';

/** What every command on a case carries: which case, who asks, and when. */
export type Asked = { workspace: WorkspaceId; caseId: CaseId; by: PersonId; at: Instant };

/** What Slack's answer, or the passing of time, brings: nobody asks for it. */
export type Happened = { workspace: WorkspaceId; caseId: CaseId; at: Instant };
