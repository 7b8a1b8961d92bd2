import type { ArgumentsCheck, CheckedArguments } from './ArgumentsCheck.js';
import type { StandardResult, StandardSchema } from './StandardSchema.js';

/** Checks arguments with a Standard Schema. A model that leaves the arguments out means none of them. */
export function checkWith<Args>(schema: StandardSchema<Args>): ArgumentsCheck<Args> {
  return (value) => {
    const result = schema['~standard'].validate(value ?? {});
    return 'then' in result ? result.then(checked) : checked(result);
  };
}

function checked<Args>(result: StandardResult<Args>): CheckedArguments<Args> {
  return result.issues === undefined ? { args: result.value } : { issues: result.issues };
}
