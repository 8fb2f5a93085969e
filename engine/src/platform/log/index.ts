/** What Reeve tells about itself. */
export { createLogger, type LogFields, type Logger, type LoggerOptions, type LogLevel } from './logger.ts';
export { isSecretName, redact, redactText } from './redact.ts';
export { escapeInvisible } from './visible.ts';
