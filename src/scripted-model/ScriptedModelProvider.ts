/** The `provider` option with which a session talks to a scripted model. */
export interface ScriptedModelProvider {
  readonly type: 'openai';
  readonly wireApi: 'completions';
  readonly baseUrl: string;
}
