import type { CustomAgentConfig } from './CustomAgentConfig.js';
import type { SystemMessageConfig } from './SystemMessageConfig.js';

/** Who the agent is, and what it knows. */
export interface AgentSettings {
  /** Adds to the system message, or changes it. */
  readonly systemMessage?: SystemMessageConfig;
  /** Agents of your own. */
  readonly customAgents?: readonly CustomAgentConfig[];
  /** Which of the custom agents is the main agent (protocol 3). Default: the runtime's own. */
  readonly agent?: string;
  /** Tools that only custom agents may use (protocol 3). */
  readonly defaultAgent?: { readonly excludedTools?: readonly string[] };
  /** Agents of the runtime's own that are not offered, such as `explore` (protocol 3). */
  readonly excludedBuiltinAgents?: readonly string[];
  /** Custom agents never work on a remote machine (protocol 3). */
  readonly customAgentsLocalOnly?: boolean;
  /** Folders with skills: each skill a folder with a `SKILL.md`. */
  readonly skillDirectories?: readonly string[];
  /** Skills that are left out, by name. */
  readonly disabledSkills?: readonly string[];
  /** False: no skills at all (protocol 3). Default true. */
  readonly enableSkills?: boolean;
  /** Folders of plugins (protocol 3). */
  readonly pluginDirectories?: readonly string[];
  /** Folders that are searched for `.github/instructions` (protocol 3), beside the working directory. */
  readonly instructionDirectories?: readonly string[];
  /** Instructions of the organisation, for the system message (protocol 3). */
  readonly organizationCustomInstructions?: string;
  /** Looks for instructions beside files that the agent reads (protocol 3). */
  readonly enableOnDemandInstructionDiscovery?: boolean;
  /** Looks for MCP servers, agents and the like in the working directory (protocol 3). Default false. */
  readonly enableConfigDiscovery?: boolean;
  /** Runs the hooks in `.github/hooks` (protocol 3). */
  readonly enableFileHooks?: boolean;
  /** Lets the agent remember facts across sessions (protocol 3; needs an account). */
  readonly memory?: { readonly enabled: boolean };
}
