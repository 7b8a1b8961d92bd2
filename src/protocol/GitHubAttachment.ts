import type { LineRange } from './LineRange.js';

/** Something on GitHub (protocol 3). The model is told what is written here; it is not fetched. */
export type GitHubAttachment =
  | { readonly type: 'github_url'; readonly url: string }
  | {
      readonly type: 'github_reference';
      readonly referenceType: 'issue' | 'pr' | 'discussion';
      readonly number: number;
      readonly title: string;
      /** Such as `open`. */
      readonly state: string;
      readonly url: string;
    }
  | {
      readonly type: 'github_repository';
      readonly repo: GitHubRepository;
      readonly url: string;
      readonly description?: string;
      readonly ref?: string;
    }
  | {
      readonly type: 'github_commit';
      readonly repo: GitHubRepository;
      readonly oid: string;
      readonly message: string;
      readonly url: string;
    }
  | {
      readonly type: 'github_release';
      readonly repo: GitHubRepository;
      readonly tagName: string;
      readonly name: string;
      readonly url: string;
    }
  | {
      readonly type: 'github_actions_job';
      readonly repo: GitHubRepository;
      readonly jobId: number;
      readonly jobName: string;
      readonly workflowName: string;
      readonly url: string;
      readonly conclusion?: string;
    }
  | {
      readonly type: 'github_file';
      readonly repo: GitHubRepository;
      readonly ref: string;
      readonly path: string;
      readonly url: string;
    }
  | {
      readonly type: 'github_snippet';
      readonly repo: GitHubRepository;
      readonly ref: string;
      readonly path: string;
      readonly url: string;
      readonly lineRange: LineRange;
    }
  | {
      readonly type: 'github_file_diff';
      readonly url: string;
      readonly head?: GitHubFileVersion;
      readonly base?: GitHubFileVersion;
    }
  | {
      readonly type: 'github_tree_comparison';
      readonly url: string;
      readonly head: GitHubRevision;
      readonly base: GitHubRevision;
    };

/** A repository on GitHub. */
export interface GitHubRepository {
  readonly owner: string;
  readonly name: string;
}

/** A file at some point of its history. */
export interface GitHubFileVersion {
  readonly repo: GitHubRepository;
  readonly ref: string;
  readonly path: string;
}

/** A repository at some point of its history. */
export interface GitHubRevision {
  readonly repo: GitHubRepository;
  readonly revision: string;
}
