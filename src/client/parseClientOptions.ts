import { InvalidOptionsError } from '../errors/InvalidOptionsError.js';
import {
  checkOptions,
  isFlag,
  isHttpUrl,
  isObject,
  isOneOf,
  isText,
  isTextList,
  rulesFor,
} from '../protocol/checkOptions.js';
import type { OptionRule } from '../protocol/checkOptions.js';
import { parseCliUrl } from '../transport/parseCliUrl.js';
import type { CopilotClientOptions } from './CopilotClientOptions.js';

const subject = 'CopilotClient options';

const rules: readonly OptionRule[] = [
  ['cliPath', isText, 'must be a path'],
  ['cliArgs', isTextList, 'must be a list of texts'],
  ['cliUrl', isCliUrl, 'must be "port", "host:port" or "http://host:port" with a port from 1 to 65535'],
  ['connectionToken', isText, 'must be a text'],
  ['allowUnauthenticatedTcp', isFlag, 'must be true or false'],
  ['cwd', isText, 'must be a path'],
  ['env', isObject, 'must be an object'],
  ['useStdio', isFlag, 'must be true or false'],
  ['port', isWholeNumber(0, 65_535), 'must be a whole number from 0 to 65535'],
  [
    'logLevel',
    isOneOf('none', 'error', 'warning', 'info', 'debug', 'all'),
    'must be none, error, warning, info, debug or all',
  ],
  ['autoStart', isFlag, 'must be true or false'],
  [
    'autoRestart',
    (value) => isFlag(value) || typeof value === 'function',
    'must be true, false, or a function of the lost connection that returns an Observable',
  ],
  ['watchdog', (value) => value === false || isObject(value), 'must be an object or false'],
  ['watchdog.intervalMs', isWholeNumber(1, 2 ** 31 - 1), 'must be a whole number of milliseconds'],
  ['watchdog.timeoutMs', isWholeNumber(1, 2 ** 31 - 1), 'must be a whole number of milliseconds'],
  ['githubToken', isText, 'must be a text'],
  ['useLoggedInUser', isFlag, 'must be true or false'],
  ['telemetry', isObject, 'must be an object'],
  [
    'onModelRequest',
    (value) => typeof value === 'function' || isObject(value),
    'must be a function or a pipeline of operators',
  ],
  ['record', (record) => isText(record) || typeof record === 'function', 'must be a path or a function'],
  ['reportSubscriberErrors', isFlag, 'must be true or false'],
  ['telemetry.otlpEndpoint', isHttpUrl, 'must be an http or https URL'],
  ['telemetry.otlpProtocol', isOneOf('http/json', 'http/protobuf'), 'must be "http/json" or "http/protobuf"'],
  ['telemetry.filePath', isText, 'must be a path'],
  ['telemetry.sourceName', isText, 'must be a text'],
  ['telemetry.captureContent', isFlag, 'must be true or false'],
  ...rulesFor((value) => typeof value === 'function', 'must be a function', 'onListModels', 'onGetTraceContext'),
  ['maxMessageBytes', isWholeNumber(1_024, 2 ** 29), 'must be a whole number from 1024 to 536870912'],
];

/** Options that only make sense for a runtime we spawn. */
const launchOptions = [
  'cliPath',
  'cliArgs',
  'cwd',
  'env',
  'useStdio',
  'port',
  'logLevel',
  'githubToken',
  'useLoggedInUser',
  'telemetry',
] as const satisfies readonly (keyof CopilotClientOptions)[];

/**
 * Checks a client's options.
 *
 * @throws InvalidOptionsError
 */
export function parseClientOptions(options: CopilotClientOptions): CopilotClientOptions {
  checkOptions(subject, options, rules);
  const issues = options.cliUrl === undefined ? issuesOfSpawning(options) : issuesOfConnecting(options);
  if (issues.length > 0) throw new InvalidOptionsError(subject, issues);
  return options;
}

function issuesOfConnecting(options: CopilotClientOptions) {
  return launchOptions
    .filter((path) => options[path] !== undefined)
    .map((path) => ({ path, expected: 'cannot be used with `cliUrl`: that server was started by somebody else' }));
}

function issuesOfSpawning({ connectionToken, port, useStdio }: CopilotClientOptions) {
  return [
    ...(connectionToken === undefined
      ? []
      : [{ path: 'connectionToken', expected: 'needs `cliUrl`: a server we spawn gets a token of its own' }]),
    ...(port === undefined || useStdio === false ? [] : [{ path: 'port', expected: 'needs `useStdio: false`' }]),
  ];
}

function isCliUrl(value: unknown): boolean {
  return typeof value === 'string' && parseCliUrl(value) !== undefined;
}

function isWholeNumber(low: number, high: number): (value: unknown) => boolean {
  return (value) => Number.isInteger(value) && Number(value) >= low && Number(value) <= high;
}
