import type { Case } from '../domain/case.js';
import { textsIn } from '../domain/envelope.js';
import type { TextId } from '../domain/ids.js';
import type { Post } from '../domain/posts.js';

/** The sealed texts that must be opened to show this post. */
export function textsOf(post: Post, state: Case): TextId[] {
  if (post.type === 'invitation') return state.conflict === null ? [] : [state.conflict];
  if (post.type === 'needs a look') return textsOf(post.missing, state);
  if (post.type === 'change asked' || post.type === 'settlement signed') return [post.text];
  if (post.type === 'terms agreed' || post.type === 'figures met') return [post.text];
  if (post.type === 'would mediate') return post.conflict === null ? [] : [post.conflict];
  return 'words' in post ? textsIn(post.words) : [];
}
