import type { TextId } from '../domain/ids.js';
import type { Post } from '../domain/posts.js';

/** The sealed texts that must be opened to show this post. */
export function textsOf(post: Post): TextId[] {
  return 'words' in post ? [post.words.text] : [];
}
