/** A model provider of your own (BYOK): any that speaks the OpenAI, Azure OpenAI or Anthropic API. */
export interface ProviderConfig {
  /** Default `openai`. Hosts under `openai.azure.com` need `azure`. */
  readonly type?: ProviderType;
  /** Such as `http://localhost:11434/v1`. For `azure` the host only: the runtime adds the path. */
  readonly baseUrl: string;
  /** Local providers such as Ollama need none; `anthropic` on protocol 2 does. */
  readonly apiKey?: string;
  /** Beats `apiKey`. For tokens that expire give the session an `onBearerTokenRequest` instead. */
  readonly bearerToken?: string;
  /** Default `completions`. */
  readonly wireApi?: WireApi;
  /** Default of `apiVersion`: `2024-10-21`. */
  readonly azure?: { readonly apiVersion?: string };
  /** Sent with every model request (protocol 3). */
  readonly headers?: Readonly<Record<string, string>>;
  /** The known model whose limits and abilities hold for this one; the provider never sees it (protocol 3). */
  readonly modelId?: string;
  /** The name the provider is told, in place of `model` (protocol 3). */
  readonly wireModel?: string;
  /** How large the context window is, in tokens: what compaction goes by (protocol 3). */
  readonly maxPromptTokens?: number;
  /** The longest answer, in tokens (protocol 3). */
  readonly maxOutputTokens?: number;
  /** For `responses`: default `http` (protocol 3). */
  readonly transport?: 'http' | 'websockets';
}

/** Whose API a provider speaks. */
export type ProviderType = 'openai' | 'azure' | 'anthropic';

/** Which of the OpenAI APIs is spoken. */
export type WireApi = 'completions' | 'responses';

/** One of several providers beside GitHub's own, by name (protocol 3). */
export interface NamedProviderConfig extends Omit<
  ProviderConfig,
  'modelId' | 'wireModel' | 'maxPromptTokens' | 'maxOutputTokens'
> {
  /** Without `/`. */
  readonly name: string;
}

/** A model of a named provider; it is selected as `provider/id` (protocol 3). */
export interface ProviderModelConfig {
  /** Unique within its provider. */
  readonly id: string;
  /** The `name` of its provider. */
  readonly provider: string;
  /** For people. */
  readonly name?: string;
  /** The known model whose limits and abilities hold for this one. */
  readonly modelId?: string;
  /** The name the provider is told. Default: `id`. */
  readonly wireModel?: string;
  readonly maxPromptTokens?: number;
  readonly maxContextWindowTokens?: number;
  readonly maxOutputTokens?: number;
  readonly capabilities?: ModelCapabilities;
}

/** What a model can do, and how much it holds. The names of the limits are the runtime's own. */
export interface ModelCapabilities {
  readonly supports?: {
    readonly vision?: boolean;
    readonly toolCalls?: boolean;
    readonly reasoningEffort?: boolean;
  };
  readonly limits?: {
    readonly max_prompt_tokens?: number;
    readonly max_output_tokens?: number;
    readonly max_context_window_tokens?: number;
  };
}
